package symmetrylab.spec;

import java.util.Arrays;
import java.util.Optional;

/** A choice with a word for it in the experiment file. */
public interface Named {

    /** The word for it in the file. */
    String id();

    /** The one of {@code values} with the word {@code id}. */
    static <T extends Named> Optional<T> find(T[] values, String id) {
        return Arrays.stream(values).filter(value -> value.id().equals(id)).findFirst();
    }
}
