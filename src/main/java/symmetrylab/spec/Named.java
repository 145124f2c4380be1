package symmetrylab.spec;

import java.util.Arrays;
import java.util.Optional;

/** Something with a word of its own in the experiment file. */
public interface Named {

    /** The word that stands for it in the file. */
    String id();

    /** The one of {@code values} whose word is {@code id}. */
    static <T extends Named> Optional<T> find(T[] values, String id) {
        return Arrays.stream(values).filter(value -> value.id().equals(id)).findFirst();
    }
}
