package symmetrylab.analysis;

/** The figures of the states 0 to {@link #lastStep()} of a run; immutable. */
public final class StepSeries {

    private final int layers;
    private final byte[] states;
    private final double[] spreads;
    private final short[] classCounts;
    private final int count;

    // The arrays are the recorder's: it only writes behind the first `count` states, or replaces an array.
    StepSeries(int layers, byte[] states, double[] spreads, short[] classCounts, int count) {
        if (count == 0) {
            throw new IllegalArgumentException("figures of no state");
        }
        this.layers = layers;
        this.states = states;
        this.spreads = spreads;
        this.classCounts = classCounts;
        this.count = count;
    }

    /** The number of the last state. */
    public int lastStep() {
        return count - 1;
    }

    /** The number of hidden layers. */
    public int hiddenLayers() {
        return layers;
    }

    /** What the run is like at {@code step}. */
    public RunState state(int step) {
        check(step);
        return RunState.values()[states[step]];
    }

    /** The spread of hidden layer {@code hidden}, from 0, at {@code step}. */
    public double spread(int step, int hidden) {
        check(step);
        return spreads[step * layers + hidden];
    }

    /** The number of classes in hidden layer {@code hidden}, from 0, at {@code step}. */
    public int classCount(int step, int hidden) {
        check(step);
        return classCounts[step * layers + hidden];
    }

    private void check(int step) {
        if (step < 0 || step >= count) {
            throw new IndexOutOfBoundsException("state " + step + " of figures of states 0 to " + (count - 1));
        }
    }
}
