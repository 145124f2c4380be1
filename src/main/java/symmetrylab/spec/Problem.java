package symmetrylab.spec;

import java.util.Optional;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * One thing that is wrong with an experiment file.
 *
 * @param field path of the field, such as {@code runs[0].initializer.seed}; empty for the file as a whole
 * @param position where it stands, where known
 * @param message what was found and what is allowed, one line
 */
public record Problem(String field, Optional<Position> position, Text message) {

    /**
     * A place in a text.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Position(int line, int column) {}

    /** A problem whose place is not known, or that has none. */
    public static Problem of(String field, Text message) {
        return new Problem(field, Optional.empty(), message);
    }

    /** A problem whose message is the same in every language. */
    public static Problem of(String field, String message) {
        return of(field, Text.verbatim(message));
    }

    /** {@code line:column: field: message}, without the parts that are not there, in the language of {@code words}. */
    public String say(Words words) {
        String place = position.map(at -> at.line() + ":" + at.column() + ": ").orElse("");
        return place + (field.isEmpty() ? "" : field + ": ") + words.say(message);
    }

    /** The problem in English. */
    @Override
    public String toString() {
        return say(Words.english());
    }
}
