package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.awaitFrames;
import static symmetrylab.testing.WindowReads.exists;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.onScreen;
import static symmetrylab.testing.WindowReads.openControls;
import static symmetrylab.testing.WindowReads.read;
import static symmetrylab.testing.WindowReads.selected;
import static symmetrylab.testing.WindowReads.state;
import static symmetrylab.testing.WindowReads.step;
import static symmetrylab.testing.WindowReads.text;
import static symmetrylab.testing.WindowReads.timeline;

import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.WindowExtension;
import symmetrylab.words.Words;

/** The timeline of the real window, driven by mouse and keys. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class TimelineWindowTest {

    private static final String MENU_ITEM = ".context-menu .menu-item";

    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
        new Wiring(window, new WindowThreads(), new ChosenFiles(), Words.english()).begin();
    }

    @BeforeEach
    void theFirstPresetIsTrainedAndShownFromItsStart() {
        awaitFirstPreset();
        // The tests of a class share the window of the system.
        resizeTo(new FxRobot(), 1280, 800);
        awaitFrames(2);
        new FxRobot().push(KeyCode.HOME);
        await("start", () -> step() == 0);
    }

    @Test
    void a_step_is_opened_and_closed_by_its_button_and_its_key(FxRobot robot) {
        assertThat(node("#phases").isVisible()).isFalse();
        robot.clickOn("#open-step");
        await("open", () -> node("#phases").isVisible());
        assertThat(selected("#phase-0")).isTrue();
        assertThat(text("#phase-0")).isEqualTo("forward hidden");
        assertThat(text("#phase-2")).isEqualTo("loss");
        assertThat(text("#open-step")).isEqualTo("Close step");
        robot.push(KeyCode.O);
        await("closed", () -> !node("#phases").isVisible());
        assertThat(text("#open-step")).isEqualTo("Open step");
        assertThat(selected("#open-step")).isFalse();
    }

    @Test
    void arrows_and_signs_go_through_the_phases_into_the_next_step_and_back(FxRobot robot) {
        robot.push(KeyCode.O);
        for (int i = 0; i < 6; i++) {
            robot.push(KeyCode.RIGHT);
        }
        await("update", () -> selected("#phase-5"));
        assertThat(step()).isZero();
        robot.push(KeyCode.PERIOD);
        await("next step", () -> step() == 1 && selected("#phase-0"));
        robot.push(KeyCode.COMMA).push(KeyCode.LEFT);
        await("back", () -> step() == 0 && selected("#phase-4"));
        robot.press(KeyCode.CONTROL).push(KeyCode.RIGHT).release(KeyCode.CONTROL);
        await("a whole step", () -> step() == 1 && selected("#phase-4"));
    }

    @Test
    void a_phase_is_chosen_by_a_click_on_its_segment(FxRobot robot) {
        robot.push(KeyCode.O);
        await("open", () -> node("#phase-3").isVisible());
        robot.clickOn("#phase-3");
        await("backward", () -> selected("#phase-3"));
        robot.clickOn("#phase-3");
        assertThat(selected("#phase-3")).as("a second click leaves it").isTrue();
        robot.clickOn("#step-back");
        await("loss", () -> selected("#phase-2"));
        robot.clickOn("#step");
        await("backward again", () -> selected("#phase-3"));
    }

    @Test
    void an_open_step_plays_in_slow_motion_both_ways(FxRobot robot) {
        robot.push(KeyCode.O);
        for (int i = 0; i < 12; i++) {
            robot.push(KeyCode.F);
        }
        await("eight phases a second", () -> text("#speed-text").equals("8 phases/s"));
        robot.push(KeyCode.SPACE);
        await("into the next steps", () -> step() >= 2);
        robot.press(KeyCode.SHIFT).push(KeyCode.B).release(KeyCode.SHIFT);
        await("back to the start", () -> step() == 0 && selected("#phase-0"));
    }

    @Test
    void playing_pauses_at_the_end_of_a_phase_whose_button_is_pressed(FxRobot robot) {
        robot.push(KeyCode.O);
        await("open", () -> node("#phase-stop-2").isVisible());
        robot.clickOn("#phase-stop-2");
        assertThat(selected("#phase-stop-2")).isTrue();
        assertThat(selected("#phase-0")).as("the sign goes nowhere").isTrue();
        for (int i = 0; i < 12; i++) {
            robot.push(KeyCode.F);
        }
        robot.push(KeyCode.SPACE);
        await("paused after the loss", () -> timeline().equals("Step 0 of 4,000, paused, open at loss"));
        robot.push(KeyCode.SPACE);
        await("and in the next step", () -> timeline().equals("Step 1 of 4,000, paused, open at loss"));
    }

    @Test
    void the_last_state_says_that_it_has_no_update(FxRobot robot) {
        robot.push(KeyCode.END);
        await("end", () -> step() == 4000);
        Node open = node("#open-step");
        assertThat(open.isDisabled()).isTrue();
        assertThat(open.getAccessibleText()).contains("no update");
        robot.push(KeyCode.LEFT);
        await("step 3999", () -> !open.isDisabled());
    }

    @Test
    void speed_is_shown_in_words_and_changed_by_keys(FxRobot robot) {
        for (int i = 0; i < 12; i++) {
            robot.push(KeyCode.S);
        }
        await("slowest", () -> text("#speed-text").equals("1 step/s"));
        for (int i = 0; i < 12; i++) {
            robot.push(KeyCode.F);
        }
        await("fastest", () -> text("#speed-text").equals("800 steps/s"));
    }

    @Test
    void a_loop_is_set_by_keys_dragged_by_its_end_and_cleared(FxRobot robot) {
        for (int i = 0; i < 2; i++) {
            robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
        }
        robot.push(KeyCode.CLOSE_BRACKET);
        robot.push(KeyCode.LEFT).push(KeyCode.OPEN_BRACKET);
        await("set", () -> loopText().equals("Loop over steps 19 to 20 (L)"));
        Bounds end = onScreen(node("#loop-to"));
        Bounds line = onScreen(node("#scrubber"));
        robot.moveTo(end.getMaxX() - 2, end.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveTo(line.getCenterX(), end.getCenterY())
                .release(MouseButton.PRIMARY);
        await("dragged", () -> loopEnd() > 1800);
        assertThat(step()).as("a drag of an end is no seek").isEqualTo(19);
        choose(robot, "#loop");
        await("cleared", () -> !node("#loop-to").isVisible());
        robot.push(KeyCode.L);
        await("the whole run", () -> loopText().startsWith("Loop over steps 0 to 4,000"));
    }

    @Test
    void a_loop_is_played_over_and_over(FxRobot robot) {
        choose(robot, "#loop-from-here");
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        choose(robot, "#loop-to-here");
        robot.push(KeyCode.SPACE);
        await("wrapped", () -> step() == 0);
        await("and again", () -> step() == 3);
        await("and again from its start", () -> step() == 0);
        robot.push(KeyCode.SPACE);
    }

    @Test
    void a_logarithmic_scrubber_gives_early_steps_more_room(FxRobot robot) {
        choose(robot, "#log-scrubber");
        Bounds bounds = onScreen(node("#scrubber"));
        robot.moveTo(bounds.getCenterX(), bounds.getMinY() + 6)
                .press(MouseButton.PRIMARY)
                .release(MouseButton.PRIMARY);
        // Half of log(4001).
        await("about 62", () -> Math.abs(step() - 62) < 4);
        robot.push(KeyCode.K);
        robot.moveTo(bounds.getCenterX(), bounds.getMinY() + 6)
                .press(MouseButton.PRIMARY)
                .release(MouseButton.PRIMARY);
        await("linear again", () -> Math.abs(step() - 2000) < 12);
    }

    @Test
    void a_mark_says_what_happened_and_goes_there(FxRobot robot) {
        await("mark", () -> exists("#mark-470-1"));
        Button mark = node("#mark-470-1", Button.class);
        assertThat(mark.getText()).isEqualTo("Random: solved at 470");
        assertThat(mark.getTooltip().getText())
                .contains("step 470")
                .contains("Random")
                .contains("solved");
        robot.clickOn(mark);
        await("there", () -> step() == 470);
        assertThat(timeline()).isEqualTo("Step 470 of 4,000, paused, Random solved at step 470");
    }

    @Test
    void the_list_of_events_goes_there_by_keyboard(FxRobot robot) {
        await("found", () -> exists("#mark-470-1"));
        robot.push(KeyCode.E);
        await("the list", () -> exists(MENU_ITEM));
        awaitFrames(2);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        await("there", () -> step() == 470);
    }

    @Test
    void step_phase_speed_and_loop_are_kept_when_a_setting_changes(FxRobot robot) {
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.OPEN_BRACKET);
        robot.push(KeyCode.O).push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.F);
        String speed = text("#speed-text");
        openControls();
        robot.clickOn("#lane0-normal");
        await("trained again", () -> state(0).equals("split"));
        assertThat(step()).isEqualTo(2);
        assertThat(selected("#phase-1")).isTrue();
        assertThat(text("#speed-text")).isEqualTo(speed);
        assertThat(loopText()).startsWith("Loop over steps 2 to 4,000");
    }

    @Test
    void a_screen_reader_hears_the_state_in_a_sentence(FxRobot robot) {
        assertThat(timeline()).isEqualTo("Step 0 of 4,000, paused");
        robot.push(KeyCode.O).push(KeyCode.RIGHT);
        assertThat(timeline()).isEqualTo("Step 0 of 4,000, paused, open at forward, layer 1");
    }

    @Test
    void with_less_motion_phases_are_shown_whole(FxRobot robot) {
        robot.clickOn("#reduced-motion");
        assertThat(selected("#reduced-motion")).isTrue();
        robot.push(KeyCode.O).push(KeyCode.SPACE);
        await("the second phase", () -> selected("#phase-1"));
        robot.push(KeyCode.SPACE);
    }

    @Test
    void the_sheet_shows_every_row_of_keys_and_closes_with_its_key(FxRobot robot) {
        robot.push(KeyCode.F1);
        await("sheet", () -> exists(".key-sheet"));
        Words words = Words.english();
        assertThat(keyTexts())
                .extracting(Label::getText)
                .containsExactlyInAnyOrderElementsOf(words.keys().stream()
                        .filter(key -> key.matches("keys\\.(?!claim[A-Z]|lesson[A-Z]|vote).*\\.key"))
                        .map(key -> words.get(key.substring(0, key.length() - 4)))
                        .toList());
        robot.push(KeyCode.SPACE).push(KeyCode.RIGHT).push(KeyCode.O).push(KeyCode.TAB);
        assertThat(step()).as("keys below the shade do nothing").isZero();
        assertThat(node("#phases").isVisible()).isFalse();
        robot.push(KeyCode.ESCAPE);
        await("closed", () -> !exists(".key-sheet"));
        robot.push(KeyCode.F1);
        await("again", () -> exists(".key-sheet"));
        robot.clickOn("#close-keys");
        await("closed again", () -> !exists(".key-sheet"));
        robot.push(KeyCode.RIGHT);
        await("the keys of the window hold", () -> step() == 1);
    }

    @Test
    void the_sheet_of_keys_fits_the_smallest_window(FxRobot robot) {
        resizeTo(robot, 1024, 700);
        robot.push(KeyCode.F1);
        await("sheet", () -> exists(".key-sheet"));
        awaitFrames(3);
        Bounds sheet = onScreen(node(".key-sheet"));
        assertThat(sheet.getHeight()).isLessThanOrEqualTo(636);
        assertThat(sheet.getWidth()).isEqualTo(960);
        for (Label text : keyTexts()) {
            Bounds bounds = onScreen(text);
            assertThat(sheet.contains(bounds)).as(text.getText()).isTrue();
            assertThat(text.getWidth()).as(text.getText()).isGreaterThanOrEqualTo(text.prefWidth(-1) - 0.5);
            assertThat(text.getParent().getBoundsInLocal().getHeight())
                    .as(text.getText())
                    .isGreaterThanOrEqualTo(24);
        }
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void nothing_of_the_timeline_is_cut_off_in_the_smallest_window(FxRobot robot) {
        resizeTo(robot, 1024, 700);
        robot.push(KeyCode.O);
        for (String id :
                new String[] {"#to-start", "#speed-text", "#timeline-menu", "#position", "#phase-5", "#scrubber"}) {
            Node node = node(id);
            await(id, () -> {
                Bounds bounds = node.localToScene(node.getBoundsInLocal());
                return bounds.getMinX() >= 0
                        && bounds.getMaxX() <= stage.getScene().getWidth()
                        && bounds.getMaxY() <= stage.getScene().getHeight();
            });
        }
    }

    private static Set<Label> keyTexts() {
        return read(() -> new FxRobot().lookup(".key-does").queryAllAs(Label.class));
    }

    private void resizeTo(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /** Chooses an item of the timeline's menu. */
    private static void choose(FxRobot robot, String item) {
        robot.clickOn("#timeline-menu");
        await(item, () -> exists(item));
        awaitFrames(2);
        robot.clickOn(item);
        await("menu closed", () -> !exists(item));
    }

    private static String loopText() {
        return node("#loop-band").getAccessibleText();
    }

    private static int loopEnd() {
        return Integer.parseInt(loopText().split(" ")[5].replace(",", ""));
    }
}
