package symmetrylab.view.window;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files: with the system's window in the program, in code in tests. */
public interface FileChoice {

    /** Which kind of file is asked for. */
    enum Kind {
        /** An experiment. */
        EXPERIMENT("json"),
        /** A table. */
        CSV("csv"),
        /** An animation. */
        GIF("gif"),
        /** A picture. */
        PNG("png");

        private final String extension;

        Kind(String extension) {
            this.extension = extension;
        }

        /** How names of such files end, without the dot. */
        public String extension() {
            return extension;
        }
    }

    /** A file to read; absent if the user cancels. */
    Optional<Path> toOpen(Kind kind);

    /** A file to write; absent if the user cancels. */
    Optional<Path> toSave(Kind kind, String suggestedName);
}
