package symmetrylab.lesson.file;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import symmetrylab.lesson.FactFormat;

/**
 * The facts that texts and questions may name.
 *
 * @param formats how each is written, by name
 * @param broken the names of those with problems, of which nothing more can be said
 */
record KnownFacts(Map<String, FactFormat> formats, Set<String> broken) {

    /** All names. */
    Set<String> names() {
        return formats.keySet();
    }

    /** How a fact is written; absent if it has problems. */
    Optional<FactFormat> format(String name) {
        return broken.contains(name) ? Optional.empty() : Optional.of(formats.get(name));
    }

    /** Whether a fact is a word, not a number. */
    boolean isWord(String name) {
        return format(name).filter(FactFormat.STATE::equals).isPresent();
    }
}
