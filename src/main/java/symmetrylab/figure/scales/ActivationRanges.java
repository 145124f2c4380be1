package symmetrylab.figure.scales;

import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * The ranges of activations that the neurons' colours span: the same in all lanes and steps.
 *
 * @param network the network
 * @param data the samples
 * @param scales shared by all lanes
 * @param plane whether inputs are shown over the plane of two features
 */
public record ActivationRanges(Architecture network, DataSet data, SharedScales scales, boolean plane) {

    /**
     * The range of feature {@code feature}: that of the training samples with a margin, or more if a held-out sample
     * lies near its ends or beyond them.
     */
    public Range ofInput(int feature) {
        Range training = rangeOf(data, feature);
        Range range = withMargin(training, training.length() == 0 ? 1 : 0.2 * training.length());
        if (data.validation().isEmpty()) {
            return range;
        }
        Range heldOut = rangeOf(data.validation().get(), feature);
        Range both = withMargin(heldOut, 0.05 * training.including(heldOut).length());
        return range.including(both);
    }

    private static Range rangeOf(DataSet data, int feature) {
        Range range = Range.EMPTY;
        for (double value : data.inputs().column(feature).toArray()) {
            range = range.including(value);
        }
        return range;
    }

    private static Range withMargin(Range range, double margin) {
        return new Range(range.min() - margin, range.max() + margin);
    }

    /** The range of activations of column {@code column}; 0 is the inputs. */
    public Range of(int column) {
        if (column == 0) {
            return plane ? ofInput(0).including(ofInput(1)) : new Range(-2, 2);
        }
        if (column == network.layers()) {
            return switch (network.output()) {
                case IDENTITY -> targetRange();
                case TANH -> new Range(-1, 1);
                case SIGMOID, SOFTMAX -> new Range(0, 1);
            };
        }
        double limit = scales.activationLimit();
        return switch (network.activation()) {
            case SIGMOID -> new Range(0, 1);
            case TANH -> new Range(-1, 1);
            case RELU, SOFTPLUS -> new Range(0, limit);
            case IDENTITY, LEAKY_RELU, ELU, SILU, GELU -> new Range(-limit, limit);
        };
    }

    private Range targetRange() {
        Range range = Range.EMPTY;
        for (Vec target : data.targets().toRows()) {
            for (double value : target.toArray()) {
                range = range.including(value);
            }
        }
        return range;
    }
}
