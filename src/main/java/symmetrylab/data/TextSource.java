package symmetrylab.data;

import symmetrylab.spec.UnreadableException;

/** The source of texts an experiment names, such as the CSV file at {@code data.path}. */
@FunctionalInterface
public interface TextSource {

    /**
     * The text called {@code name}.
     *
     * @throws UnreadableException if there is none, or it cannot be read
     */
    String read(String name) throws UnreadableException;
}
