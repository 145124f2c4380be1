package symmetrylab.analysis.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import symmetrylab.words.Text;

/**
 * A formula in LaTeX, in pieces: a line may be broken before each of them. Immutable.
 *
 * @param pieces LaTeX of mathematics; each stands by itself, so that braces and fences are never open at its end
 */
public record Formula(List<String> pieces) {

    /** A formula with nothing in it. */
    public static final Formula EMPTY = new Formula(List.of());

    // A sign at the border of a piece has no neighbour from which its space could follow.
    static final String PLUS = "\\:+\\:";
    static final String MINUS = "\\:-\\:";
    static final String TIMES = "\\:\\cdot\\:";
    static final String EQUAL = "\\;=\\;";
    static final String NEARLY = "\\;\\approx\\;";
    static final String BECOMES = "\\;\\leftarrow\\;";

    /** Sums of at most this many terms are written out. */
    private static final int MAX_TERMS = 6;

    /** Longer ones show this many terms. */
    private static final int SHOWN_TERMS = 4;

    /** Copies the list. */
    public Formula {
        pieces = List.copyOf(pieces);
    }

    /** A formula of these pieces. */
    public static Formula of(String... pieces) {
        return new Formula(List.of(pieces));
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Collects pieces. */
    static final class Builder {

        private final List<String> pieces = new ArrayList<>();
        private String opening = "";

        /** Adds a piece. */
        Builder add(String piece) {
            pieces.add(opening + piece);
            opening = "";
            return this;
        }

        /** Puts something in front of the next piece, with no break between. */
        Builder open(String start) {
            opening += start;
            return this;
        }

        /** Puts something behind the last piece, with no break between. */
        Builder close(String end) {
            pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + end);
            return this;
        }

        /** Adds all pieces of a formula. */
        Builder add(Formula formula) {
            formula.pieces().forEach(this::add);
            return this;
        }

        /** Adds a further term of a sum. */
        Builder plus(String term) {
            return add(PLUS + term);
        }

        /** Adds a sum of {@code count} terms; of many only the first ones, with the number of those left out. */
        Builder sum(int count, IntFunction<String> term) {
            return sums(count, i -> of(term.apply(i)), "formula.more");
        }

        /**
         * Adds a sum of {@code count} terms of several pieces; the sentence with the key {@code more} counts those that are
         * left out. A count of {@code Long.MAX_VALUE} stands for more than can be counted.
         */
        Builder sums(long count, IntFunction<Formula> term, String more) {
            long shown = count <= MAX_TERMS ? count : SHOWN_TERMS;
            for (int i = 0; i < shown; i++) {
                List<String> parts = term.apply(i).pieces();
                add((i == 0 ? "" : PLUS) + parts.get(0));
                parts.subList(1, parts.size()).forEach(this::add);
            }
            Object number = count == Long.MAX_VALUE ? Text.of("formula.countless") : Long.toString(count - shown);
            return shown == count ? this : plus("\\cdots\\text{ (" + Text.of(more, number) + ")}");
        }

        Formula build() {
            return new Formula(pieces);
        }
    }
}
