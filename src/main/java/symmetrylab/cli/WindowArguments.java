package symmetrylab.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.cli.console.CommandNames;
import symmetrylab.spec.file.LinkText;

/**
 * Arguments that ask for the window, not for a command.
 *
 * @param settings the folder for settings, if named
 * @param file the experiment, if named
 */
public record WindowArguments(Optional<Path> settings, Optional<Path> file) {

    static final String SETTINGS = "--settings";

    /** Parses {@code arguments}; absent if they are a command, or wrong. */
    public static Optional<WindowArguments> of(String... arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        Optional<String> folder = takeSettings(rest);
        boolean isFile = rest.size() == 1
                && !rest.get(0).isBlank()
                && !rest.get(0).startsWith("-")
                && !CommandNames.contains(rest.get(0));
        if (!rest.isEmpty() && !isFile) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WindowArguments(
                    folder.map(Path::of),
                    rest.stream().findFirst().map(text -> LinkText.path(text).orElseGet(() -> Path.of(text)))));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Removes the option from {@code arguments} and returns its value; leaves an option without a value. */
    private static Optional<String> takeSettings(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(SETTINGS + "=") && argument.length() > SETTINGS.length() + 1) {
                return Optional.of(arguments.remove(i).substring(SETTINGS.length() + 1));
            }
            boolean hasValue = i + 1 < arguments.size() && !arguments.get(i + 1).isBlank();
            if (argument.equals(SETTINGS) && hasValue) {
                arguments.remove(i);
                return Optional.of(arguments.remove(i));
            }
        }
        return Optional.empty();
    }
}
