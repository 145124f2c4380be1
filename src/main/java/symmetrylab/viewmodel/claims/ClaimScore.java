package symmetrylab.viewmodel.claims;

import java.util.List;

/**
 * How many guesses are what was measured; verdicts that are covered, or were uncovered without a guess, do not count.
 *
 * @param right the guesses that are
 * @param of all guesses with a verdict
 */
public record ClaimScore(int right, int of) {

    /** The score over {@code rows}. */
    public static ClaimScore of(List<ClaimRow> rows) {
        List<Boolean> known =
                rows.stream().flatMap(row -> row.isRight().stream()).toList();
        return new ClaimScore((int) known.stream().filter(right -> right).count(), known.size());
    }
}
