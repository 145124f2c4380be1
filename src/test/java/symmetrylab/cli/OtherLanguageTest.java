package symmetrylab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.cli.console.Terminal;
import symmetrylab.testing.ForeignWords;

/** The output of commands in another language. */
class OtherLanguageTest {

    private static final String FINE = "{\"format\": 1, \"training\": {\"steps\": 2}}";
    private static final String WRONG = "{\"format\": 1, \"titel\": 2, \"data\": {\"kind\": \"moon\"}}";
    private static final String NO_TABLE = "{\"format\": 1, \"data\": {\"kind\": \"csv\", \"path\": \"none.csv\"}}";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "check DIR/wrong.json, 2",
        "check DIR/no-table.json, 2",
        "check DIR/none.json, 2",
        "check frozen, 2",
        "presets froze, 2",
        "run DIR/fine.json --every x, 2",
        "sweep DIR/fine.json --seeds 0, 2",
        "export DIR/fine.json --out DIR/a.png --lanes Nobody, 2",
        "export DIR/fine.json --out DIR/a.png --size 10x10, 2",
        "run DIR/fine.json --csv DIR/none/a.csv, 1",
        "export DIR/fine.json --out DIR/none/a.png, 1",
    })
    void every_line_of_a_failure_is_in_the_terminals_language(String command, int exit) throws IOException {
        assertThat(execute(out, command)).isEqualTo(exit);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("[^ ]*( ?[^ ]*: )?«.*»"));
    }

    @Test
    void a_result_that_cannot_be_written_is_reported_in_that_language() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThat(execute(full, "run DIR/fine.json --csv -")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("«cannot write «standard output»: «nothing reads");
    }

    @Test
    void the_version_and_the_help_are_in_that_language() throws IOException {
        execute(out, "--version");
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("«Symmetry Lab");
        execute(out, "run --help");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("«The experiment file.»");
    }

    private int execute(OutputStream results, String command) throws IOException {
        Files.writeString(folder.resolve("fine.json"), FINE);
        Files.writeString(folder.resolve("wrong.json"), WRONG);
        Files.writeString(folder.resolve("no-table.json"), NO_TABLE);
        Terminal terminal =
                Terminal.of(results, new PrintStream(err, true, StandardCharsets.UTF_8), false, ForeignWords.words());
        return new CommandLineInterface(terminal)
                .execute(command.replace("DIR", folder.toString()).split(" "));
    }
}
