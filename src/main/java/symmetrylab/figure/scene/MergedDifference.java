package symmetrylab.figure.scene;

import java.util.OptionalDouble;

/**
 * The largest difference between the outputs of a network and those of its merged network, over the training samples.
 *
 * @param value the difference; absent while it is being computed
 */
public record MergedDifference(OptionalDouble value) {

    /** A difference that is being computed. */
    public static final MergedDifference PENDING = new MergedDifference(OptionalDouble.empty());

    /** A known difference. */
    public static MergedDifference of(double value) {
        return new MergedDifference(OptionalDouble.of(value));
    }
}
