package symmetrylab.nn;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import symmetrylab.data.DataSet;
import symmetrylab.numeric.Mat;

/**
 * The forward and backward pass of some samples at once, in place: the part of training that is written for speed.
 *
 * <p>Parameters and their gradient stand in rows of the pass's own layout; {@link #load} and {@link #parameters} translate
 * from and to the flat one. Per sample, z = Wa + b and a = g(z) layer by layer, then δ = g'(z) ⊙ Wᵀδ; the gradient of the
 * weight from j to i is Σ δᵢaⱼ over the samples, that of the bias Σ δᵢ.
 *
 * <p>Every sum has one order, which does not depend on the neuron that is computed, on the layout or on how many samples
 * are passed at once: it starts at the bias or at 0, takes the products of its index in fours, each four summed from left
 * to right before it is added, and the last one to three one by one. So equal neurons get equal results to the last
 * bit, and residuals of four samples that are opposite cancel exactly.
 *
 * <p>Holds working memory and makes none while passing: one thread at a time.
 */
abstract class BatchPass {

    /** Layers up to this wide are passed neuron by neuron; wider ones row by row. */
    static final int NARROW = 16;

    /** What a layer computes of a sample: one number a neuron, but a number an input of {@code INPUTS}. */
    enum Part {
        INPUTS,
        SUMS,
        ACTIVATIONS,
        FACTORS,
        OUTPUTS,
        DELTAS
    }

    final Architecture architecture;
    final OutputLayer outputLayer;
    final double[][] inputs;
    final double[][] targets;
    final int layers;

    BatchPass(Architecture architecture, DataSet data) {
        if (architecture.fanIn(0) != data.features()
                || architecture.fanOut(architecture.layers() - 1) != data.outputs()) {
            throw new IllegalArgumentException("a network of sizes " + architecture.sizes() + " for data of "
                    + data.features() + " features and " + data.outputs() + " outputs");
        }
        this.architecture = architecture;
        this.outputLayer = new OutputLayer(architecture.output(), architecture.loss());
        this.inputs = withHeldOut(data, DataSet::inputs);
        this.targets = withHeldOut(data, DataSet::targets);
        this.layers = architecture.layers();
    }

    /** Rows of the samples to train on, then of those held out. */
    private static double[][] withHeldOut(DataSet data, Function<DataSet, Mat> part) {
        Stream<DataSet> parts = Stream.concat(Stream.of(data), data.validation().stream());
        return parts.map(part).map(Mat::toArray).flatMap(Arrays::stream).toArray(double[][]::new);
    }

    /** The pass that suits the network's widths. */
    static BatchPass of(Architecture architecture, DataSet data) {
        boolean narrow = true;
        for (int layer = 0; layer < architecture.layers(); layer++) {
            narrow &= architecture.fanOut(layer) <= NARROW;
        }
        return narrow ? new NarrowPass(architecture, data) : new WidePass(architecture, data);
    }

    /** The most samples that can be passed at once, a multiple of four. */
    abstract int capacity();

    /** The parameters, in rows that may be changed. */
    abstract double[][] rows();

    /** The sum of the samples' gradients, in rows like those of the parameters. */
    abstract double[][] gradientRows();

    /** Rows like those of the parameters: 1 for a weight, 0 for a bias. */
    abstract double[][] weightRows();

    /** Copies a flat array, laid out as {@link Architecture} says, into {@code rows}. */
    abstract void scatter(double[] flat, double[][] rows);

    /** Copies {@code rows} into a new flat array, laid out as {@link Architecture} says. */
    abstract double[] gather(double[][] rows);

    /**
     * Passes samples forward.
     *
     * @param samples numbers of samples
     * @param first the first entry of {@code samples} that is passed
     * @param count how many are passed, 1 to {@link #capacity()}
     */
    abstract void forward(int[] samples, int first, int count);

    /** Passes samples forward with dropout: the masks are drawn sample by sample, layer by layer. */
    abstract void forward(int[] samples, int first, int count, Dropout dropout);

    /** Passes what was last passed forward back to the lowest layer. */
    abstract void backward();

    /**
     * Adds the gradients of the samples that were passed back.
     *
     * @param anew whether the sum starts at 0
     */
    abstract void addGradient(boolean anew);

    /** {@code sum} and the losses of the samples that were passed forward, in their order. */
    abstract double addLosses(double sum);

    /** How many of the samples that were passed forward are classified right. */
    abstract int countRight();

    /**
     * Whether for each single sample that was passed back the derivatives by all weights, and {@code penalty}, leave every
     * weight where it is.
     */
    abstract boolean everySampleLeavesWeights(Penalty penalty);

    /** Whether no hidden activation that was passed forward counts further up, so that dropping it changes nothing. */
    abstract boolean droppingChangesNothing();

    /**
     * Replaces each δ of the samples that were passed back by 1 if it is not 0 under some mask of dropout, else by 0, given
     * that {@link #droppingChangesNothing()}: terms of Wᵀδ that cancel without a mask need not do so with one.
     */
    abstract void markDeltas();

    /** Copies the numbers of sample {@code s} of those that were last passed, from 0, of a layer of weights. */
    abstract void read(Part part, int layer, int s, double[] target);

    /** Copies the targets of sample {@code s} of those that were last passed, from 0. */
    abstract void readTargets(int s, double[] target);

    /** 1 for numbers that are not 0. */
    static void mark(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = values[i] == 0 ? 0 : 1;
        }
    }

    /** Loads parameters. */
    final void load(Parameters parameters) {
        scatter(parameters.shared(), rows());
    }

    /** The parameters as they are now. */
    final Parameters parameters() {
        return Parameters.owning(architecture, gather(rows()));
    }

    /** The gradient as it is now. */
    final Parameters gradient() {
        return Parameters.owning(architecture, gather(gradientRows()));
    }

    /** Rows of zeros like those of the parameters. */
    final double[][] zeroRows() {
        double[][] rows = rows();
        double[][] zeros = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            zeros[row] = new double[rows[row].length];
        }
        return zeros;
    }

    /** Divides the gradient by the number of samples it was summed over. */
    final void divideGradient(int samples) {
        if (Integer.bitCount(samples) == 1) {
            // The reciprocal of a power of two is exact, and so the product has the bits of the quotient.
            double factor = 1.0 / samples;
            for (double[] row : gradientRows()) {
                for (int j = 0; j < row.length; j++) {
                    row[j] *= factor;
                }
            }
            return;
        }
        for (double[] row : gradientRows()) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= samples;
            }
        }
    }
}
