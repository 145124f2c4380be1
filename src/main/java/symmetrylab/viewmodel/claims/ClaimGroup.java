package symmetrylab.viewmodel.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import symmetrylab.claims.ClaimSource;

/**
 * The listed claims of one source.
 *
 * @param source the first source of each
 * @param rows the claims, at least one
 * @param isFolded whether only its head is shown
 */
public record ClaimGroup(ClaimSource source, List<ClaimRow> rows, boolean isFolded) {

    /** Copies the list. */
    public ClaimGroup {
        rows = List.copyOf(rows);
    }

    /** Groups {@code rows} by their first source, in their order. */
    static List<ClaimGroup> of(List<ClaimRow> rows, Set<ClaimSource> folded) {
        Map<ClaimSource, List<ClaimRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.claim().sources().get(0), source -> new ArrayList<>())
                .add(row));
        return groups.entrySet().stream()
                .map(group -> new ClaimGroup(group.getKey(), group.getValue(), folded.contains(group.getKey())))
                .toList();
    }

    /** The number of claims that are guessed. */
    public int guessed() {
        return (int) rows.stream().filter(row -> row.guess().isPresent()).count();
    }

    /** How many of the guesses are what was measured. */
    public ClaimScore score() {
        return ClaimScore.of(rows);
    }
}
