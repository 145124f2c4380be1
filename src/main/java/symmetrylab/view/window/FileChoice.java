package symmetrylab.view.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files: with the system's dialog in the program, by code in tests. */
public interface FileChoice {

    /** An experiment. */
    Kind EXPERIMENT = new Kind("json");

    /** A page to read or print. */
    Kind PAGE = new Kind("html");

    /** A table. */
    Kind CSV = new Kind("csv");

    /** Weights: archives and arrays of NumPy's, and tables. */
    Kind WEIGHTS = new Kind("npz", List.of("npy", "csv", "txt"), "npz");

    /** Numbers of an experiment. */
    Kind NUMBERS = new Kind("json", List.of(), "numbers");

    /**
     * The kind of file to ask for.
     *
     * @param extension the file extension, without the dot
     * @param others extensions of files that can be read instead
     * @param word names the kind in keys of texts
     */
    record Kind(String extension, List<String> others, String word) {

        /** Copies the list. */
        public Kind {
            others = List.copyOf(others);
        }

        /** A kind of one extension. */
        public Kind(String extension) {
            this(extension, List.of(), extension);
        }
    }

    /** A file to read; absent if the user cancels. */
    Optional<Path> toOpen(Kind kind);

    /** A file to write; absent if the user cancels. */
    Optional<Path> toSave(Kind kind, String suggestedName);

    /** A folder that exists; absent if the user cancels. */
    Optional<Path> folder();

    /** Shows a folder in the system's window for files, or a page in the browser. */
    void open(Path shown);
}
