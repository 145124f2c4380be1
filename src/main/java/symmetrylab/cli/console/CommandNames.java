package symmetrylab.cli.console;

import java.util.List;
import java.util.Optional;
import symmetrylab.spec.format.NearestName;

/** The names of the commands. */
public final class CommandNames {

    private static final List<String> ALL =
            List.of("run", "sweep", "export", "claims", "lessons", "handout", "presets", "check", "help");

    private CommandNames() {}

    /** Whether there is a command {@code name}. */
    public static boolean contains(String name) {
        return ALL.contains(name);
    }

    /** The command most likely meant. */
    static Optional<String> nearest(String typed) {
        return NearestName.of(typed, ALL);
    }
}
