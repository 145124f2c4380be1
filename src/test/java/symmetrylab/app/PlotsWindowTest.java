package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.doubleClick;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.middle;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.onScreen;
import static symmetrylab.testing.WindowReads.read;
import static symmetrylab.testing.WindowReads.text;

import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.PlotMenu;
import symmetrylab.testing.WindowExtension;
import symmetrylab.words.Words;

/** The plots in the real window. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class PlotsWindowTest {

    @Start
    void start(Stage window) {
        new Wiring(window, new WindowThreads(), new ChosenFiles(), Words.english()).begin();
    }

    @BeforeEach
    void theFirstPresetIsTrained() {
        awaitFirstPreset();
    }

    @Test
    void the_wheel_and_a_key_zoom_the_steps_and_the_range_follows_the_current_step(FxRobot robot) {
        robot.push(KeyCode.HOME);
        assertThat(isShown("#all-steps")).isFalse();
        assertThat(numbers(robot, "#lane0-spread")).first().isEqualTo("0,0");
        scroll(robot, "#lane1-trajectories");
        await("a button to see all steps", () -> isShown("#all-steps"));
        // One range for all lanes and all plots.
        List<String> some = numbers(robot, "#lane0-spread");
        int first = stepOf(some.get(0));
        int last = stepOf(some.get(some.size() - 1));
        assertThat(first).isBetween(500, 2000);
        assertThat(last - first).isEqualTo((int) Math.round(4000 / Math.pow(1.25, 4)));
        robot.push(KeyCode.X);
        assertThat(numbers(robot, "#lane0-spread"))
                .as("about the current step, which was not shown")
                .hasSize((last - first) / 2 + 1)
                .startsWith("0,0");
        robot.push(KeyCode.END);
        List<String> end = numbers(robot, "#lane1-trajectories");
        assertThat(stepOf(end.get(end.size() - 1))).isEqualTo(4000);
        assertThat(end).hasSize((last - first) / 2 + 1);
        PlotMenu.choose(robot, "#lane0-spread", "all-steps");
        await("all steps", () -> !isShown("#all-steps"));
        assertThat(stepOf(numbers(robot, "#lane0-spread").get(0))).isZero();
    }

    @Test
    void the_border_makes_the_plots_of_all_lanes_higher_and_a_double_click_gives_the_usual_height(FxRobot robot) {
        double usual = height("#lane0-trajectories");
        Point2D border = middle(node("#plots-border"));
        robot.moveTo(border).press(MouseButton.PRIMARY).moveBy(0, -60).release(MouseButton.PRIMARY);
        await("higher plots", () -> Math.abs(height("#lane0-trajectories") - usual - 60) <= 2);
        for (String part : List.of("head", "network", "trajectories")) {
            Bounds first = onScreen(node("#lane0-" + part));
            Bounds second = onScreen(node("#lane1-" + part));
            assertThat(second.getMinY()).as(part).isEqualTo(first.getMinY());
            assertThat(second.getMaxY()).as(part).isEqualTo(first.getMaxY());
        }
        Bounds tabs = onScreen(node("#plot-trajectories"));
        assertThat(tabs.getMinY())
                .isGreaterThan(onScreen(node("#lane0-network")).getMaxY() - 1);
        assertThat(tabs.getMaxY())
                .isLessThan(onScreen(node("#lane0-trajectories")).getMinY() + 1);
        robot.press(KeyCode.CONTROL).press(KeyCode.DOWN).release(KeyCode.DOWN).release(KeyCode.CONTROL);
        await("lower by a key", () -> Math.abs(height("#lane0-trajectories") - usual - 36) <= 2);
        robot.moveTo(middle(node("#plots-border")))
                .press(MouseButton.PRIMARY)
                .moveBy(0, -600)
                .release(MouseButton.PRIMARY);
        await("the network keeps its least height", () -> Math.abs(height("#lane0-network") - 170) <= 2);
        doubleClick(middle(node("#plots-border")));
        await("the usual height", () -> height("#lane0-trajectories") == usual);
        robot.moveTo(middle(node("#plots-border")))
                .press(MouseButton.PRIMARY)
                .moveBy(0, 300)
                .release(MouseButton.PRIMARY);
        await("plots keep theirs", () -> Math.abs(height("#lane0-trajectories") - Math.min(usual, 150)) <= 2);
        PlotMenu.choose(robot, "#lane0-trajectories", "usual-height");
        await("the usual height again", () -> height("#lane0-trajectories") == usual);
        robot.push(KeyCode.P);
        await("no border beside large plots", () -> !isShown("#plots-border"));
    }

    private static double height(String plot) {
        return onScreen(node(plot)).getHeight();
    }

    private static int stepOf(String row) {
        return Integer.parseInt(row.split(",")[0]);
    }

    private static void scroll(FxRobot robot, String plot) {
        Node node = node(plot);
        Bounds at = read(() -> node.localToScene(node.getBoundsInLocal()));
        ScrollEvent event = new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getCenterX(),
                at.getCenterY(),
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                160,
                0,
                160,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
        robot.interact(() -> Event.fireEvent(node, event));
    }

    /** The rows of numbers that the plot's menu copies. */
    private static List<String> numbers(FxRobot robot, String plot) {
        PlotMenu.choose(robot, plot, "copy-numbers");
        List<String> lines =
                read(() -> Clipboard.getSystemClipboard().getString()).lines().toList();
        return lines.subList(1, lines.size());
    }

    @Test
    void escape_stops_the_work_on_a_map_before_it_clears_the_selection(FxRobot robot) {
        robot.push(KeyCode.HOME).push(KeyCode.G).push(KeyCode.ENTER);
        await("details", () -> isShown("#inspector"));
        robot.interact(() -> node("#plot-starts", ToggleButton.class).fire());
        await(
                "a map at work",
                () -> isShown("#start-map-work") && text("#start-map-work").equals("Stop"));
        robot.push(KeyCode.ESCAPE);
        await("stopped", () -> text("#start-map-work").equals("Go on"));
        assertThat(isShown("#inspector")).isTrue();
        robot.push(KeyCode.ESCAPE);
        await("cleared", () -> !isShown("#inspector"));
    }
}
