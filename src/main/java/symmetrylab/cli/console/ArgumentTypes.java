package symmetrylab.cli.console;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;
import symmetrylab.words.Text;

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
            throw new TypeConversionException(Text.of("command.emptyFileName").toString());
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(Text.of("command.badPath").toString());
        }
    }

    private static double number(String text) {
        return NumberArgument.number(text)
                .orElseThrow(() -> new TypeConversionException(
                        Text.of("command.notANumber", text).toString()));
    }

    private static int wholeNumber(String text) {
        return NumberArgument.wholeNumber(text)
                .orElseThrow(() -> new TypeConversionException(
                        Text.of("command.notAWholeNumber", text, Integer.toString(Integer.MAX_VALUE))
                                .toString()));
    }
}
