package symmetrylab.view.claims;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import symmetrylab.claims.shown.CasePlot;
import symmetrylab.claims.shown.ClaimWords;
import symmetrylab.claims.shown.PlotOutlook;
import symmetrylab.figure.claim.ClaimFigure;
import symmetrylab.figure.claim.ClaimPlot;
import symmetrylab.figure.claim.HiddenClaimFigure;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.claims.ClaimRow;
import symmetrylab.viewmodel.claims.OpenClaim;
import symmetrylab.words.Words;

/** The plot of the open claim, hatched until it is measured. Pointing at a curve marks the cell of its case. */
final class ClaimPlotView extends StackPane {

    private final OpenClaim open;
    private final ObservableValue<Theme> theme;
    private final Words words;
    private final ClaimWords claimWords;
    private final FigureView view = new FigureView();
    private final Label measure = new Label();
    private Optional<ClaimPlot> plot = Optional.empty();

    ClaimPlotView(OpenClaim open, ObservableValue<Theme> theme, Words words) {
        this.open = open;
        this.theme = theme;
        this.words = words;
        claimWords = new ClaimWords(words);
        setId("claim-plot");
        getStyleClass().add("claim-plot");
        setMinSize(0, 0);
        // Takes the size of the text from the window.
        measure.setVisible(false);
        measure.setManaged(false);
        getChildren().addAll(view, measure);
        theme.addListener(property -> paint());
        measure.fontProperty().addListener(property -> paint());
        open.pointedProperty().addListener(property -> paint());
        open.chosenProperty().addListener(property -> paint());
        view.setOnMouseMoved(event -> point(event.getX(), event.getY()));
        view.setOnMouseExited(event -> open.point(OpenClaim.NONE));
    }

    /** Shows the claim as it is now. */
    void show() {
        plot = open.result()
                .flatMap(result ->
                        CasePlot.of(result, open.grid(), open.fixedProperty().get(), claimWords));
        paint();
    }

    private FigureStyle style() {
        return new FigureStyle(theme.getValue().palette(), measure.getFont().getSize() * 1.08, words);
    }

    private void paint() {
        if (open.rowProperty().get().isPresent()) {
            view.show(figure(open.rowProperty().get().get()));
        }
    }

    private Figure figure(ClaimRow row) {
        if (plot.isPresent()) {
            return plot.get()
                    .figure(open.pointedProperty().get(), open.chosenProperty().get(), style());
        }
        Optional<PlotOutlook> outlook = PlotOutlook.of(row.claim(), claimWords);
        if (outlook.isEmpty() || row.state() == ClaimRow.State.VERDICT) {
            return new HiddenClaimFigure(words.get("claims.plot.none"), style());
        }
        String key = row.guess().isPresent() ? "claims.cases.unknown" : "claims.plot.hidden";
        return outlook.get().figure(words.get(key), claimWords, style());
    }

    private void point(double x, double y) {
        plot.ifPresent(known -> {
            ClaimFigure figure = known.figure(OpenClaim.NONE, OpenClaim.NONE, style());
            figure.curveAt(x, y, view.getWidth(), view.getHeight())
                    .ifPresentOrElse(at -> open.point(known.cases().get(at)), () -> open.point(OpenClaim.NONE));
        });
    }
}
