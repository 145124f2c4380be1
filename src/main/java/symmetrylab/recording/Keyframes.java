package symmetrylab.recording;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import symmetrylab.nn.Evaluation;
import symmetrylab.nn.Evaluation.Score;
import symmetrylab.nn.TrainingState;

/**
 * The kept states of a run with their measures: those at equal distances from state 0 on, and the last one.
 *
 * <p>All measures are in one array: an object for each of them would cost more time than the training of a small network.
 */
final class Keyframes {

    /** Numbers of the training set, then of the samples held out; NaN for an accuracy that does not exist. */
    private static final int LOSS = 0;

    private static final int ACCURACY = 1;
    private static final int HELD_OUT = 2;
    private static final int SCORES = 4;

    private final int strideSteps;
    private final boolean hasHeldOut;
    private TrainingState[] states = new TrainingState[16];
    private double[] scores = new double[16 * SCORES];
    private int count;

    /** No state yet of a run on data with or without samples held out. */
    Keyframes(int strideSteps, boolean hasHeldOut) {
        this.strideSteps = strideSteps;
        this.hasHeldOut = hasHeldOut;
    }

    private Keyframes(Keyframes other, int count) {
        this(other.strideSteps, other.hasHeldOut);
        this.states = other.states;
        this.scores = other.scores;
        this.count = count;
    }

    /** Adds the next state. */
    void add(TrainingState state, Evaluation evaluation) {
        if (count == states.length) {
            states = Arrays.copyOf(states, 2 * count);
            scores = Arrays.copyOf(scores, 2 * count * SCORES);
        }
        states[count] = state;
        write(count * SCORES, evaluation.training());
        if (hasHeldOut) {
            write(count * SCORES + HELD_OUT, evaluation.validation().orElseThrow());
        }
        count++;
    }

    private void write(int at, Score score) {
        scores[at + LOSS] = score.loss();
        scores[at + ACCURACY] = score.accuracy().orElse(Double.NaN);
    }

    /**
     * The same states, to be read while more are added here: only entries after them are written, or an array is replaced.
     *
     * @throws IllegalStateException if there is no state
     */
    Keyframes view() {
        if (count == 0) {
            throw new IllegalStateException("a recording without a state");
        }
        return new Keyframes(this, count);
    }

    /** A copy of the first {@code number} ones at equal distances. */
    Keyframes first(int number) {
        Keyframes first = new Keyframes(this, number);
        first.states = Arrays.copyOf(states, Math.max(16, number));
        first.scores = Arrays.copyOf(scores, Math.max(16, number) * SCORES);
        return first;
    }

    /** The number of steps between two kept states, except before the last. */
    int strideSteps() {
        return strideSteps;
    }

    /** The number of kept states. */
    int count() {
        return count;
    }

    /** The number of the last state. */
    int lastStep() {
        return states[count - 1].step();
    }

    /**
     * Whether state {@code step} was kept.
     *
     * @throws IndexOutOfBoundsException if it was not recorded
     */
    boolean has(int step) {
        if (step < 0 || step > lastStep()) {
            throw new IndexOutOfBoundsException("state " + step + " of a recording of states 0 to " + lastStep());
        }
        return step == lastStep() || step % strideSteps == 0;
    }

    private int index(int step) {
        return step == lastStep() ? count - 1 : step / strideSteps;
    }

    /** State {@code step}, which was kept. */
    TrainingState state(int step) {
        return states[index(step)];
    }

    /** Loss and accuracy on the training set in state {@code step}, which was kept. */
    Score training(int step) {
        return score(index(step) * SCORES);
    }

    /** Loss and accuracy on the samples held out in state {@code step}, which was kept; absent if there are none. */
    Optional<Score> heldOut(int step) {
        return hasHeldOut ? Optional.of(score(index(step) * SCORES + HELD_OUT)) : Optional.empty();
    }

    private Score score(int at) {
        double accuracy = scores[at + ACCURACY];
        return new Score(
                scores[at + LOSS], Double.isNaN(accuracy) ? OptionalDouble.empty() : OptionalDouble.of(accuracy));
    }

    /** The last kept state at or before state {@code step}, which is recorded and not the last. */
    TrainingState before(int step) {
        return states[step / strideSteps];
    }
}
