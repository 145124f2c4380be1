package symmetrylab.cli.console;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import symmetrylab.words.Text;
import symmetrylab.words.Worded;

/** What the texts of arguments become, with words for those that become nothing. */
public final class ArgumentTypes {

    private ArgumentTypes() {}

    /** Thrown for a text that becomes nothing; picocli hands it on. */
    private static final class Unusable extends TypeConversionException implements Worded {

        private static final long serialVersionUID = 1L;

        private final transient Text reason;

        Unusable(Text reason) {
            super(reason.toString());
            this.reason = reason;
        }

        @Override
        public Text text() {
            return reason;
        }
    }

    /** Has {@code parser}, and the commands it has by now, understand files, numbers and flags this way. */
    public static void addTo(CommandLine parser) {
        parser.registerConverter(Path.class, ArgumentTypes::path);
        parser.registerConverter(Integer.class, ArgumentTypes::wholeNumber);
        parser.registerConverter(int.class, ArgumentTypes::wholeNumber);
        parser.registerConverter(double.class, ArgumentTypes::number);
        parser.registerConverter(boolean.class, ArgumentTypes::flag);
    }

    /** Why the text of an argument became nothing; absent if something else is wrong. */
    static Optional<Text> reason(ParameterException failure) {
        return Optional.ofNullable(failure.getCause()).flatMap(Worded::textOf);
    }

    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new Unusable(Text.of("command.emptyFileName"));
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Unusable(Text.of("command.badPath"));
        }
    }

    private static double number(String text) {
        return NumberArgument.number(text).orElseThrow(() -> new Unusable(Text.of("command.notANumber", text)));
    }

    private static int wholeNumber(String text) {
        return NumberArgument.wholeNumber(text)
                .orElseThrow(() ->
                        new Unusable(Text.of("command.notAWholeNumber", text, Integer.toString(Integer.MAX_VALUE))));
    }

    private static boolean flag(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(text);
        }
        throw new Unusable(Text.of("command.notABoolean", text));
    }
}
