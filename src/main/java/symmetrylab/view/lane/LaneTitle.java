package symmetrylab.view.lane;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.lane.LaneHeadFigure;
import symmetrylab.view.control.Reason;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * Changes a lane at its name: a menu left of it, and a field in its place after a double click. Enter or a click
 * elsewhere takes the typed name, Escape does not. If a name cannot be used, the field says why, and Enter keeps it.
 */
final class LaneTitle {

    private final ExperimentViewModel experiment;
    private final int lane;
    private final Words words;
    private final FigureView head;
    private final LaneMenu menu;
    private final TextField field = new TextField();
    private final Reason reason = new Reason();
    // The experiment must not hold on to a lane that is gone.
    private final InvalidationListener closing = property -> close();
    private Rectangle2D place = Rectangle2D.EMPTY;
    private String name = "";

    /**
     * Covers {@code head}, the picture of the lane's head.
     *
     * @param lane the lane, from 0
     * @param models of the lane; the menu is hidden in present mode
     */
    LaneTitle(FigureView head, int lane, LaneView.Models models, Words words) {
        this.head = head;
        this.lane = lane;
        this.experiment = models.experiment();
        this.words = words;
        // The menu closes and gives the focus back first.
        menu = new LaneMenu(experiment, models.alignments(), lane, () -> Platform.runLater(this::open), words);
        menu.setManaged(false);
        menu.visibleProperty().bind(models.display().presentingProperty().map(now -> !now));
        field.setId("lane" + lane + "-title-field");
        field.setAccessibleText(words.get("lane.name"));
        field.getStyleClass().add("lane-title-field");
        field.setManaged(false);
        field.setVisible(false);
        head.cover(menu);
        head.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && place.contains(event.getX(), event.getY())) {
                open();
            }
        });
        field.focusedProperty().addListener((property, old, focused) -> {
            if (!focused && field.isVisible()) {
                experiment.rename(lane, field.getText());
                close();
            }
        });
        field.textProperty().addListener(property -> reason.hide());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        experiment.specProperty().addListener(new WeakInvalidationListener(closing));
    }

    /** Places menu and field at the name in {@code figure}. */
    void show(LaneHeadFigure figure) {
        LaneGrid grid = figure.grid();
        LaneGrid.Rows rows = grid.rows();
        Rectangle2D now = new Rectangle2D(
                grid.padding(),
                rows.space(),
                Math.min(grid.inside(), figure.nameWidth() + grid.nameSize()),
                rows.name());
        if (now.equals(place) && figure.head().name().equals(name)) {
            return;
        }
        place = now;
        name = figure.head().name();
        menu.show(name, words);
        // At the border of the lane, or it would read as a colon before the name.
        menu.resizeRelocate(
                Math.min(0, grid.padding() - 16), now.getMinY(), Math.max(16, grid.padding() - 4), now.getHeight());
        field.setStyle("-fx-font-size: " + Math.round(grid.nameSize()) + "px;");
        double width = Math.min(grid.inside(), Math.max(10 * grid.nameSize(), now.getWidth()));
        field.resizeRelocate(now.getMinX() - 6, now.getMinY(), width, now.getHeight());
    }

    private void open() {
        if (lane >= experiment.spec().runs().size()) {
            // It is removed, and shown until what is left is trained.
            return;
        }
        field.setText(experiment.spec().runs().get(lane).name());
        // A field that nobody needs yet costs time at the start.
        if (field.getParent() == null) {
            head.cover(field);
        }
        field.setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        reason.hide();
        field.setVisible(false);
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            Optional<Text> problem = experiment.whyNotCalled(lane, field.getText());
            if (problem.isPresent()) {
                reason.show(words.say(problem.get()), field);
            } else {
                leave();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            leave();
            event.consume();
        }
    }

    /** Takes the focus from the field, which takes the name if it is still open, and gives the window's keys back. */
    private void leave() {
        head.getScene().getRoot().requestFocus();
    }
}
