package symmetrylab.view.lane;

import java.util.OptionalDouble;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.view.control.Tips;
import symmetrylab.viewmodel.lane.PlotsViewModel;
import symmetrylab.words.Words;

/**
 * The border between the networks and the plots of all lanes: a drag makes the plots higher or lower, a double click gives
 * them their usual height.
 */
final class PlotsBorder extends Region {

    /** Its height, in pixels, enough to be hit. */
    private static final double HEIGHT = 9;

    /** The part of it below the border itself. */
    private static final double BELOW = 3;

    /** By how many pixels a key moves it. */
    private static final double KEY_PIXELS = 24;

    private final PlotsViewModel plots;
    private final Region grip = new Region();
    private LaneGrid grid;
    private double begun;

    PlotsBorder(PlotsViewModel plots, LaneGrid grid, Words words) {
        this.plots = plots;
        this.grid = grid;
        setId("plots-border");
        getStyleClass().add("plots-border");
        setCursor(Cursor.V_RESIZE);
        Tips.give(this, words.get("plots.border"));
        grip.getStyleClass().add("grip");
        grip.setMouseTransparent(true);
        getChildren().add(grip);
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> begun = event.getSceneY() - grid().rows().aboveTabs());
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                moveTo(event.getSceneY() - begun);
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                plots.shareProperty().set(OptionalDouble.empty());
            }
        });
    }

    private LaneGrid grid() {
        return grid;
    }

    /** Takes its place in lanes {@code width} wide together; nowhere without both networks and plots. */
    void arrange(LaneGrid newGrid, double width, boolean isShown) {
        grid = newGrid;
        setVisible(isShown && grid.hasNetwork());
        resizeRelocate(0, snapPositionY(grid.rows().aboveTabs()) - HEIGHT + BELOW, width, HEIGHT);
    }

    /** Makes the plots higher by so many strokes of a key, lower if negative. */
    void moveUp(int strokes) {
        if (isVisible()) {
            moveTo(grid.rows().aboveTabs() - strokes * KEY_PIXELS);
        }
    }

    private void moveTo(double y) {
        LaneGrid.Rows rows = grid.rows();
        double both = rows.network() + rows.plots();
        double network = y - rows.head();
        // As far as the grid allows.
        double share = grid.withPlotsShare(1 - network / both).plotsShare();
        plots.shareProperty().set(OptionalDouble.of(share));
    }

    @Override
    protected void layoutChildren() {
        double wide = 44;
        grip.resizeRelocate(Math.rint((getWidth() - wide) / 2), 2, wide, 4);
    }
}
