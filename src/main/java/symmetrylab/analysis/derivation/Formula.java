package symmetrylab.analysis.derivation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * A formula in LaTeX, in pieces: a line may break before each piece. Immutable.
 *
 * @param pieces from left to right
 */
public record Formula(List<Piece> pieces) {

    /**
     * A piece of a formula, valid by itself: no brace or fence is open at its end.
     *
     * @param start LaTeX of mathematics
     * @param note words in brackets after it, in the reader's language
     * @param end LaTeX after the note
     */
    record Piece(String start, Optional<Text> note, String end) {

        static Piece of(String latex) {
            return new Piece(latex, Optional.empty(), "");
        }

        Piece behind(String opening) {
            return new Piece(opening + start, note, end);
        }

        Piece before(String closing) {
            return new Piece(start, note, end + closing);
        }

        String latex(Words words) {
            return start
                    + note.map(text -> "\\text{ (" + words.say(text) + ")}").orElse("")
                    + end;
        }
    }

    /** An empty formula. */
    public static final Formula EMPTY = new Formula(List.of());

    // A sign at the border of a piece has no neighbour to give it its space.
    static final String PLUS = "\\:+\\:";
    static final String MINUS = "\\:-\\:";
    static final String TIMES = "\\:\\cdot\\:";
    static final String EQUAL = "\\;=\\;";
    static final String NEARLY = "\\;\\approx\\;";
    static final String BECOMES = "\\;\\leftarrow\\;";

    /** Sums of at most this many terms are written out. */
    private static final int MAX_TERMS = 6;

    /** Longer sums show this many terms. */
    private static final int SHOWN_TERMS = 4;

    /** Copies the list. */
    public Formula {
        pieces = List.copyOf(pieces);
    }

    /** A formula of these pieces. */
    public static Formula of(String... pieces) {
        return new Formula(Arrays.stream(pieces).map(Piece::of).toList());
    }

    /** The LaTeX of each piece, with its words in the language of {@code words}. */
    public List<String> latex(Words words) {
        return pieces.stream().map(piece -> piece.latex(words)).toList();
    }

    /** Whether it is empty. */
    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Collects pieces. */
    static final class Builder {

        private final List<Piece> pieces = new ArrayList<>();
        private String opening = "";

        /** Adds a piece. */
        Builder add(String piece) {
            return add(Piece.of(piece));
        }

        private Builder add(Piece piece) {
            pieces.add(piece.behind(opening));
            opening = "";
            return this;
        }

        /** Puts {@code start} before the next piece, without a break. */
        Builder open(String start) {
            opening += start;
            return this;
        }

        /** Puts {@code end} after the last piece, without a break. */
        Builder close(String end) {
            pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1).before(end));
            return this;
        }

        /** Adds all pieces of a formula. */
        Builder add(Formula formula) {
            formula.pieces().forEach(this::add);
            return this;
        }

        /** Adds another term of a sum. */
        Builder plus(String term) {
            return add(PLUS + term);
        }

        /** Adds a sum of {@code count} terms; of many only the first ones, with the number of omitted terms. */
        Builder sum(int count, IntFunction<String> term) {
            return sums(count, i -> of(term.apply(i)), "formula.more");
        }

        /**
         * Adds a sum of {@code count} terms of several pieces; the sentence {@code more} counts the omitted ones.
         * {@code Long.MAX_VALUE} means too many to count.
         */
        Builder sums(long count, IntFunction<Formula> term, String more) {
            long shown = count <= MAX_TERMS ? count : SHOWN_TERMS;
            for (int i = 0; i < shown; i++) {
                List<Piece> parts = term.apply(i).pieces();
                add(parts.get(0).behind(i == 0 ? "" : PLUS));
                parts.subList(1, parts.size()).forEach(this::add);
            }
            Object number = count == Long.MAX_VALUE ? Text.of("formula.countless") : Long.toString(count - shown);
            return shown == count ? this : add(new Piece(PLUS + "\\cdots", Optional.of(Text.of(more, number)), ""));
        }

        Formula build() {
            return new Formula(pieces);
        }
    }
}
