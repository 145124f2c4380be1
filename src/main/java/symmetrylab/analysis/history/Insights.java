package symmetrylab.analysis.history;

import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.numeric.Distinct;

/**
 * The events of a run so far.
 *
 * @param list in the order of the steps
 * @param escapes for each hidden layer, when its neurons moved apart
 */
public record Insights(List<Insight> list, List<EscapeSteps> escapes) {

    /** Copies the lists. */
    public Insights {
        list = List.copyOf(list);
        escapes = List.copyOf(escapes);
    }

    /** The number of edits, from the first, around which states are recomputed to check them. */
    private static final int MAX_EDITS = 64;

    /**
     * The events of a recorded run, from its kept states and, around its first {@value #MAX_EDITS} edits, all states.
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
                .filter(Distinct.ints());
    }
}
