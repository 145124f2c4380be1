package symmetrylab.analysis;

import java.util.List;

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

    /** What happened in a run that was recorded, by the states that were kept. */
    public static Insights of(RunHistory history) {
        InsightsObserver observer = new InsightsObserver(
                history.recording().plan(), history.recording().data());
        int stride = history.recording().strideSteps();
        int last = history.lastStep();
        for (int step = 0; step < last; step += stride) {
            observer.look(history, step);
        }
        observer.look(history, last);
        return observer.toInsights();
    }
}
