package symmetrylab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.testing.CommandRun;

/** Characters that a terminal obeys or hides, in arguments: a shell's pattern may put names of files there. */
class HiddenCharactersTest {

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
        String hidden = "\u001B[31m\u202E\u200B";
        CommandRun run = CommandRun.of((Object[])
                command.replace("H", hidden).replace("FILE", file.toString()).split(" "));
        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("\\u001B[31m\\u202E\\u200B");
        assertThat(run.err()
                        .codePoints()
                        .filter(c ->
                                c != '\n' && Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
                .isEmpty();
    }
}
