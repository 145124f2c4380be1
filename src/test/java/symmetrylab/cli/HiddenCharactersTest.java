package symmetrylab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.testing.CommandRun;

/** Characters that a terminal obeys or hides, in names of runs and in arguments. */
class HiddenCharactersTest {

    private static final String HIDDEN = "\u001B[31m\u202E\u200B";
    private static final String SHOWN = "\\u001B[31m\\u202E\\u200B";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chHck x",
                "run FILE --qH",
                "presets xH",
                "check noneH.json",
                "run FILE --csv noH/a.csv",
                "export FILE --out noH/a.png",
                "export FILE --out a.png --size H",
                "sweep FILE --seeds H",
                "sweep FILE --seeds 1 --sd H",
                "run FILE --every H",
                "help H"
            })
    void no_message_shows_an_invisible_character_of_an_argument(String command) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"format\": 1}");
        CommandRun run = run(command, file);
        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains(SHOWN);
        assertNothingIsHidden(run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run FILE",
                "run FILE --json",
                "sweep FILE --seeds 1",
                "sweep FILE --seeds 1 --runs Nobody",
                "export FILE --out a.png --lanes Nobody"
            })
    void no_table_or_message_shows_an_invisible_character_of_a_name(String command) throws IOException {
        Path file =
                Files.writeString(folder.resolve("a.json"), """
                {
                  "format": 1,
                  "title": "HIDDEN",
                  "training": {"steps": 2},
                  "edits": [{"step": 9, "kind": "zero", "layer": 1}],
                  "runs": [{"name": "HIDDEN"}]
                }
                """.replace("HIDDEN", HIDDEN.replace("\u001B", "\\u001B")));
        CommandRun run = run(command, file);
        assertThat(run.out() + run.err()).containsIgnoringCase(SHOWN);
        assertNothingIsHidden(run.out() + run.err());
    }

    private static CommandRun run(String command, Path file) {
        return CommandRun.of((Object[])
                command.replace("H", HIDDEN).replace("FILE", file.toString()).split(" "));
    }

    private static void assertNothingIsHidden(String text) {
        assertThat(text.codePoints()
                        .filter(c ->
                                c != '\n' && Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
                .isEmpty();
    }
}
