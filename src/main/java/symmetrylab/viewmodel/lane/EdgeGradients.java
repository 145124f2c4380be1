package symmetrylab.viewmodel.lane;

import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.scales.EdgeRange;
import symmetrylab.nn.Parameters;

/**
 * The gradients of one step's updates, in all lanes.
 *
 * @param lanes whose step it is
 * @param step the step
 * @param range the range of sizes of all gradients of the lanes
 * @param gradients one for each lane, in order
 */
public record EdgeGradients(Lanes lanes, int step, EdgeRange range, List<Parameters> gradients) {

    /** Copies the list. */
    public EdgeGradients {
        gradients = List.copyOf(gradients);
    }

    static EdgeGradients of(Lanes lanes, int step, Optional<EdgeRange> known) {
        List<RunHistory> histories = lanes.histories();
        return new EdgeGradients(
                lanes,
                step,
                known.orElseGet(() -> EdgeRange.ofGradients(histories)),
                histories.stream()
                        .map(history -> history.recording().updateGradient(history.held(step)))
                        .toList());
    }

    /** Whether they fit {@code shown}, which may have been trained further, or be another experiment. */
    public boolean fit(Lanes shown) {
        if (gradients.size() != shown.histories().size()) {
            return false;
        }
        for (int i = 0; i < gradients.size(); i++) {
            if (!gradients
                    .get(i)
                    .architecture()
                    .equals(shown.histories().get(i).recording().plan().architecture())) {
                return false;
            }
        }
        return true;
    }
}
