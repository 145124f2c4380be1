package symmetrylab.testing;

import static symmetrylab.testing.WindowReads.middle;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.read;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/** The menu of a plot in a window test. */
public final class PlotMenu {

    private PlotMenu() {}

    /**
     * Opens the menu of a plot and chooses an entry.
     *
     * @param plot the id of the plot after a #
     * @param what the id of the entry after that of the plot and a hyphen
     */
    public static void choose(FxRobot robot, String plot, String what) {
        Node node = node(plot);
        Point2D at = middle(node);
        robot.interact(() -> Event.fireEvent(
                node,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, at.getX(), at.getY(), false, null)));
        ContextMenu menu = read(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow());
        MenuItem item = menu.getItems().stream()
                .filter(offered -> (plot.substring(1) + "-" + what).equals(offered.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(item::fire);
        robot.interact(menu::hide);
    }
}
