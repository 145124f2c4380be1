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
 * Draws the weights or biases of one layer.
 *
 * <p>Entries are drawn row by row, neuron after neuron.
 */
final class LayerFilling {

    private LayerFilling() {}

    /**
     * The weights of a layer, shape [fan_out][fan_in].
     *
     * @throws IllegalArgumentException if explicit weights have another shape, or sparse neurons would have more
     *     weights than inputs
     */
    static Mat weights(LayerInitializer filling, int fanOut, int fanIn, RandomGenerator random) {
        return filling.accept(new Weights(fanOut, fanIn, random));
    }

    /**
     * The biases of a layer of {@code fanOut} neurons.
     *
     * @throws IllegalArgumentException if there is another number of explicit biases, or the kind cannot fill biases
     */
    static Vec biases(LayerInitializer filling, int fanOut, RandomGenerator random) {
        return filling.accept(new Biases(fanOut, random));
    }

    /** Fills the weights of a layer. */
    private record Weights(int fanOut, int fanIn, RandomGenerator random) implements LayerInitializer.Visitor<Mat> {

        @Override
        public Mat zero(LayerInitializer.Zero zero) {
            return each(() -> 0);
        }

        @Override
        public Mat constant(LayerInitializer.Constant constant) {
            return each(constant::value);
        }

        @Override
        public Mat uniform(LayerInitializer.Uniform uniform) {
            return each(LayerFilling.uniform(uniform.min(), uniform.max(), random));
        }

        @Override
        public Mat normal(LayerInitializer.Normal normal) {
            return each(LayerFilling.normal(normal, random));
        }

        @Override
        public Mat varianceScaling(LayerInitializer.VarianceScaling scaled) {
            double width = scaled.gain() * Math.sqrt(squaredWidth(scaled.scaling(), fanIn, fanOut));
            return isNormal(scaled.scaling())
                    ? each(() -> width * random.nextGaussian())
                    : each(() -> width * (2 * random.nextDouble() - 1));
        }

        @Override
        public Mat orthogonal(LayerInitializer.Orthogonal orthogonal) {
            return OrthogonalMatrix.draw(fanOut, fanIn, random).map(entry -> orthogonal.gain() * entry);
        }

        @Override
        public Mat identity(LayerInitializer.Identity identity) {
            double[] weights = new double[fanOut * fanIn];
            for (int i = 0; i < Math.min(fanOut, fanIn); i++) {
                weights[i * fanIn + i] = identity.gain();
            }
            return Mat.ofRowMajor(fanOut, fanIn, weights);
        }

        @Override
        public Mat sparse(LayerInitializer.Sparse sparse) {
            if (sparse.nonzero() > fanIn) {
                throw new IllegalArgumentException(
                        sparse.nonzero() + " weights for each neuron, of " + fanIn + " inputs");
            }
            double[] weights = new double[fanOut * fanIn];
            for (int to = 0; to < fanOut; to++) {
                fillSparsely(weights, to * fanIn, fanIn, sparse, random);
            }
            return Mat.ofRowMajor(fanOut, fanIn, weights);
        }

        @Override
        public Mat explicitWeights(LayerInitializer.ExplicitWeights given) {
            if (given.values().rows() != fanOut || given.values().columns() != fanIn) {
                throw new IllegalArgumentException(given.values().rows() + " rows of "
                        + given.values().columns() + " weights for " + fanOut + " neurons of " + fanIn + " inputs");
            }
            return given.values();
        }

        @Override
        public Mat explicitBiases(LayerInitializer.ExplicitBiases given) {
            throw new IllegalArgumentException("a list of biases cannot fill weights");
        }

        private Mat each(DoubleSupplier entries) {
            double[] weights = new double[fanOut * fanIn];
            Arrays.setAll(weights, i -> entries.getAsDouble());
            return Mat.ofRowMajor(fanOut, fanIn, weights);
        }
    }

    /** Fills the biases of a layer. */
    private record Biases(int fanOut, RandomGenerator random) implements LayerInitializer.Visitor<Vec> {

        @Override
        public Vec zero(LayerInitializer.Zero zero) {
            return each(() -> 0);
        }

        @Override
        public Vec constant(LayerInitializer.Constant constant) {
            return each(constant::value);
        }

        @Override
        public Vec uniform(LayerInitializer.Uniform uniform) {
            return each(LayerFilling.uniform(uniform.min(), uniform.max(), random));
        }

        @Override
        public Vec normal(LayerInitializer.Normal normal) {
            return each(LayerFilling.normal(normal, random));
        }

        @Override
        public Vec varianceScaling(LayerInitializer.VarianceScaling scaled) {
            throw unfit(scaled);
        }

        @Override
        public Vec orthogonal(LayerInitializer.Orthogonal orthogonal) {
            throw unfit(orthogonal);
        }

        @Override
        public Vec identity(LayerInitializer.Identity identity) {
            throw unfit(identity);
        }

        @Override
        public Vec sparse(LayerInitializer.Sparse sparse) {
            throw unfit(sparse);
        }

        @Override
        public Vec explicitWeights(LayerInitializer.ExplicitWeights given) {
            throw unfit(given);
        }

        @Override
        public Vec explicitBiases(LayerInitializer.ExplicitBiases given) {
            if (given.values().size() != fanOut) {
                throw new IllegalArgumentException(given.values().size() + " biases for " + fanOut + " neurons");
            }
            return given.values();
        }

        private Vec each(DoubleSupplier entries) {
            double[] biases = new double[fanOut];
            Arrays.setAll(biases, i -> entries.getAsDouble());
            return Vec.of(biases);
        }

        private static IllegalArgumentException unfit(LayerInitializer filling) {
            return new IllegalArgumentException(filling.kind() + " cannot fill biases");
        }
    }

    private static DoubleSupplier normal(LayerInitializer.Normal normal, RandomGenerator random) {
        return () -> normal.mean() + normal.sd() * random.nextGaussian();
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

    /** The square of the factor on a deviate of N(0, 1) or U(−1, 1), at gain 1. */
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
     * Fills some places of one neuron: the first ones of a random order (Fisher and Yates), drawing place and value in
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
