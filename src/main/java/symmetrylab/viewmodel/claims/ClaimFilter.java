package symmetrylab.viewmodel.claims;

import java.util.Locale;
import java.util.Set;
import symmetrylab.claims.ClaimSource;
import symmetrylab.claims.Verdict;
import symmetrylab.words.Words;

/**
 * Which claims are listed. Filters of one kind add up, those of different kinds narrow; an empty one lets all pass.
 *
 * @param sources where a claim was made, one of its sources
 * @param states what its row shows
 * @param verdicts its verdict, where that is uncovered
 * @param text every word of it must occur in the claim's sentence or id
 */
public record ClaimFilter(Set<ClaimSource> sources, Set<ClaimRow.State> states, Set<Verdict> verdicts, String text) {

    /** Lets all claims pass. */
    public static final ClaimFilter NONE = new ClaimFilter(Set.of(), Set.of(), Set.of(), "");

    /** Copies the sets. */
    public ClaimFilter {
        sources = Set.copyOf(sources);
        states = Set.copyOf(states);
        verdicts = Set.copyOf(verdicts);
    }

    /** This filter for other sources. */
    public ClaimFilter withSources(Set<ClaimSource> newSources) {
        return new ClaimFilter(newSources, states, verdicts, text);
    }

    /** This filter for other states. */
    public ClaimFilter withStates(Set<ClaimRow.State> newStates) {
        return new ClaimFilter(sources, newStates, verdicts, text);
    }

    /** This filter for other verdicts. */
    public ClaimFilter withVerdicts(Set<Verdict> newVerdicts) {
        return new ClaimFilter(sources, states, newVerdicts, text);
    }

    /** This filter for another text. */
    public ClaimFilter withText(String newText) {
        return new ClaimFilter(sources, states, verdicts, newText);
    }

    /** Whether a row is listed. */
    public boolean passes(ClaimRow row, Words words) {
        return (sources.isEmpty() || row.claim().sources().stream().anyMatch(sources::contains))
                && (states.isEmpty() || states.contains(row.state()) || states.contains(row.lastingState()))
                && (verdicts.isEmpty() || row.state() == ClaimRow.State.VERDICT && passes(row))
                && contains(words.say(row.claim().claim()) + " " + row.claim().id());
    }

    private boolean passes(ClaimRow row) {
        return row.result().filter(known -> verdicts.contains(known.verdict())).isPresent();
    }

    private boolean contains(String sentence) {
        String searched = sentence.toLowerCase(Locale.ROOT);
        for (String word : text.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!searched.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
