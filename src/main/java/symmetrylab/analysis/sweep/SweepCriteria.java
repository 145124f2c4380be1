package symmetrylab.analysis.sweep;

import java.util.OptionalInt;
import symmetrylab.data.DataSet;
import symmetrylab.nn.RunPlan;

/**
 * The events that a sweep looks for in each case, and how closely it looks.
 *
 * @param lowLoss the largest loss that counts as low
 * @param stride distance of the states it checks; absent for the choice of {@link #strideFor}
 */
public record SweepCriteria(double lowLoss, OptionalInt stride) {

    /** A loss of 0.3, and the default stride. */
    public static final SweepCriteria DEFAULT = new SweepCriteria(0.3, OptionalInt.empty());

    /** With no more samples × parameters than this every state is checked. */
    static final long SMALL = 1000;

    /** Checks that the loss is a number and the distance at least 1. */
    public SweepCriteria {
        if (!Double.isFinite(lowLoss)) {
            throw new IllegalArgumentException("low loss is " + lowLoss + "; it must be finite");
        }
        if (stride.isPresent() && stride.getAsInt() < 1) {
            throw new IllegalArgumentException("stride is " + stride.getAsInt() + "; it must be at least 1");
        }
    }

    /** These criteria with another low loss. */
    public SweepCriteria withLowLoss(double loss) {
        return new SweepCriteria(loss, stride);
    }

    /** These criteria, checking states 0, {@code steps}, 2 · {@code steps} … and the last. */
    public SweepCriteria withStride(int steps) {
        return new SweepCriteria(lowLoss, OptionalInt.of(steps));
    }

    /**
     * The distance of the states of a run to check. With a full batch the loss over the whole training set comes with
     * the gradient, and for small networks on few samples it is cheap: then the distance is 1. Else it is an epoch, so
     * that checking takes no longer than training.
     */
    public int strideFor(RunPlan run, DataSet data) {
        if (stride.isPresent()) {
            return stride.getAsInt();
        }
        int samples = data.size();
        int batch = Math.min(samples, run.spec().training().batch().orElse(samples));
        boolean small = (long) samples * run.architecture().parameterCount() <= SMALL;
        return small ? 1 : (samples + batch - 1) / batch;
    }
}
