package symmetrylab.analysis.escape;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import symmetrylab.data.DataSet;
import symmetrylab.nn.RunPlan;
import symmetrylab.words.Text;

/**
 * The spread of each hidden layer, step by step, that {@link Escape} predicts for a run; immutable.
 *
 * <p>It costs a run of its own: about six gradients a step up to {@link #lastStep}, so some milliseconds for a gate and
 * at most a few seconds ({@link Escape#MAX_PRODUCTS}). Compute it in the background, and keep it as long as the run.
 */
public final class PredictedSpread {

    private final Escape escape;
    private final SpreadTrack track;

    /** The track belongs to the result from now on. */
    PredictedSpread(Escape escape, SpreadTrack track) {
        this.escape = escape;
        this.track = track;
    }

    /**
     * The prediction for a run on its training data, from the run's plan alone; absent if given up.
     *
     * @param givenUp polled before each step, on the calling thread
     */
    public static Optional<PredictedSpread> of(RunPlan plan, DataSet data, BooleanSupplier givenUp) {
        return SymmetricRun.predict(plan, data, givenUp);
    }

    /** When the layers should escape, or why that is not predicted. */
    public Escape escape() {
        return escape;
    }

    /**
     * The last step with a predicted spread; −1 if there is none. A prediction that ends early, such as at a kink or an
     * edit, has spreads up to there.
     */
    public int lastStep() {
        return track.lastStep();
    }

    /** The distance of the steps that are kept: 1, or a power of two for long runs. */
    public int strideSteps() {
        return track.strideSteps();
    }

    /**
     * The predicted spread of hidden layer {@code layer}, from 0, at {@code step}, or at the last kept step before; 0 for
     * a layer of one neuron. Absent where there is no prediction; {@link #end} says why.
     */
    public OptionalDouble at(int step, int layer) {
        return track.at(step, layer);
    }

    /** Why there is no prediction after {@link #lastStep}. */
    public Text end() {
        return escape.accept(END);
    }

    private static final Escape.Visitor<Text> END = new Escape.Visitor<>() {
        @Override
        public Text predicted(Escape.Predicted predicted) {
            return predicted.end().words();
        }

        @Override
        public Text notPredicted(Escape.NotPredicted not) {
            return not.reason().words();
        }
    };
}
