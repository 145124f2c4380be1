package symmetrylab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.cli.console.Terminal;
import symmetrylab.words.Words;

/** Commands whose results cannot be written fail, and say so in one line. */
@Tag("once")
class FullDiskTest {

    private static final String SHORT = """
            {"format": 1, "training": {"steps": 2}}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "presets",
                "presets deep",
                "check FILE",
                "run FILE",
                "run FILE --json",
                "run FILE --csv -",
                "run FILE --weights -",
                "sweep FILE --seeds 1",
                "sweep FILE --seeds 1 --csv -",
                "export FILE --out FILE.png --size 120x120",
                "--help",
                "run --help",
                "help run",
                "--version"
            })
    void a_command_whose_results_cannot_be_written_fails(String command) throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertFails(command, full, "nothing reads it any more");
    }

    @Test
    void the_reason_of_the_system_is_passed_on() throws IOException {
        Path device = Path.of("/dev/full");
        assumeThat(device).as("a device that is always full").exists();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (FileOutputStream full = new FileOutputStream(device.toFile())) {
            Terminal terminal =
                    Terminal.of(full, new PrintStream(err, true, StandardCharsets.UTF_8), false, Words.english());
            assertThat(new CommandLineInterface(terminal).execute("presets")).isEqualTo(1);
        }
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("cannot write standard output: No space left on device");
    }

    private void assertFails(String command, OutputStream full, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("e.json"), SHORT);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(full, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Words.english());
        String[] arguments = command.replace("FILE", file.toString()).split(" ");
        assertThat(new CommandLineInterface(terminal).execute(arguments)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("cannot")))
                .containsExactly("cannot write standard output: " + reason);
    }
}
