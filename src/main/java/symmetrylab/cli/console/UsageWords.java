package symmetrylab.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import symmetrylab.spec.format.NearestName;
import symmetrylab.words.Text;

/** Says what is wrong with the arguments of a command; picocli's own messages are English only. */
final class UsageWords {

    /**
     * A sentence of picocli.
     *
     * @param pattern matches it; its groups are the parts of our sentence
     * @param key of our sentence
     */
    private record Said(Pattern pattern, String key) {
        static Said as(String pattern, String key) {
            return new Said(Pattern.compile(pattern), key);
        }
    }

    private static final List<Said> SAID = List.of(
            Said.as("Missing required parameter: '([^']+)'", "command.missingParameter"),
            Said.as("Missing required option: '([^']+)'", "command.missingOption"),
            Said.as("Missing required options? and parameters?: ([^()]+)", "command.missingSeveral"),
            Said.as("Missing required parameter for option '([^']+)' \\(([^)]+)\\)", "command.missingValue"),
            Said.as("option '([^']+)' \\(([^)]+)\\) should be specified only once", "command.onlyOnce"),
            Said.as("Expected parameter for option '([^']+)' but found '(-\\d[^']*)'", "command.noMinus"),
            Said.as("Expected parameter for option '([^']+)' but found '([^']*)'", "command.optionForValue"),
            Said.as("Invalid value for option '([^']+)'[^:]*: (.*)", "command.badValue"),
            Said.as("Invalid value for positional parameter at index 0 \\(([^)]+)\\): (.*)", "command.badParameter"));

    private UsageWords() {}

    static Text of(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(failure.getCommandLine(), unmatched.getUnmatched().get(0));
        }
        String message = failure.getMessage();
        for (Said said : SAID) {
            Matcher matcher = said.pattern().matcher(message);
            if (matcher.find()) {
                List<Object> parts = new ArrayList<>();
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    parts.add(matcher.group(i));
                }
                ArgumentTypes.reason(failure).ifPresent(reason -> parts.set(parts.size() - 1, reason));
                return new Text(said.key(), parts);
            }
        }
        Optional<String> line = message.lines().findFirst().filter(text -> !text.isEmpty());
        return line.map(text -> Text.verbatim(text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)))
                .orElse(Text.of("command.wrongArguments"));
    }

    private static Text unmatched(CommandLine command, String typed) {
        if (typed.startsWith("-")) {
            String name = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
            return NearestName.hint(Text.of("command.noOption", name), name, options(command));
        }
        return command.getParent() == null
                ? NearestName.hint(
                        Text.of("command.noCommand", typed),
                        typed,
                        command.getSubcommands().keySet())
                : Text.of("command.tooManyArguments", typed);
    }

    private static List<String> options(CommandLine command) {
        List<String> names = new ArrayList<>();
        command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
        return names;
    }
}
