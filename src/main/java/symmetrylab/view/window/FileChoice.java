package symmetrylab.view.window;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files: with the system's window in the program, in code in tests. */
public interface FileChoice {

    /** An experiment. */
    Kind EXPERIMENT = new Kind("json");

    /** A table. */
    Kind CSV = new Kind("csv");

    /**
     * Which kind of file is asked for.
     *
     * @param extension how names of such files end, without the dot
     */
    record Kind(String extension) {}

    /** A file to read; absent if the user cancels. */
    Optional<Path> toOpen(Kind kind);

    /** A file to write; absent if the user cancels. */
    Optional<Path> toSave(Kind kind, String suggestedName);
}
