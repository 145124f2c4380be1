package symmetrylab.viewmodel.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Hands counted for the options of a choice.
 *
 * @param options how many there are
 * @param changes what was counted, in order
 */
public record Ballot(int options, List<Change> changes) {

    /**
     * A hand more or fewer.
     *
     * @param option its number, from 0
     * @param by 1 or −1
     */
    public record Change(int option, int by) {}

    /** Copies the list. */
    public Ballot {
        changes = List.copyOf(changes);
    }

    /** Nothing is counted yet. */
    static Ballot empty(int options) {
        return new Ballot(options, List.of());
    }

    /** The hands for {@code option}. */
    public int of(int option) {
        return changes.stream()
                .filter(change -> change.option() == option)
                .mapToInt(Change::by)
                .sum();
    }

    /** The hands for each option, in order. */
    public List<Integer> counts() {
        return IntStream.range(0, options).map(this::of).boxed().toList();
    }

    /** All hands. */
    public int total() {
        return changes.stream().mapToInt(Change::by).sum();
    }

    /** The option counted or mended last, which + and − mend. */
    public Optional<Integer> touched() {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.get(changes.size() - 1).option());
    }

    /** The option with most hands; the first of several. */
    int leading() {
        List<Integer> counts = counts();
        return counts.indexOf(counts.stream().mapToInt(Integer::intValue).max().orElseThrow());
    }

    /** A hand more or fewer for {@code option}, of which none is left below 0. */
    Ballot with(int option, int by) {
        if (option >= options || of(option) + by < 0) {
            return this;
        }
        List<Change> more = new ArrayList<>(changes);
        more.add(new Change(option, by));
        return new Ballot(options, more);
    }

    /** Without the last change. */
    Ballot undone() {
        return changes.isEmpty() ? this : new Ballot(options, changes.subList(0, changes.size() - 1));
    }
}
