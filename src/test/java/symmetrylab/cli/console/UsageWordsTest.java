package symmetrylab.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import symmetrylab.testing.English;
import symmetrylab.words.Text;

class UsageWordsTest {

    @Command
    private static final class Sample {

        @Parameters(paramLabel = "FILE")
        private Path file;

        @Option(names = "--seeds", paramLabel = "N", required = true)
        private int seeds;

        @Option(names = "--scale", paramLabel = "X")
        private double scale;

        @Option(names = "--json")
        private boolean json;
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "command.missingParameter, --seeds 1, missing required parameter: 'FILE'",
                "command.missingOption, a, missing required option: '--seeds=N'",
                "command.missingSeveral, --json, `missing required options and parameters: '--seeds=N', 'FILE'`",
                "command.missingValue, a --seeds, missing required parameter for option '--seeds' (N)",
                "command.onlyOnce, a --seeds 1 --seeds 2, option '--seeds' (N) may be given only once",
                "command.noMinus, a --seeds -1:5, `--seeds is \"-1:5\"; it cannot begin with a minus`",
                "command.optionForValue, a --seeds --json, expected parameter for option '--seeds' but found '--json'",
                "command.badValue, a --seeds 1 --scale q, invalid value for option '--scale': \"q\" is not a number",
                "command.badValue, a --seeds 1 --json=x, invalid value for option '--json': 'x' is not a boolean"
            })
    void mistakes_in_arguments_are_explained_in_our_words(String key, String arguments, String message) {
        CommandLine parser = new CommandLine(new Sample());
        parser.setUnmatchedOptionsAllowedAsOptionParameters(false);
        ArgumentTypes.addTo(parser);
        ParameterException failure =
                catchThrowableOfType(ParameterException.class, () -> parser.parseArgs(arguments.split(" ")));
        Text words = UsageWords.of(failure);
        assertThat(English.of(words)).isEqualTo(message);
        assertThat(words.key()).isEqualTo(key);
    }
}
