package symmetrylab.analysis.history;

import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.analysis.escape.EscapeSteps;

/**
 * What happened in a run, as far as it has come.
 *
 * @param list in the order of the steps
 * @param escapes of each hidden layer: when its neurons moved apart
 */
public record Insights(List<Insight> list, List<EscapeSteps> escapes) {

    /** Copies the lists. */
    public Insights {
        list = List.copyOf(list);
        escapes = List.copyOf(escapes);
    }

    /** The most edits of a recording whose states are computed again to look at them: the first. */
    private static final int MAX_EDITS = 64;

    /**
     * What happened in a run that was recorded, by the states that were kept, and around its first {@value #MAX_EDITS}
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
                .limit(MAX_EDITS)
                .flatMap(step -> IntStream.of(step, step + 1))
                .filter(step -> step <= last);
        return IntStream.concat(IntStream.concat(kept, edited), IntStream.of(last))
                .sorted()
                .distinct();
    }
}
