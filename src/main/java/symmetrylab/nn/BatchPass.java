package symmetrylab.nn;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import symmetrylab.data.DataSet;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.SharedWork;
import symmetrylab.spec.RoundingKind;
import symmetrylab.spec.TrainingSpec;

/**
 * The forward and backward pass of several samples at once, in place: the part of training written for speed.
 *
 * <p>Parameters and their gradient are kept in rows of the pass's own layout; {@link #load} and {@link #parameters}
 * convert from and to the flat one. Per sample, z = Wa + b and a = g(z) layer by layer, then δ = g'(z) ⊙ Wᵀδ; the
 * gradient of the weight from j to i is Σ δᵢaⱼ over the samples, that of the bias Σ δᵢ.
 *
 * <p>Every sum has one order, which does not depend on the neuron, the layout or the number of samples passed at once:
 * it starts at the bias or at 0 and adds the products in fours, each four summed from left to right before it is added,
 * and the last one to three one by one. So equal neurons get equal results to the last bit, and opposite residuals of
 * four samples cancel exactly.
 *
 * <p>Holds working memory, so use it on one thread at a time; a pass allocates none.
 */
abstract class BatchPass {

    /** Layers up to this width are passed neuron by neuron; wider ones row by row. */
    static final int NARROW = 16;

    /** The numbers of a layer for one sample: one a neuron, but one an input for {@code INPUTS}. */
    enum Part {
        INPUTS,
        SUMS,
        ACTIVATIONS,
        FACTORS,
        OUTPUTS,
        DELTAS;

        /** The number of values that a sample has of this part. */
        int width(Architecture network, int layer) {
            return switch (this) {
                case INPUTS -> network.fanIn(layer);
                case SUMS, ACTIVATIONS, FACTORS, OUTPUTS, DELTAS -> network.fanOut(layer);
            };
        }
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

    /** The pass for the network's widths. */
    static BatchPass of(Architecture architecture, DataSet data) {
        boolean narrow = true;
        for (int layer = 0; layer < architecture.layers(); layer++) {
            narrow &= architecture.fanOut(layer) <= NARROW;
        }
        return narrow ? new NarrowPass(architecture, data) : new WidePass(architecture, data);
    }

    /** The pass for the network's widths, or for sums that are not exact. */
    static BatchPass of(Architecture architecture, DataSet data, TrainingSpec training) {
        return training.rounding().isExact()
                ? of(architecture, data)
                : new OwnOrderPass(architecture, data, training.rounding() == RoundingKind.SINGLE, training.seed());
    }

    /** Whether its sums keep equal neurons equal. */
    boolean isExact() {
        return true;
    }

    /** Rounds the first {@code count} numbers as the sums of this pass are rounded. */
    void round(double[] values, int count) {
        // Numbers are in double precision anyway.
    }

    /** Rounds all numbers of rows. */
    final void round(double[][] rows) {
        for (double[] row : rows) {
            round(row, row.length);
        }
    }

    /** The most samples that can be passed at once, a multiple of four. */
    abstract int capacity();

    /** The most threads that would make training faster, with {@code samples} samples in each of {@code steps} steps. */
    int threads(int samples, int steps) {
        return 1;
    }

    /** Shares the passes and gradients that follow out to the threads of {@code work}: the bits stay the same. */
    void share(SharedWork work) {
        // A narrow pass is over before another thread has begun.
    }

    /** Works on the calling thread alone again. */
    void shareNoMore() {
        // It always has.
    }

    /** The parameters, in rows that may be changed. */
    abstract double[][] rows();

    /** The sum of the samples' gradients, in rows like those of the parameters. */
    abstract double[][] gradientRows();

    /** Rows like those of the parameters: 1 for a weight, 0 for a bias. */
    abstract double[][] weightRows();

    /** Copies a flat array, in the layout of {@link Architecture}, into {@code rows}. */
    abstract void scatter(double[] flat, double[][] rows);

    /** Copies {@code rows} into a new flat array, in the layout of {@link Architecture}. */
    abstract double[] gather(double[][] rows);

    /**
     * Passes samples forward.
     *
     * @param samples numbers of samples
     * @param first the first entry of {@code samples} to pass
     * @param count the number of samples to pass, 1 to {@link #capacity()}
     */
    abstract void forward(int[] samples, int first, int count);

    /** Passes samples forward with dropout: the masks are drawn sample by sample, layer by layer. */
    abstract void forward(int[] samples, int first, int count, Dropout dropout);

    /** Passes the samples of the last forward pass back to the lowest layer. */
    abstract void backward();

    /**
     * Adds the gradients of the samples passed back.
     *
     * @param anew whether the sum starts at 0
     */
    abstract void addGradient(boolean anew);

    /** Adds the losses of the samples passed forward to {@code sum}, in their order. */
    abstract double addLosses(double sum);

    /** The number of samples passed forward that are classified right. */
    abstract int countRight();

    /**
     * Whether, for each single sample passed back, the derivatives with respect to all weights, with {@code penalty},
     * leave every weight unchanged.
     */
    abstract boolean everySampleLeavesWeights(Penalty penalty);

    /** Whether no hidden activation passed forward has an effect further up, so that dropping it changes nothing. */
    abstract boolean droppingChangesNothing();

    /**
     * Replaces each δ of the samples passed back by 1 if it is not 0 under some dropout mask, else by 0, given that
     * {@link #droppingChangesNothing()}: terms of Wᵀδ that cancel without a mask need not cancel with one.
     */
    abstract void markDeltas();

    /** Copies a layer's numbers for sample {@code s}, from 0, of those last passed. */
    abstract void read(Part part, int layer, int s, double[] target);

    /** Copies the targets of sample {@code s}, from 0, of those last passed. */
    abstract void readTargets(int s, double[] target);

    /** Replaces numbers that are not 0 by 1. */
    static void mark(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = values[i] == 0 ? 0 : 1;
        }
    }

    /** Loads parameters. */
    final void load(Parameters parameters) {
        scatter(parameters.shared(), rows());
    }

    /** The current parameters. */
    final Parameters parameters() {
        return Parameters.owning(architecture, gather(rows()));
    }

    /** The current gradient. */
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

    /** Divides the gradient by the number of summed samples. */
    final void divideGradient(int samples) {
        if (Integer.bitCount(samples) == 1) {
            // The reciprocal of a power of two is exact, so the product has the bits of the quotient.
            double factor = 1.0 / samples;
            for (double[] row : gradientRows()) {
                for (int j = 0; j < row.length; j++) {
                    row[j] *= factor;
                }
            }
        } else {
            for (double[] row : gradientRows()) {
                for (int j = 0; j < row.length; j++) {
                    row[j] /= samples;
                }
            }
        }
        round(gradientRows());
    }
}
