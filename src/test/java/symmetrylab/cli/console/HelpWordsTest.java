package symmetrylab.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.testing.CommandRun;
import symmetrylab.words.Words;

@Tag("once")
class HelpWordsTest {

    private static final List<String> COMMANDS =
            List.of("run", "sweep", "claims", "lessons", "handout", "export", "presets", "check", "help");

    /** Parts filled in by the words or by picocli, and line ends and spaces, which wrapping changes. */
    private static final String NO_TEXT = "\\$?\\{[^}]*}|%n|\\n";

    @Test
    void every_help_sentence_is_shown() {
        String shown = withoutSpaces(Stream.concat(
                        Stream.of(CommandRun.of("--help")),
                        COMMANDS.stream().map(command -> CommandRun.of(command, "--help")))
                .map(CommandRun::out)
                .collect(Collectors.joining()));
        Set<String> keys = Words.english().keys().stream()
                .filter(key -> key.startsWith("command.help."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys).hasSizeGreaterThan(40).allSatisfy(key -> assertThat(shown)
                .contains(texts(key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep", "claims", "lessons", "handout", "export", "presets", "check", "help"})
    void every_option_has_its_own_sentence(String command) {
        CommandRun help = CommandRun.of(command, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out().lines().filter(line -> line.matches(" {2,6}(-., )?(--|\\[?[A-Z]+]?).*")))
                .isNotEmpty()
                .allMatch(line -> line.matches(" +\\S.* {2,}\\p{L}.*\\p{L}.*"));
        assertThat(help.out()).doesNotContain("{", "}");
    }

    private static List<String> texts(String key) {
        Object[] parts = {"{}", "{}", "{}"};
        return Arrays.stream(Words.english().get(key, parts).split(NO_TEXT))
                .map(HelpWordsTest::withoutSpaces)
                .toList();
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }
}
