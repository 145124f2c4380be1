package symmetrylab.spec;

import java.util.Optional;
import symmetrylab.words.Text;

/**
 * One problem of an experiment file.
 *
 * @param field path of the field, such as {@code runs[0].initializer.seed}; empty for the whole file
 * @param position its place in the file, if known
 * @param message what was found and what is allowed, in one line
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

    /** A problem without a known place. */
    public static Problem of(String field, Text message) {
        return new Problem(field, Optional.empty(), message);
    }

    /** {@code line:column: field: message}, without missing parts. */
    public Text text() {
        Text said = field.isEmpty() ? message : Text.about(field, message);
        return position.map(at -> Text.of("text.about", at.text(), said)).orElse(said);
    }
}
