package symmetrylab.spec;

import java.util.Optional;
import symmetrylab.words.Text;

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
    public record Position(int line, int column) {

        private Text text() {
            return Text.of("text.place", Integer.toString(line), Integer.toString(column));
        }
    }

    /** A problem whose place is not known, or that has none. */
    public static Problem of(String field, Text message) {
        return new Problem(field, Optional.empty(), message);
    }

    /** {@code line:column: field: message}, without the parts that are not there. */
    public Text text() {
        Text said = field.isEmpty() ? message : Text.about(field, message);
        return position.map(at -> Text.of("text.about", at.text(), said)).orElse(said);
    }
}
