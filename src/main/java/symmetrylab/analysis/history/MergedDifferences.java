package symmetrylab.analysis.history;

import java.util.Optional;
import java.util.OptionalDouble;
import symmetrylab.analysis.state.MergedNetwork;
import symmetrylab.nn.TrainingState;
import symmetrylab.recording.Recording;

/**
 * The largest differences between the outputs of a run's networks and of their merged ones, computed on first use; the
 * last ones used are kept.
 */
final class MergedDifferences {

    private final LastUsed<Integer, Double> last = new LastUsed<>(4096);

    /** The difference at {@code step}, if it is known. */
    OptionalDouble known(int step) {
        Optional<Double> difference = last.known(step);
        return difference.isPresent() ? OptionalDouble.of(difference.get()) : OptionalDouble.empty();
    }

    /** The difference at {@code step}; nobody waits for it who asks only for known ones. */
    double of(Recording recording, int step) {
        return last.get(step, at -> compute(recording, at));
    }

    private static double compute(Recording recording, int step) {
        TrainingState state = recording.state(step);
        MergedNetwork merged = MergedNetwork.of(state);
        return merged.isNarrower() ? merged.largestDifference(state.parameters(), recording.data()) : 0;
    }
}
