package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.awaitFrames;
import static symmetrylab.testing.WindowReads.exists;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.numbers;
import static symmetrylab.testing.WindowReads.onScreen;
import static symmetrylab.testing.WindowReads.read;

import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.WindowExtension;
import symmetrylab.words.Words;

/** Samples in the plot of the function, changed by the mouse. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class FunctionWindowTest {

    private Wiring wiring;

    @Start
    void start(Stage window) {
        wiring = new Wiring(window, new WindowThreads(), new ChosenFiles(), Words.english());
        wiring.begin();
    }

    @BeforeEach
    void theFunctionOfTheFirstPresetIsShown() {
        awaitFirstPreset();
        FxRobot robot = new FxRobot();
        robot.push(KeyCode.END);
        robot.interact(node("#plot-function", ToggleButton.class)::fire);
        await("the plot", () -> isShown("#lane0-function"));
        awaitFrames(2);
    }

    @Test
    void a_click_adds_a_sample_a_drag_moves_it_and_undo_takes_both_back(FxRobot robot) {
        assertThat(numbers(0)).contains("accuracy 75%");
        Point2D added = at(0.45, 0.45);
        assertThat(sampleAt(robot, added)).isFalse();
        robot.clickOn(added, MouseButton.PRIMARY);
        await("five samples", () -> samples() == 5);
        await("a sample where it was clicked", () -> sampleAt(robot, added));
        Point2D moved = at(0.55, 0.6);
        robot.moveTo(added).press(MouseButton.PRIMARY);
        robot.moveTo(added.add(10, 6)).moveTo(at(0.5, 0.5)).moveTo(moved).release(MouseButton.PRIMARY);
        await("the sample where it was dropped", () -> sampleAt(robot, moved) && !sampleAt(robot, added));
        assertThat(samples()).isEqualTo(5);
        undo(robot);
        await("back where it was", () -> sampleAt(robot, added) && !sampleAt(robot, moved));
        undo(robot);
        await("four samples", () -> samples() == 4);
        assertThat(sampleAt(robot, added)).isFalse();
    }

    @Test
    void the_menu_sets_the_class_of_a_sample_and_removes_it(FxRobot robot) {
        Point2D place = at(0.45, 0.45);
        choose(robot, place, "add0");
        await("five samples", () -> samples() == 5);
        await("class 0", () -> selected(robot, place, "target0"));
        choose(robot, place, "target1");
        await("class 1", () -> selected(robot, place, "target1"));
        assertThat(samples()).isEqualTo(5);
        choose(robot, place, "remove");
        await("four samples", () -> samples() == 4);
        await("no sample there", () -> !sampleAt(robot, place));
        // A second click of a double click adds nothing, and the plot stays as large as it was.
        robot.doubleClickOn(place, MouseButton.PRIMARY);
        await("one more", () -> samples() == 5);
        awaitFrames(3);
        assertThat(samples()).isEqualTo(5);
        assertThat(isShown("#lane0-network")).isTrue();
    }

    @Test
    void data_of_more_features_say_why_they_stay_and_let_two_be_chosen(FxRobot robot) {
        robot.push(KeyCode.DIGIT7);
        await("iris", () -> wiring.lanes().orElseThrow().experiment().data().features() == 4);
        Point2D place = at(0.45, 0.45);
        List<MenuItem> items = items(robot, place);
        assertThat(items).anyMatch(item -> "lane0-function-reason".equals(item.getId()) && item.isDisable());
        robot.clickOn(place, MouseButton.PRIMARY);
        awaitFrames(2);
        assertThat(samples()).isEqualTo(150);
        Menu across = planeMenu("function-across");
        Menu up = planeMenu("function-up");
        assertThat(isSelected(across, 0)).isTrue();
        robot.interact(() -> across.getItems().get(1).fire());
        await("changed places", () -> isSelected(across, 1) && isSelected(up, 0));
        robot.push(KeyCode.DIGIT1);
        await(
                "two features",
                () -> wiring.lanes().orElseThrow().experiment().data().features() == 2);
        await(
                "no menu of features",
                () -> !exists("#plots-view")
                        || node("#plots-view", MenuButton.class).getItems().stream()
                                .noneMatch(item -> "function-across".equals(item.getId())));
        robot.push(KeyCode.DIGIT7);
        await(
                "iris again",
                () -> wiring.lanes().orElseThrow().experiment().data().features() == 4);
        await("as it was chosen", () -> isSelected(planeMenu("function-across"), 1));
    }

    private static Menu planeMenu(String id) {
        return read(() -> (Menu) node("#plots-view", MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow());
    }

    private static boolean isSelected(Menu menu, int index) {
        return read(() -> ((RadioMenuItem) menu.getItems().get(index)).isSelected());
    }

    private int samples() {
        return wiring.lanes().orElseThrow().experiment().data().size();
    }

    /** A place in the plot of the first lane, on the screen. */
    private static Point2D at(double across, double down) {
        Bounds plot = onScreen(node("#lane0-function"));
        return new Point2D(plot.getMinX() + across * plot.getWidth(), plot.getMinY() + down * plot.getHeight());
    }

    private static void undo(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT).push(KeyCode.Z).release(KeyCode.SHORTCUT);
    }

    private static boolean sampleAt(FxRobot robot, Point2D place) {
        return items(robot, place).stream().anyMatch(item -> "lane0-function-remove".equals(item.getId()));
    }

    private static boolean selected(FxRobot robot, Point2D place, String what) {
        return items(robot, place).stream()
                .filter(item -> ("lane0-function-" + what).equals(item.getId()))
                .anyMatch(item -> ((RadioMenuItem) item).isSelected());
    }

    private static void choose(FxRobot robot, Point2D place, String what) {
        MenuItem item = items(robot, place).stream()
                .filter(offered -> ("lane0-function-" + what).equals(offered.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(item::fire);
    }

    /** The items of the plot's menu at a place. */
    private static List<MenuItem> items(FxRobot robot, Point2D place) {
        return read(() -> {
            Node plot = robot.lookup("#lane0-function").queryAs(Node.class);
            Point2D here = plot.getScene().getRoot().screenToLocal(place);
            Event.fireEvent(
                    plot,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            here.getX(),
                            here.getY(),
                            place.getX(),
                            place.getY(),
                            false,
                            null));
            ContextMenu menu = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .findFirst()
                    .orElseThrow();
            List<MenuItem> items = List.copyOf(menu.getItems());
            menu.hide();
            return items;
        });
    }
}
