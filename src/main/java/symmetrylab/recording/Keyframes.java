package symmetrylab.recording;

import java.util.Arrays;
import java.util.Optional;
import symmetrylab.nn.Evaluation.Score;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.TrainingState;

/** The kept states of a run: those at equal distances from state 0 on, and the last one. */
final class Keyframes {

    private final int strideSteps;
    private final Keyframe[] frames;
    private final int count;

    // The array belongs to the recorder, which only writes after the first `count` entries, or replaces it.
    Keyframes(int strideSteps, Keyframe[] frames, int count) {
        if (count == 0) {
            throw new IllegalArgumentException("a recording without a state");
        }
        this.strideSteps = strideSteps;
        this.frames = frames;
        this.count = count;
    }

    /**
     * A kept state with its measures.
     *
     * @param state the state
     * @param training loss and accuracy on the training set
     * @param validation loss and accuracy on the samples held out, if there are any
     */
    record Keyframe(TrainingState state, Score training, Optional<Score> validation) {

        static Keyframe of(StepReport report) {
            return new Keyframe(
                    report.state(),
                    report.evaluation().training(),
                    report.evaluation().validation());
        }
    }

    /** The number of steps between two kept states, except before the last. */
    int strideSteps() {
        return strideSteps;
    }

    /** The number of the last state. */
    int lastStep() {
        return frames[count - 1].state().step();
    }

    /**
     * State {@code step}; empty if it was not kept.
     *
     * @throws IndexOutOfBoundsException if it was not recorded
     */
    Optional<Keyframe> at(int step) {
        if (step < 0 || step > lastStep()) {
            throw new IndexOutOfBoundsException("state " + step + " of a recording of states 0 to " + lastStep());
        }
        if (step == lastStep()) {
            return Optional.of(frames[count - 1]);
        }
        return step % strideSteps == 0 ? Optional.of(frames[step / strideSteps]) : Optional.empty();
    }

    /** The first {@code states} kept ones at equal distances. */
    Keyframe[] first(int states) {
        return Arrays.copyOf(frames, states);
    }

    /** The last kept state at or before state {@code step}, which is recorded and not the last. */
    TrainingState before(int step) {
        return frames[step / strideSteps].state();
    }
}
