package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.awaitFrames;
import static symmetrylab.testing.WindowReads.awaitTrained;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.lane;
import static symmetrylab.testing.WindowReads.read;
import static symmetrylab.testing.WindowReads.step;
import static symmetrylab.testing.WindowReads.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.HeldBackground;
import symmetrylab.testing.WindowExtension;
import symmetrylab.words.Words;

/** The real window at steps whose states were not kept. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class UnkeptStepWindowTest {

    /** A network so large that the recording keeps about every third state. */
    private static final String LARGE = """
            {"format": 1, "network": {"hidden": [256, 256]}, "training": {"steps": 1200}, "runs": [{"name": "Large"}]}
            """;

    private final ChosenFiles files = new ChosenFiles();
    private final HeldBackground background = new HeldBackground(new WindowThreads());

    @TempDir
    Path folder;

    private Wiring wiring;

    @Start
    void start(Stage window) {
        wiring = new Wiring(window, background, files, Words.english());
        wiring.begin();
    }

    @BeforeEach
    void aLargeNetworkIsTrained() throws IOException {
        awaitFirstPreset();
        files.choose(Files.writeString(folder.resolve("large.json"), LARGE));
        FxRobot robot = new FxRobot();
        robot.press(KeyCode.CONTROL).push(KeyCode.O).release(KeyCode.CONTROL);
        awaitTrained("1,200");
        robot.push(KeyCode.HOME);
        await("start", () -> step() == 0);
        assertThat(history().recording().isKept(1)).isFalse();
    }

    private RunHistory history() {
        return read(() -> wiring.lanes().orElseThrow().histories().get(0));
    }

    @Test
    void a_step_is_computed_in_the_background_while_everything_stays_at_the_last_one(FxRobot robot) {
        String start = lane(0);
        background.holdAnswers();
        robot.push(KeyCode.RIGHT);
        await("the note", () -> isShown("#lanes-outdated"));
        assertThat(text("#lanes-outdated")).contains("Computing this step");
        awaitFrames(3);
        assertThat(step()).as("the number of the step shown").isZero();
        assertThat(lane(0)).isEqualTo(start);
        assertThat(history().recording().isKnown(1))
                .as("computed by the window itself")
                .isFalse();
        background.release();
        await("the step", () -> step() == 1);
        assertThat(isShown("#lanes-outdated")).isFalse();
        assertThat(lane(0)).isNotEqualTo(start);
    }
}
