package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.exists;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.middle;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.text;

import javafx.scene.control.Button;
import javafx.scene.control.Slider;
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

/** The vote of a class and the teacher's notes, by keys alone and by mouse alone. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class VoteWindowTest {

    @Start
    void start(Stage window) {
        new Wiring(window, new WindowThreads(), new ChosenFiles(), Words.english()).begin();
    }

    @BeforeEach
    void theFirstPresetIsTrained() {
        awaitFirstPreset();
    }

    private static void awaitPage(int number) {
        await(
                "page " + number,
                () -> exists("#lesson-page") && text("#lesson-page").startsWith("page " + number));
    }

    private static void awaitClosable() {
        await("the runs", () -> !node("#vote-close", Button.class).isDisabled());
    }

    @Test
    void a_class_votes_twice_by_keys_alone(FxRobot robot) {
        robot.push(KeyCode.U);
        await("the list", () -> isShown("#lesson-file"));
        robot.push(KeyCode.DIGIT1);
        awaitPage(1);
        robot.push(KeyCode.PAGE_DOWN);
        awaitPage(2);
        robot.push(KeyCode.PAGE_DOWN);
        awaitPage(3);
        robot.push(KeyCode.V);
        await("the vote", () -> isShown("#vote"));
        assertThat(node("#vote-close", Button.class).isDisabled()).isTrue();
        robot.push(KeyCode.DIGIT1).push(KeyCode.DIGIT3).push(KeyCode.DIGIT3);
        robot.push(KeyCode.ADD).push(KeyCode.ADD).push(KeyCode.SUBTRACT).push(KeyCode.BACK_SPACE);
        await("four hands", () -> text("#vote-total").startsWith("5"));
        robot.push(KeyCode.H);
        awaitClosable();
        robot.push(KeyCode.ENTER);
        await("the run", () -> !isShown("#vote"));
        robot.push(KeyCode.END);
        await("the first vote", () -> isShown("#vote-again"));
        robot.push(KeyCode.V);
        await("the second vote", () -> isShown("#vote-close"));
        robot.push(KeyCode.DIGIT2).push(KeyCode.DIGIT2).push(KeyCode.ENTER);
        await("both", () -> isShown("#vote-again"));
        assertThat(text("#vote-total")).isEqualTo("0 of 5 before, 2 of 2 now");
        robot.push(KeyCode.E);
        await("the explanation", () -> isShown("#lesson-again"));
        robot.push(KeyCode.PAGE_DOWN);
        awaitPage(4);
    }

    @Test
    void a_class_votes_twice_by_mouse_alone(FxRobot robot) {
        robot.clickOn("#lessons");
        await("the list", () -> isShown("#lesson-file"));
        robot.clickOn("#lesson-why-zero-fails");
        awaitPage(1);
        robot.clickOn("#lesson-next");
        awaitPage(2);
        robot.clickOn("#lesson-next");
        awaitPage(3);
        robot.clickOn("#lesson-vote");
        await("the vote", () -> isShown("#vote") && exists("#vote-option-4"));
        robot.clickOn(middle(node("#vote-option-1")));
        robot.clickOn(middle(node("#vote-option-3")));
        robot.clickOn(middle(node("#vote-option-1")), MouseButton.SECONDARY);
        robot.clickOn("#vote-more");
        await("two hands", () -> text("#vote-total").startsWith("2"));
        awaitClosable();
        robot.clickOn("#vote-close");
        await("the run", () -> !isShown("#vote"));
        robot.interact(() -> {
            Slider step = node("#lesson-step", Slider.class);
            step.setValue(step.getMax());
        });
        await("the first vote", () -> isShown("#vote-again"));
        robot.clickOn("#vote-again");
        await("the second vote", () -> isShown("#vote-close"));
        robot.clickOn(middle(node("#vote-option-2")));
        robot.clickOn("#vote-close");
        await("both", () -> isShown("#vote-explain"));
        robot.clickOn("#vote-explain");
        await("the explanation", () -> isShown("#lesson-again"));
    }

    @Test
    void the_notes_are_in_a_window_of_their_own_and_close_with_the_lesson(FxRobot robot) {
        robot.push(KeyCode.U);
        await("the list", () -> isShown("#lesson-file"));
        robot.push(KeyCode.DIGIT1);
        awaitPage(1);
        robot.clickOn("#lesson-notes");
        await("the notes", () -> windows() == 2);
        robot.clickOn("#lesson-leave");
        await("closed with the lesson", () -> windows() == 1);
    }

    private static long windows() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .count();
    }
}
