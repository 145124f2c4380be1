package symmetrylab.app;

import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.exists;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.onScreen;
import static symmetrylab.testing.WindowReads.selected;
import static symmetrylab.testing.WindowReads.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.WindowExtension;
import symmetrylab.words.Words;

/** The window opened on a table in place of an experiment. */
@Tag("window")
@ExtendWith(WindowExtension.class)
class TableArgumentWindowTest {

    @TempDir
    static Path folder;

    @Start
    void start(Stage window) throws IOException {
        Path table =
                Files.writeString(folder.resolve("flowers.csv"), "length,width,kind\n1,2,a\n2,1,b\n3,4,a\n1,1,b\n");
        new Wiring(window, new WindowThreads(), new ChosenFiles(), Words.english(), Beginning.of(table)).begin();
    }

    @Test
    void its_rows_become_the_data_of_the_first_preset_and_its_form_is_shown() {
        await("the table", () -> text("#title").contains("flowers.csv"));
        await("its form", () -> isShown("#csv-path") && selected("#data-csv"));
        await("the lanes of the preset", () -> exists("#lane1"));
        Node panel = node(".controls-pane");
        Node form = node(".csv-form");
        await(
                "the form at the top",
                () -> onScreen(form).getMinY() - onScreen(panel).getMinY() < 20);
    }
}
