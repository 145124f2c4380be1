package symmetrylab.analysis.history;

import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.analysis.escape.Passage;

/**
 * What happened in a run, as far as it has come.
 *
 * @param list in the order of the steps
 * @param passages of each hidden layer: when its neurons got away from one another
 */
public record Insights(List<Insight> list, List<Passage> passages) {

    /** Copies the lists. */
    public Insights {
        list = List.copyOf(list);
        passages = List.copyOf(passages);
    }

    /** The most edits of a recording whose states are computed again to look at them: the first. */
    private static final int MOST_EDITS = 64;

    /**
     * What happened in a run that was recorded, by the states that were kept, and around its first {@value #MOST_EDITS}
     * edits by those that were not, too.
     */
    public static Insights of(RunHistory history) {
        InsightsObserver observer = new InsightsObserver(
                history.recording().plan(), history.recording().data());
        looks(history).forEach(step -> observer.look(history, step));
        return observer.toInsights();
    }

    private static IntStream looks(RunHistory history) {
        int stride = history.recording().strideSteps();
        int last = history.lastStep();
        IntStream kept = IntStream.rangeClosed(0, last / stride).map(i -> i * stride);
        IntStream edited = IntStream.of(history.recording().plan().spec().editSteps())
                .limit(MOST_EDITS)
                .flatMap(step -> IntStream.of(step, step + 1))
                .filter(step -> step <= last);
        return IntStream.concat(IntStream.concat(kept, edited), IntStream.of(last))
                .sorted()
                .distinct();
    }
}
