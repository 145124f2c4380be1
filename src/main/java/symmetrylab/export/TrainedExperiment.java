package symmetrylab.export;

import java.util.List;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.scales.SharedScales;

/**
 * A trained experiment to make pictures of.
 *
 * @param title its title
 * @param histories of all its runs
 * @param scales of the same runs
 * @param json the experiment file
 */
public record TrainedExperiment(String title, List<RunHistory> histories, SharedScales scales, String json) {

    /** Copies the list. */
    public TrainedExperiment {
        histories = List.copyOf(histories);
    }
}
