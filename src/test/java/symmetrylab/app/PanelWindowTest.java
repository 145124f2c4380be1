package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.awaitFrames;
import static symmetrylab.testing.WindowReads.doubleClick;
import static symmetrylab.testing.WindowReads.exists;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.middle;
import static symmetrylab.testing.WindowReads.name;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.onScreen;
import static symmetrylab.testing.WindowReads.openControls;
import static symmetrylab.testing.WindowReads.read;
import static symmetrylab.testing.WindowReads.text;
import static symmetrylab.testing.WindowReads.typed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.JavaFxWarnings;
import symmetrylab.testing.PlotMenu;
import symmetrylab.testing.WindowExtension;
import symmetrylab.viewmodel.settings.PanelSection;
import symmetrylab.words.Words;

/** The panel of settings in the real window. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class PanelWindowTest {

    @Start
    void start(Stage window) {
        new Wiring(window, new WindowThreads(), new ChosenFiles(), Words.english()).begin();
    }

    @BeforeEach
    void theFirstPresetIsTrained() {
        awaitFirstPreset();
    }

    @Test
    void the_controls_are_made_when_the_panel_is_first_shown_and_the_key_and_buttons_fold_it(FxRobot robot) {
        assertThat(exists("#add-lane")).isFalse();
        try (JavaFxWarnings warnings = new JavaFxWarnings()) {
            robot.clickOn("#controls-toggle");
            await("shown", () -> isShown("#add-lane"));
            assertThat(warnings.messages()).isEmpty();
        }
        awaitFrames(2);
        ScrollPane panel = node(".controls-pane", ScrollPane.class);
        assertThat(panel.getWidth()).isBetween(295.0, 298.0);
        assertThat(panel.getContent().getLayoutBounds().getWidth())
                .as("nothing to scroll sideways")
                .isLessThanOrEqualTo(panel.getViewportBounds().getWidth() + 0.5);
        robot.push(KeyCode.BACK_SLASH);
        await("folded by the key", () -> !isShown("#add-lane"));
        robot.push(KeyCode.BACK_SLASH);
        await("shown by the key", () -> isShown("#add-lane"));
        robot.clickOn("#controls-fold");
        await("folded by its own button", () -> !isShown("#add-lane"));
    }

    @Test
    void the_panel_folds_away_where_lanes_become_narrow_unless_the_user_opens_it(FxRobot robot) {
        openControls();
        fire(robot, "#add-lane");
        await("three lanes", () -> exists("#lane2"));
        assertThat(isShown("#add-lane")).isTrue();
        fire(robot, "#add-lane");
        await("folded", () -> !isShown("#add-lane"));
        assertThat(node("#controls-toggle", ToggleButton.class).isSelected()).isFalse();
        robot.clickOn("#controls-toggle");
        await("opened all the same", () -> isShown("#add-lane"));
        awaitFrames(2);
        Bounds last = onScreen(node("#lane3-head"));
        Bounds panel = onScreen(node(".controls-pane"));
        double window = onScreen(node(".main-view")).getWidth();
        assertThat(panel.getHeight()).as("over all rows of the lanes").isGreaterThan(400);
        assertThat(last.getWidth()).as("no lane is squeezed").isGreaterThan(window / 4 - 2);
        robot.clickOn("#controls-toggle");
        await("folded again", () -> !isShown("#add-lane"));
    }

    @Test
    void no_frame_shows_lanes_in_the_room_they_had_before(FxRobot robot) {
        List<Double> off = new CopyOnWriteArrayList<>();
        Region both = node(".lanes-row", Region.class);
        Region one = node("#lane0", Region.class);
        Runnable measure = () -> off.add(both.getWidth() / 2 - one.getWidth());
        Scene scene = node("#lane0").getScene();
        robot.interact(() -> scene.addPostLayoutPulseListener(measure));
        for (int i = 0; i < 2; i++) {
            fire(robot, "#controls-toggle");
            awaitFrames(3);
        }
        robot.interact(() -> scene.removePostLayoutPulseListener(measure));
        assertThat(off).hasSizeGreaterThan(4).allMatch(by -> Math.abs(by) <= 1);
    }

    @Test
    void plots_become_large_by_key_and_double_click_and_are_copied(FxRobot robot) {
        robot.push(KeyCode.P);
        await("no network", () -> !exists("#lane0-network"));
        await("a large plot", () -> onScreen(node("#lane0-trajectories")).getHeight() > 300);
        assertThat(onScreen(node("#lane0-head")).getMinY())
                .isEqualTo(onScreen(node("#lane1-head")).getMinY());
        doubleClick(middle(node("#lane0-trajectories")));
        await("the network again", () -> isShown("#lane0-network"));
        assertThat(node("#plots-large", ToggleButton.class).isSelected()).isFalse();
        PlotMenu.choose(robot, "#lane0-spread", "copy-numbers");
        await("numbers", () -> copied(Clipboard::getString).startsWith("step,spread of layer 1\n0,0\n"));
        PlotMenu.choose(robot, "#lane0-spread", "copy-picture");
        Bounds plot = onScreen(node("#lane0-spread"));
        await("a picture", () -> copied(Clipboard::hasImage));
        assertThat(read(() -> Clipboard.getSystemClipboard().getImage().getWidth()))
                .isCloseTo(2 * plot.getWidth(), within(2.0));
    }

    private static <T> T copied(Function<Clipboard, T> what) {
        return read(() -> what.apply(Clipboard.getSystemClipboard()));
    }

    @Test
    void a_lane_is_renamed_at_its_name_and_one_that_is_taken_says_why(FxRobot robot) {
        doubleClick(nameOf(0));
        await("a field", () -> isShown("#lane0-title-field"));
        robot.write("Random").push(KeyCode.ENTER);
        await("why not", () -> exists(".reason"));
        assertThat(isShown("#lane0-title-field")).isTrue();
        robot.push(KeyCode.ESCAPE);
        await("left", () -> !isShown("#lane0-title-field"));
        assertThat(name(0)).isEqualTo("Zero");
        doubleClick(nameOf(0));
        await("a field again", () -> isShown("#lane0-title-field"));
        robot.write("Still").push(KeyCode.ENTER);
        await("renamed", () -> name(0).equals("Still") && !isShown("#lane0-title-field"));
    }

    private static Point2D nameOf(int lane) {
        Bounds head = onScreen(node("#lane" + lane + "-head"));
        return new Point2D(head.getMinX() + 30, head.getMinY() + 20);
    }

    @Test
    void the_menu_at_a_name_copies_moves_and_removes_the_lane(FxRobot robot) {
        choose(robot, "copy");
        await("three lanes", () -> exists("#lane2"));
        await("a copy", () -> name(1).equals("Zero (2)"));
        choose(robot, "right");
        await("moved", () -> name(1).equals("Zero") && name(0).equals("Zero (2)"));
        choose(robot, "remove-it");
        await("removed", () -> !exists("#lane2"));
        assertThat(name(0)).isEqualTo("Zero");
        MenuButton menu = node("#lane0-menu", MenuButton.class);
        robot.interact(menu::show);
        assertThat(menu.getItems())
                .filteredOn(MenuItem::isDisable)
                .extracting(MenuItem::getId)
                .containsExactly("lane0-left", "lane0-align");
        robot.interact(menu::hide);
        assertThat(menu.getAccessibleText()).contains("Zero");
    }

    private static void choose(FxRobot robot, String what) {
        MenuButton menu = node("#lane0-menu", MenuButton.class);
        robot.interact(menu::show);
        robot.interact(() -> menu.getItems().stream()
                .filter(item -> ("lane0-" + what).equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        robot.interact(menu::hide);
    }

    @Test
    void a_folded_section_sums_up_its_settings(FxRobot robot) {
        openControls();
        assertThat(isShown("#summary-training")).isTrue();
        assertThat(text("#summary-training")).startsWith("SGD, rate 0.5, batch 1");
        assertThat(exists("#training-rate")).isFalse();
        fire(robot, "#section-training");
        await("open", () -> isShown("#training-rate") && !isShown("#summary-training"));
        fire(robot, "#section-data");
        await("folded", () -> !isShown("#data-xor") && text("#summary-data").equals("XOR"));
    }

    @Test
    void the_rail_opens_the_panel_at_a_section(FxRobot robot) {
        await("room for the rail", () -> isShown("#rail"));
        robot.clickOn("#rail-training");
        await("its controls", () -> isShown("#training-rate"));
        assertThat(isShown("#rail")).isFalse();
        awaitFrames(2);
        Bounds panel = onScreen(node(".controls-pane"));
        assertThat(panel.contains(onScreen(node("#section-training")))).isTrue();
        robot.push(KeyCode.F11);
        await("presenting", () -> !isShown("#training-rate") && !isShown("#rail"));
        robot.push(KeyCode.F11);
        await("as before", () -> isShown("#training-rate"));
    }

    @Test
    void layers_and_neurons_are_added_and_removed_by_buttons(FxRobot robot) {
        openControls();
        fire(robot, "#layers-more");
        await("two layers", () -> typed("#network-hidden").equals("4, 4"));
        fire(robot, "#layer1-less");
        fire(robot, "#layer0-more");
        await("5 and 3", () -> typed("#network-hidden").equals("5, 3"));
        assertThat(text("#layers-number")).isEqualTo("2 hidden");
        fire(robot, "#layers-less");
        await("one layer", () -> typed("#network-hidden").equals("5"));
    }

    @Test
    void each_layer_gets_its_own_start(FxRobot robot) {
        openControls();
        fire(robot, "#lane0-more");
        await("details", () -> isShown("#lane0-by-layer"));
        fire(robot, "#lane0-by-layer");
        await("two layers", () -> isShown("#lane0-weights1-kind"));
        ComboBox<?> kind = node("#lane0-weights1-kind", ComboBox.class);
        robot.interact(() -> kind.getSelectionModel().select(kind.getItems().indexOf("constant")));
        await("its number", () -> isShown("#lane0-weights1-value"));
        assertThat(typed("#lane0-weights1-value")).isEqualTo("0.5");
        assertThat(typed("#lane0-name")).isEqualTo("By layer");
        assertThat(isShown("#lane0-common")).as("no c and σ for all layers").isFalse();
    }

    @Test
    void a_double_click_renames_the_title_and_escape_leaves_it(FxRobot robot) {
        Bounds bar = onScreen(node(".top-bar"));
        doubleClick(new Point2D(onScreen(node("#undo")).getMinX() - 20, bar.getCenterY()));
        assertThat(isShown("#title-field"))
                .as("only the title itself can be renamed")
                .isFalse();
        doubleClick(middle(node("#title")));
        await("a field", () -> isShown("#title-field"));
        robot.write("Tuesday").push(KeyCode.ENTER);
        await("renamed", () -> isShown("#title") && text("#title").startsWith("Tuesday"));
        doubleClick(middle(node("#title")));
        await("a field again", () -> isShown("#title-field"));
        robot.write("Wednesday").push(KeyCode.ESCAPE);
        await("left", () -> !isShown("#title-field"));
        assertThat(text("#title")).startsWith("Tuesday");
    }

    @Test
    void a_lane_and_the_title_follow_another_start(FxRobot robot) {
        openControls(PanelSection.TRAINING);
        fire(robot, "#lane0-constant");
        await("named after its start", () -> typed("#lane0-name").equals("Constant 0.5"));
        assertThat(text("#title")).startsWith("Constant 0.5 against Random on XOR");
    }

    private static void fire(FxRobot robot, String query) {
        ButtonBase button = node(query, ButtonBase.class);
        robot.interact(button::fire);
    }
}
