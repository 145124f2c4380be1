package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.exists;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.WindowExtension;
import symmetrylab.words.Words;

/** From a crash to a proper end: left work is restored, kept, and asked about before the window closes. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class SafeWorkWindowTest {

    @TempDir
    static Path folder;

    private Stage stage;

    @Start
    void start(Stage shown) throws IOException {
        stage = shown;
        Files.writeString(
                Files.createDirectories(folder.resolve("unsaved")).resolve("1-aa.work.json"),
                "{\"format\": 1, \"experiment\": {\"format\": 1, \"title\": \"Lost\", \"training\": {\"steps\": 50}}}");
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"format\": 1, \"theme\": \"dark\", \"plots\": [\"loss\", \"gone\"]}");
        Beginning beginning = Beginning.read(Optional.of(folder), Optional.empty());
        new Wiring(shown, new WindowThreads(), new ChosenFiles(), Words.english(), beginning).begin();
    }

    @Test
    void work_left_by_a_crash_is_restored_and_asked_about_before_closing(FxRobot robot) throws IOException {
        await("offered", () -> isShown("#offer"));
        assertThat(text("#offer")).contains("Lost");
        robot.clickOn("#offer-restore");
        await("restored", () -> stage.getTitle().equals("Lost (changed) – Symmetry Lab"));
        await("kept", () -> unsaved().anyMatch(name -> name.endsWith(".work.json") && !name.startsWith("1-")));
        await(
                "the copy is gone",
                () -> unsaved().filter(name -> name.endsWith(".json")).count() == 1);
        robot.interact(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        await("asked", () -> exists("#unsaved-cancel"));
        robot.push(KeyCode.ESCAPE);
        await("cancelled", () -> !exists("#unsaved-cancel"));
        assertThat(stage.isShowing()).isTrue();
        robot.interact(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        robot.clickOn("#unsaved-give-up");
        await("closed", () -> !stage.isShowing());
        assertThat(unsaved()).isEmpty();
        assertThat(folder.resolve("settings.json"))
                .content()
                .contains("\"window\"", "\"theme\": \"dark\"", "\"plots\": [\"loss\", \"gone\"]");
    }

    private static Stream<String> unsaved() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("unsaved"))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
