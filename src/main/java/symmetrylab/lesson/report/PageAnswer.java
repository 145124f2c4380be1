package symmetrylab.lesson.report;

import java.util.List;
import java.util.Optional;

/**
 * What was said on a page of a lesson.
 *
 * @param said what was guessed, if anything
 * @param told whether the experiment has run since, so that the answer may be told; true on a page without a question
 * @param tallies the hands counted for each option: none, those of one vote, or those of a first and a second vote
 */
public record PageAnswer(Optional<Said> said, boolean told, List<List<Integer>> tallies) {

    /** Copies the lists. */
    public PageAnswer {
        tallies = tallies.stream().map(List::copyOf).toList();
    }
}
