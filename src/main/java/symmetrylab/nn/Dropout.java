package symmetrylab.nn;

import org.apache.commons.math3.random.RandomGenerator;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.numeric.StepStream;
import symmetrylab.spec.TrainingSpec;

/**
 * Draws which hidden neurons a step leaves out (Srivastava et al. 2014). The activations kept are divided by the share
 * kept (inverted dropout). Each sample has its own mask, and each step its own random stream.
 */
final class Dropout {

    private final double rate;
    private final double kept;
    private final StepStream stream;
    private RandomGenerator random;

    Dropout(TrainingSpec training) {
        rate = training.dropout();
        kept = 1 / (1 - rate);
        stream = new StepStream(RandomStreams.DROPOUT, training.seed());
        random = stream.at(0);
    }

    /** Whether any neurons are left out. */
    boolean isActive() {
        return rate > 0;
    }

    /** Moves to the start of a step. */
    void begin(int step) {
        random = stream.at(step);
    }

    /** Draws the next {@code count} factors into {@code mask}, from {@code start} on: 0, or 1 / (1 − rate). */
    void draw(double[] mask, int start, int count) {
        for (int i = start; i < start + count; i++) {
            mask[i] = random.nextDouble() < rate ? 0 : kept;
        }
    }
}
