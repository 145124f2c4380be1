package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.exists;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.text;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
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

/** The shipped experiments as cards. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class GalleryWindowTest {

    @Start
    void start(Stage window) {
        new Wiring(window, new WindowThreads(), new ChosenFiles(), Words.english()).begin();
    }

    @BeforeEach
    void theFirstPresetIsTrained() {
        awaitFirstPreset();
    }

    private static void open(FxRobot robot) {
        robot.press(KeyCode.CONTROL).push(KeyCode.G).release(KeyCode.CONTROL);
        await("the gallery", () -> isShown("#preset-gallery"));
    }

    private static boolean isClosed() {
        return !exists("#preset-gallery");
    }

    @Test
    void an_experiment_is_opened_by_mouse_alone_and_undone(FxRobot robot) {
        robot.clickOn("#experiment-menu").clickOn("#examples");
        await("the gallery", () -> isShown("#preset-gallery"));
        robot.clickOn("#preset-tiny-noise");
        await("opened", () -> text("#title").startsWith("A millionth"));
        assertThat(isClosed()).isTrue();
        robot.clickOn("#undo");
        await("undone", () -> text("#title").startsWith("Zero against random"));
    }

    @Test
    void an_experiment_is_opened_by_arrows_and_enter(FxRobot robot) {
        open(robot);
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        await("moved", () -> node("#preset-deep", Button.class).isFocused());
        robot.push(KeyCode.LEFT).push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.RIGHT);
        await("kept inside", () -> node("#preset-frozen", Button.class).isFocused());
        robot.push(KeyCode.ENTER);
        await("opened", () -> text("#title").startsWith("Frozen"));
        assertThat(isClosed()).isTrue();
    }

    @Test
    void digits_open_at_once_and_escape_closes(FxRobot robot) {
        open(robot);
        robot.push(KeyCode.ESCAPE);
        await("closed", GalleryWindowTest::isClosed);
        assertThat(text("#title")).startsWith("Zero against random");
        open(robot);
        robot.push(KeyCode.DIGIT5);
        await("opened", () -> text("#title").startsWith("Stuck by balance"));
        assertThat(isClosed()).isTrue();
    }

    @Test
    void typing_filters_and_plays_nothing_behind(FxRobot robot) {
        open(robot);
        robot.push(KeyCode.A).push(KeyCode.D).push(KeyCode.A).push(KeyCode.M);
        await("filtered", () -> exists("#preset-adam") && !exists("#preset-tie"));
        assertThat(node("#preset-filter", TextField.class).getText()).isEqualTo("adam");
        robot.push(KeyCode.ENTER);
        await("opened", () -> text("#title").startsWith("Adam"));
    }
}
