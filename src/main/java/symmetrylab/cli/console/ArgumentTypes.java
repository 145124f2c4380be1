package symmetrylab.cli.console;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** What the texts of arguments become, with words for those that become nothing. */
public final class ArgumentTypes {

    private ArgumentTypes() {}

    /** Has {@code parser}, and the commands it has by now, understand files and numbers this way. */
    public static void addTo(CommandLine parser) {
        parser.registerConverter(Path.class, ArgumentTypes::path);
        parser.registerConverter(Integer.class, ArgumentTypes::wholeNumber);
        parser.registerConverter(int.class, ArgumentTypes::wholeNumber);
        parser.registerConverter(double.class, ArgumentTypes::number);
    }

    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("the name of a file is empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("it is not a path that this system knows");
        }
    }

    private static double number(String text) {
        return NumberArgument.number(text)
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is not a number"));
    }

    private static int wholeNumber(String text) {
        return NumberArgument.wholeNumber(text)
                .orElseThrow(() -> new TypeConversionException(
                        "\"" + text + "\" is not a whole number of at most " + Integer.MAX_VALUE));
    }
}
