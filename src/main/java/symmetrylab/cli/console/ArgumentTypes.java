package symmetrylab.cli.console;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import symmetrylab.spec.file.LinkText;
import symmetrylab.words.Text;
import symmetrylab.words.Worded;

/** Converts the texts of arguments, with messages for those it cannot convert. */
public final class ArgumentTypes {

    private ArgumentTypes() {}

    /** Thrown for a text that cannot be converted; picocli passes it on. */
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

    /** Adds the conversions of files, numbers and flags to {@code parser} and the commands it has so far. */
    public static void addTo(CommandLine parser) {
        parser.registerConverter(Path.class, ArgumentTypes::path);
        parser.registerConverter(TypedPath.class, text -> new TypedPath(text, path(text)));
        parser.registerConverter(Integer.class, ArgumentTypes::wholeNumber);
        parser.registerConverter(int.class, ArgumentTypes::wholeNumber);
        parser.registerConverter(double.class, ArgumentTypes::number);
        parser.registerConverter(boolean.class, ArgumentTypes::flag);
    }

    /** Why the text of an argument could not be converted; absent if something else is wrong. */
    static Optional<Text> reason(ParameterException failure) {
        return Optional.ofNullable(failure.getCause()).flatMap(Worded::textOf);
    }

    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new Unusable(Text.of("command.emptyFileName"));
        }
        try {
            return LinkText.path(text).orElseGet(() -> Path.of(text));
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
