package symmetrylab.view.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.figure.curvature.CurvatureFigure;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.lane.PlotsViewModel;
import symmetrylab.words.Words;

/** The mouse in the eigenvalues of the Hessian: clicks choose the two on whose plane the loss is shown. */
final class SpectrumPointing {

    private final FigureView view;
    private final PlotsViewModel plots;
    private final Words words;
    private final Tooltip tip = new Tooltip();
    private Optional<CurvatureFigure> shown = Optional.empty();

    SpectrumPointing(FigureView view, PlotsViewModel plots, Words words) {
        this.view = view;
        this.plots = plots;
        this.words = words;
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> Tooltip.uninstall(view, tip));
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    /** Follows the figure in the view. */
    void show(CurvatureFigure figure) {
        shown = Optional.of(figure);
    }

    private OptionalInt eigenvalue(double x, double y) {
        return shown.map(figure -> figure.eigenvalueAt(x, y, view.getWidth(), view.getHeight()))
                .orElse(OptionalInt.empty());
    }

    private int size() {
        return shown.orElseThrow().eigenvalueCount();
    }

    private void hover(MouseEvent event) {
        OptionalInt number = eigenvalue(event.getX(), event.getY());
        if (number.isPresent()) {
            tip.setText(words.get("plots.eigenvector.tip", shown.orElseThrow().said(number.getAsInt())));
            Tooltip.install(view, tip);
        } else {
            Tooltip.uninstall(view, tip);
        }
    }

    private void click(MouseEvent event) {
        boolean isPlain =
                event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1 && event.isStillSincePress();
        OptionalInt number = eigenvalue(event.getX(), event.getY());
        if (isPlain && number.isPresent() && size() > 1) {
            choose(plots.eigenvectorsProperty().get().choosing(number.getAsInt(), size()));
        }
    }

    private void choose(EigenPair pair) {
        plots.eigenvectorsProperty().set(pair);
    }

    /** The items for the menu of the plot: the eigenvalue under the mouse, and the other view of the curvature. */
    List<MenuItem> items(double x, double y) {
        List<MenuItem> items = new ArrayList<>();
        OptionalInt number = eigenvalue(x, y);
        if (number.isPresent() && size() > 1) {
            int rank = EigenPair.rank(number.getAsInt(), size());
            String name = Numbers.count(number.getAsInt() + 1);
            EigenPair now = plots.eigenvectorsProperty().get();
            items.add(item(
                    "across", words.get("plots.eigenvector.chooseAcross", name), () -> choose(now.withAcross(rank))));
            items.add(item("up", words.get("plots.eigenvector.chooseUp", name), () -> choose(now.withUp(rank))));
        }
        boolean isPlane = plots.view().has(PlotOption.CURVATURE_EIGENVECTORS);
        PlotOption other = isPlane ? PlotOption.CURVATURE_SPECTRUM : PlotOption.CURVATURE_EIGENVECTORS;
        items.add(item("view", words.get("plots.option." + other.word()), () -> plots.toggle(other)));
        return items;
    }

    private MenuItem item(String what, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(view.getId() + "-eigenvector-" + what);
        item.setOnAction(event -> action.run());
        return item;
    }
}
