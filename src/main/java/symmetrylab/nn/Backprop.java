package symmetrylab.nn;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Evaluation.Score;

/**
 * Losses and gradients of a network over samples, by backpropagation.
 *
 * <p>Sums over samples are formed first, in the given order of the samples, and divided by their number at the very
 * end; all sums have the order of {@link BatchPass}. Holds working memory, so use it on one thread at a time. A sample
 * costs about 6 operations a weight.
 */
public final class Backprop {

    private final BatchPass pass;
    private final boolean hasClasses;
    private final int[] allSamples;
    private final int[] heldOut;

    /**
     * Gradients of a network on its training samples.
     *
     * @throws IllegalArgumentException if the network's inputs or outputs do not fit the data
     */
    public Backprop(Architecture architecture, DataSet data) {
        this(BatchPass.of(architecture, data), data);
    }

    /** The gradients of a run, with its sums. */
    Backprop(RunPlan plan, DataSet data) {
        this(BatchPass.of(plan.architecture(), data, plan.spec().training()), data);
    }

    private Backprop(BatchPass pass, DataSet data) {
        this.pass = pass;
        this.hasClasses = data.isClassification();
        this.allSamples = IntStream.range(0, data.size()).toArray();
        // The pass numbers held-out samples after those to train on.
        int all = data.size() + data.validation().map(DataSet::size).orElse(0);
        this.heldOut = IntStream.range(data.size(), all).toArray();
    }

    /** Loss, accuracy and gradient over the training set; loss and accuracy over the samples held out. */
    public Evaluation evaluate(Parameters parameters) {
        pass.load(parameters);
        return evaluate();
    }

    /**
     * The gradient of the mean loss of some samples, summed in their given order.
     *
     * @param samples their numbers, from 0; at least one
     */
    Parameters gradient(Parameters parameters, int[] samples) {
        pass.load(parameters);
        sumGradient(samples, 0, samples.length);
        return pass.gradient();
    }

    /** The working copy of the network, which the methods below use. */
    BatchPass pass() {
        return pass;
    }

    /** The numbers of all samples to train on, in order. */
    int[] allSamples() {
        return allSamples;
    }

    /** {@link #evaluate(Parameters)} of the working copy, which also keeps the gradient. */
    Evaluation evaluate() {
        double loss = 0;
        int right = 0;
        for (int first = 0; first < allSamples.length; first += pass.capacity()) {
            pass.forward(allSamples, first, Math.min(pass.capacity(), allSamples.length - first));
            loss = pass.addLosses(loss);
            right += hasClasses ? pass.countRight() : 0;
            pass.backward();
            pass.addGradient(first == 0);
        }
        pass.divideGradient(allSamples.length);
        return new Evaluation(score(loss, right, allSamples.length), scoreOfHeldOut(), pass.gradient());
    }

    private Optional<Score> scoreOfHeldOut() {
        if (heldOut.length == 0) {
            return Optional.empty();
        }
        double loss = 0;
        int right = 0;
        for (int first = 0; first < heldOut.length; first += pass.capacity()) {
            pass.forward(heldOut, first, Math.min(pass.capacity(), heldOut.length - first));
            loss = pass.addLosses(loss);
            right += hasClasses ? pass.countRight() : 0;
        }
        return Optional.of(score(loss, right, heldOut.length));
    }

    private Score score(double loss, int right, int samples) {
        return new Score(
                loss / samples, hasClasses ? OptionalDouble.of((double) right / samples) : OptionalDouble.empty());
    }

    /** Computes the gradient of {@code count} samples into the working copy. */
    void sumGradient(int[] samples, int start, int count) {
        for (int first = 0; first < count; first += pass.capacity()) {
            pass.forward(samples, start + first, Math.min(pass.capacity(), count - first));
            pass.backward();
            pass.addGradient(first == 0);
        }
        pass.divideGradient(count);
    }

    /** Computes the gradient of {@code count} samples with dropout into the working copy. */
    void sumGradient(int[] samples, int start, int count, Dropout dropout) {
        for (int first = 0; first < count; first += pass.capacity()) {
            pass.forward(samples, start + first, Math.min(pass.capacity(), count - first), dropout);
            pass.backward();
            pass.addGradient(first == 0);
        }
        pass.divideGradient(count);
    }

    /** Whether the derivatives of each single sample's loss, with the penalty, leave all weights unchanged. */
    boolean everySampleLeavesWeights(Penalty penalty) {
        return everySample(() -> pass.everySampleLeavesWeights(penalty));
    }

    /**
     * Whether each single sample's derivatives with respect to all weights are 0, whichever hidden neurons are left
     * out.
     */
    boolean everySampleLeavesWeightsUnderAllMasks() {
        Penalty none = new Penalty(0, 0);
        return everySample(() -> {
            if (!pass.droppingChangesNothing()) {
                return false;
            }
            pass.markDeltas();
            return pass.everySampleLeavesWeights(none);
        });
    }

    private boolean everySample(BooleanSupplier holds) {
        // Usually the first sample already moves a weight: try it alone.
        int count = 1;
        for (int first = 0; first < allSamples.length; first += count) {
            count = first == 0 ? 1 : Math.min(pass.capacity(), allSamples.length - first);
            pass.forward(allSamples, first, count);
            pass.backward();
            if (!holds.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }
}
