package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.doubleClick;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.lane;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.onScreen;
import static symmetrylab.testing.WindowReads.step;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.WindowExtension;
import symmetrylab.testing.WindowReads;
import symmetrylab.words.Words;

/** The network graph of the real window, explored by mouse and keys. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class GraphWindowTest {

    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
        new Wiring(window, new WindowThreads(), new ChosenFiles(), Words.english()).begin();
    }

    @BeforeEach
    void theCursorIsInTheGraphOfTheFirstPresetAtItsStart() {
        awaitFirstPreset();
        new FxRobot().push(KeyCode.HOME).push(KeyCode.G);
        await("start", () -> step() == 0 && cursor().getWidth() > 10);
    }

    @Test
    void the_wheel_zooms_about_the_pointer_a_drag_pans_and_a_double_click_resets(FxRobot robot) {
        Bounds graph = onScreen(node("#lane0-network"));
        Point2D pointer =
                new Point2D(graph.getMinX() + 0.3 * graph.getWidth(), graph.getMinY() + 0.5 * graph.getHeight());
        Point2D before = middle();
        turnWheel(robot, pointer);
        await("zoomed", () -> middle().distance(before) > 5);
        Point2D zoomed = middle();
        double ratio = (zoomed.getX() - pointer.getX()) / (before.getX() - pointer.getX());
        assertThat(ratio).isGreaterThan(1.1);
        assertThat(zoomed.getY() - pointer.getY()).isEqualTo(ratio * (before.getY() - pointer.getY()), within(3.0));
        Point2D empty = new Point2D(graph.getMinX() + 30, graph.getMinY() + 6);
        robot.moveTo(empty).press(MouseButton.PRIMARY);
        robot.moveTo(empty.add(-10, 6)).moveTo(empty.add(-20, 12)).release(MouseButton.PRIMARY);
        focus(robot);
        await("moved", () -> middle().distance(zoomed.add(-20, 12)) < 3);
        doubleClick(empty);
        focus(robot);
        await("whole", () -> middle().distance(before) < 1);
    }

    @Test
    void plus_minus_and_0_zoom_about_the_middle(FxRobot robot) {
        Point2D before = middle();
        double width = cursor().getWidth();
        type(robot, "+", KeyCode.UNDEFINED);
        await("nearer", () -> middle().distance(before) > 3);
        Point2D near = middle();
        type(robot, "+", KeyCode.UNDEFINED);
        await("still nearer", () -> middle().distance(before) > near.distance(before) + 3);
        robot.push(KeyCode.MINUS);
        await("one back", () -> middle().distance(near) < 1);
        type(robot, "0", KeyCode.DIGIT0);
        await("whole", () -> middle().distance(before) < 1);
        assertThat(cursor().getWidth()).isEqualTo(width, within(0.5));
    }

    @Test
    void gradients_and_the_logarithmic_scale_are_chosen_from_a_menu_and_by_keys(FxRobot robot) {
        assertThat(edges()).isEqualTo("weight");
        robot.push(KeyCode.D);
        await("gradient", () -> edges().equals("gradient"));
        robot.press(KeyCode.SHIFT).push(KeyCode.K).release(KeyCode.SHIFT);
        await("logarithmic", () -> edges().equals("gradient, log scale"));
        robot.push(KeyCode.D);
        await("weight", () -> edges().equals("weight, log scale"));
        robot.interact(() -> edgeMenu().getSelectionModel().select(0));
        await("as at first", () -> edges().equals("weight"));
    }

    @Test
    void equal_neurons_become_one_by_key_and_go_apart_again_by_the_button(FxRobot robot) {
        ToggleButton merge = node("#merge", ToggleButton.class);
        double first = middle().getY();
        assertThat(lane(0)).doesNotContain("effective neurons");
        robot.push(KeyCode.M);
        await("merged", () -> lane(0).contains("effective neurons 1 of 4"));
        await("the first of four neurons in their middle", () -> middle().getY() > first + 30);
        assertThat(merge.isSelected()).isTrue();
        assertThat(lane(1)).contains("effective neurons 4 of 4; output when merged, largest difference 0, exactly");
        robot.interact(merge::fire);
        await("apart", () -> Math.abs(middle().getY() - first) < 1);
        assertThat(merge.isSelected()).isFalse();
        // The last pixel of the way is still merged.
        await("no longer merged", () -> !lane(0).contains("effective neurons"));
    }

    @Test
    void a_lane_is_aligned_with_the_one_at_its_left_and_back_by_its_menu(FxRobot robot) {
        MenuButton own = node("#lane1-menu", MenuButton.class);
        robot.interact(own::show);
        MenuItem align = item(own, "lane1-align");
        await("trained", () -> {
            robot.interact(own::hide);
            robot.interact(own::show);
            return !align.isDisable();
        });
        robot.interact(align::fire);
        await("the loss between the lanes", () -> isShown("#lane1-line"));
        assertThat(node("#lane1-line").getAccessibleText()).contains("barrier");
        assertThat(isShown("#lane1-trajectories")).isFalse();
        robot.interact(align::fire);
        await("the plots again", () -> isShown("#lane1-trajectories") && !isShown("#lane1-line"));
        MenuButton first = node("#lane0-menu", MenuButton.class);
        robot.interact(first::show);
        assertThat(item(first, "lane0-align").isDisable()).isTrue();
        assertThat(item(first, "lane0-align").getText()).endsWith("there is none");
        robot.interact(first::hide);
    }

    private static MenuItem item(MenuButton menu, String id) {
        return menu.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_open_step_has_no_menus_and_gets_them_back_as_they_were(FxRobot robot) {
        robot.push(KeyCode.D).push(KeyCode.O);
        await("open", () -> !edgeMenu().isVisible());
        robot.push(KeyCode.O);
        await("closed", () -> edgeMenu().isVisible());
        assertThat(edges()).isEqualTo("gradient");
    }

    @Test
    void tabs_and_menus_fit_into_the_smallest_window_beside_an_open_inspector(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(1024);
            stage.setHeight(700);
        });
        robot.push(KeyCode.ENTER);
        await("inspector", () -> isShown("#inspector-title"));
        fits(".tabs-bar", "#plot-trajectories", "#plot-loss", "#hide-future");
        fits(".key-bar", "#edges", "#neuron-fill", "#key-signs");
        robot.push(KeyCode.ESCAPE);
        await("no selection", () -> !isShown("#inspector-title"));
        fits(".key-bar", "#edges", "#neuron-fill", "#key-signs");
        robot.push(KeyCode.F11);
        await("presenting", () -> !isShown("#title"));
        fits(".key-bar", "#key-signs");
    }

    @Test
    void pointing_at_a_neuron_sets_it_off_in_every_picture_of_every_lane(FxRobot robot) {
        assertThat(highlights()).isZero();
        robot.moveTo(middle());
        await("in both networks and in both plots of weights", () -> highlights() == 4);
        Bounds plot = onScreen(node("#lane1-trajectories"));
        robot.moveTo(new Point2D(plot.getMinX() + 3, plot.getMinY() + 3));
        await("no neuron", () -> highlights() == 0);
    }

    private static int highlights() {
        return WindowReads.read(
                () -> new FxRobot().lookup(".neuron-highlight").queryAll().size());
    }

    private static void fits(String row, String... ids) {
        for (String id : ids) {
            Region node = node(id, Region.class);
            await(id, () -> {
                Bounds bar = onScreen(node(row));
                Bounds bounds = onScreen(node);
                return node.getWidth() >= node.prefWidth(-1) - 1
                        && bounds.getMinX() >= bar.getMinX()
                        && bounds.getMaxX() <= bar.getMaxX() + 0.5;
            });
        }
    }

    private static ComboBox<?> edgeMenu() {
        return node("#edges", ComboBox.class);
    }

    private static String edges() {
        return shown(edgeMenu());
    }

    private static <T> String shown(ComboBox<T> menu) {
        return menu.getConverter().toString(menu.getValue());
    }

    private static Region cursor() {
        return node("#lane0-cursor", Region.class);
    }

    /** A click into the graph takes the keyboard from the cursor, which then stays where it was. */
    private static void focus(FxRobot robot) {
        robot.interact(() -> cursor().requestFocus());
    }

    /** The middle of the first hidden neuron on the screen. */
    private static Point2D middle() {
        return WindowReads.middle(cursor());
    }

    /** Two notches away from the user; the headless platform has no wheel. */
    private void turnWheel(FxRobot robot, Point2D at) {
        Point2D here = stage.getScene().getRoot().screenToLocal(at);
        robot.interact(() -> Event.fireEvent(
                node("#lane0-network"),
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        here.getX(),
                        here.getY(),
                        at.getX(),
                        at.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        80,
                        0,
                        80,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
    }

    private static void type(FxRobot robot, String text, KeyCode code) {
        robot.interact(() -> Event.fireEvent(
                cursor(), new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false)));
    }
}
