package symmetrylab.analysis.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import symmetrylab.analysis.state.MergedNetwork;
import symmetrylab.nn.TrainingState;
import symmetrylab.recording.Recording;

/**
 * The largest differences between the outputs of a run's networks and of their merged ones, computed on first use; the
 * last ones used are kept.
 */
final class MergedDifferences {

    private static final int MOST = 4096;

    private final Map<Integer, Double> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Double> eldest) {
            return size() > MOST;
        }
    };

    /** The difference at {@code step}, if it is known. */
    synchronized OptionalDouble known(int step) {
        Double difference = known.get(step);
        return difference == null ? OptionalDouble.empty() : OptionalDouble.of(difference);
    }

    /** The difference at {@code step}; nobody waits for it who asks only for known ones. */
    double of(Recording recording, int step) {
        OptionalDouble before = known(step);
        if (before.isPresent()) {
            return before.getAsDouble();
        }
        TrainingState state = recording.state(step);
        MergedNetwork merged = MergedNetwork.of(state);
        double difference = merged.isNarrower() ? merged.largestDifference(state.parameters(), recording.data()) : 0;
        keep(step, difference);
        return difference;
    }

    private synchronized void keep(int step, double difference) {
        known.put(step, difference);
    }
}
