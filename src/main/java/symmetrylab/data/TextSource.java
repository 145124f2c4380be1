package symmetrylab.data;

import symmetrylab.spec.UnreadableException;

/** The source of texts: those an experiment names, such as the CSV file at {@code data.path}, and those that ship. */
public interface TextSource {

    /**
     * The text called {@code name}.
     *
     * @throws UnreadableException if there is none, or it cannot be read
     */
    String read(String name) throws UnreadableException;

    /** The text at {@code path}, such as {@code data/iris.csv}, that ships with the program. */
    String shipped(String path);
}
