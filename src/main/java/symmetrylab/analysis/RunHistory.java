package symmetrylab.analysis;

import symmetrylab.recording.Recording;

/**
 * A recording with what was measured of each of its states; immutable.
 *
 * @param recording the states
 * @param series the figures of each of them
 */
public record RunHistory(Recording recording, StepSeries series) {

    /** Checks that every state has its figures. */
    public RunHistory {
        if (series.lastStep() != recording.lastStep()) {
            throw new IllegalArgumentException(
                    "figures up to state " + series.lastStep() + " of a recording up to " + recording.lastStep());
        }
    }

    /** The number of the last state. */
    public int lastStep() {
        return recording.lastStep();
    }

    /** {@code step}, or the last state where the run ended before: a shorter lane holds its last state. */
    public int held(int step) {
        return Math.max(0, Math.min(step, lastStep()));
    }
}
