package symmetrylab.nn;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Scaling;

/**
 * Draws the weights, or the biases, of one layer.
 *
 * <p>Entries are drawn row by row, neuron after neuron.
 */
final class LayerFilling {

    private LayerFilling() {}

    /**
     * The weights of a layer, shape [fan_out][fan_in].
     *
     * @throws IllegalArgumentException if given weights have another shape, or neurons are to have more weights than
     *     inputs
     */
    static Mat weights(LayerInitializer filling, int fanOut, int fanIn, RandomGenerator random) {
        if (filling instanceof LayerInitializer.ExplicitWeights given) {
            if (given.values().rows() != fanOut || given.values().columns() != fanIn) {
                throw new IllegalArgumentException(given.values().rows() + " rows of "
                        + given.values().columns() + " weights for " + fanOut + " neurons of " + fanIn + " inputs");
            }
            return given.values();
        }
        if (filling instanceof LayerInitializer.Orthogonal orthogonal) {
            return OrthogonalMatrix.draw(fanOut, fanIn, random).map(entry -> orthogonal.gain() * entry);
        }
        double[] weights = new double[fanOut * fanIn];
        if (filling instanceof LayerInitializer.Identity identity) {
            for (int i = 0; i < Math.min(fanOut, fanIn); i++) {
                weights[i * fanIn + i] = identity.gain();
            }
        } else if (filling instanceof LayerInitializer.Sparse sparse) {
            if (sparse.nonzero() > fanIn) {
                throw new IllegalArgumentException(
                        sparse.nonzero() + " weights for each neuron, of " + fanIn + " inputs");
            }
            for (int to = 0; to < fanOut; to++) {
                fillSparsely(weights, to * fanIn, fanIn, sparse, random);
            }
        } else {
            DoubleSupplier entries = entries(filling, fanIn, fanOut, random);
            Arrays.setAll(weights, i -> entries.getAsDouble());
        }
        return Mat.ofRowMajor(fanOut, fanIn, weights);
    }

    /**
     * The biases of a layer of {@code fanOut} neurons.
     *
     * @throws IllegalArgumentException if it is another number of given biases, or a kind that cannot fill biases
     */
    static Vec biases(LayerInitializer filling, int fanOut, RandomGenerator random) {
        if (!filling.canFillBiases()) {
            throw new IllegalArgumentException(filling.kind() + " cannot fill biases");
        }
        if (filling instanceof LayerInitializer.ExplicitBiases given) {
            if (given.values().size() != fanOut) {
                throw new IllegalArgumentException(given.values().size() + " biases for " + fanOut + " neurons");
            }
            return given.values();
        }
        double[] biases = new double[fanOut];
        DoubleSupplier entries = entries(filling, 0, fanOut, random);
        Arrays.setAll(biases, i -> entries.getAsDouble());
        return Vec.of(biases);
    }

    /** Entries that are drawn, or set, one by one. */
    private static DoubleSupplier entries(LayerInitializer filling, int fanIn, int fanOut, RandomGenerator random) {
        if (filling instanceof LayerInitializer.Constant constant) {
            return constant::value;
        } else if (filling instanceof LayerInitializer.Uniform uniform) {
            return uniform(uniform.min(), uniform.max(), random);
        } else if (filling instanceof LayerInitializer.Normal normal) {
            return () -> normal.mean() + normal.sd() * random.nextGaussian();
        } else if (filling instanceof LayerInitializer.VarianceScaling scaled) {
            double width = scaled.gain() * Math.sqrt(squaredWidth(scaled.scaling(), fanIn, fanOut));
            return isNormal(scaled.scaling())
                    ? () -> width * random.nextGaussian()
                    : () -> width * (2 * random.nextDouble() - 1);
        }
        return () -> 0;
    }

    private static DoubleSupplier uniform(double min, double max, RandomGenerator random) {
        double width = max - min;
        if (Double.isFinite(width)) {
            return () -> min + width * random.nextDouble();
        }
        return () -> {
            double share = random.nextDouble();
            return min * (1 - share) + max * share;
        };
    }

    /** The square of what a deviate of N(0, 1) or of U(−1, 1) is multiplied by, at gain 1. */
    private static double squaredWidth(Scaling scaling, int fanIn, int fanOut) {
        return switch (scaling) {
            case GLOROT_UNIFORM -> 6.0 / (fanIn + fanOut);
            case GLOROT_NORMAL -> 2.0 / (fanIn + fanOut);
            case HE_UNIFORM -> 6.0 / fanIn;
            case HE_NORMAL -> 2.0 / fanIn;
            case LECUN_UNIFORM -> 3.0 / fanIn;
            case LECUN_NORMAL -> 1.0 / fanIn;
        };
    }

    private static boolean isNormal(Scaling scaling) {
        return switch (scaling) {
            case GLOROT_NORMAL, HE_NORMAL, LECUN_NORMAL -> true;
            case GLOROT_UNIFORM, HE_UNIFORM, LECUN_UNIFORM -> false;
        };
    }

    /**
     * Fills some of the places of one neuron: the first ones of a random order (Fisher and Yates), place and value drawn in
     * turn.
     */
    private static void fillSparsely(
            double[] weights, int start, int fanIn, LayerInitializer.Sparse sparse, RandomGenerator random) {
        int[] places = IntStream.range(0, fanIn).toArray();
        for (int i = 0; i < sparse.nonzero(); i++) {
            int j = i + random.nextInt(fanIn - i);
            weights[start + places[j]] = sparse.sd() * random.nextGaussian();
            places[j] = places[i];
        }
    }
}
