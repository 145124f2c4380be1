package symmetrylab.analysis.escape;

import java.util.List;
import java.util.Optional;
import symmetrylab.nn.Initializer;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;

/**
 * The state near the start of a run in which all neurons of each hidden layer are equal.
 *
 * <p>This is the start without chance: every random draw is replaced by its expectation, noise and nudges are left out
 * (zero with noise gives zero). If that is not symmetric, or farther than {@link #NEAR} from the start in some
 * parameter, it is the {@link SymmetricPart} of the start: the nearest symmetric state.
 */
final class SymmetricStart {

    /** The largest distance from the start, in any parameter, at which the start without chance is used. */
    static final double NEAR = 0.01;

    private SymmetricStart() {}

    /**
     * The symmetric state near the start of a run.
     *
     * @param start the run's own
     */
    static Parameters of(RunPlan plan, Parameters start) {
        Parameters expected =
                Initializer.start(plan.architecture(), withoutChance(plan.spec().initializer()));
        return SymmetricPart.isAll(expected) && isNear(expected, start) ? expected : SymmetricPart.of(start);
    }

    private static boolean isNear(Parameters one, Parameters other) {
        for (int i = 0; i < one.size(); i++) {
            if (!(Math.abs(one.get(i) - other.get(i)) <= NEAR)) {
                return false;
            }
        }
        return true;
    }

    private static InitializerSpec withoutChance(InitializerSpec start) {
        return new InitializerSpec(
                start.weights().stream().map(SymmetricStart::expectation).toList(),
                start.biases().stream().map(SymmetricStart::expectation).toList(),
                start.seed(),
                Optional.empty(),
                List.of());
    }

    private static LayerInitializer expectation(LayerInitializer filling) {
        return filling.accept(EXPECTATION);
    }

    private static final LayerInitializer.Visitor<LayerInitializer> EXPECTATION = new LayerInitializer.Visitor<>() {
        @Override
        public LayerInitializer zero(LayerInitializer.Zero zero) {
            return zero;
        }

        @Override
        public LayerInitializer constant(LayerInitializer.Constant constant) {
            return constant;
        }

        @Override
        public LayerInitializer uniform(LayerInitializer.Uniform uniform) {
            return new LayerInitializer.Constant(uniform.min() / 2 + uniform.max() / 2);
        }

        @Override
        public LayerInitializer normal(LayerInitializer.Normal normal) {
            return new LayerInitializer.Constant(normal.mean());
        }

        // The following kinds are symmetric about 0.

        @Override
        public LayerInitializer varianceScaling(LayerInitializer.VarianceScaling scaled) {
            return new LayerInitializer.Zero();
        }

        @Override
        public LayerInitializer orthogonal(LayerInitializer.Orthogonal orthogonal) {
            return new LayerInitializer.Zero();
        }

        @Override
        public LayerInitializer sparse(LayerInitializer.Sparse sparse) {
            return new LayerInitializer.Zero();
        }

        @Override
        public LayerInitializer identity(LayerInitializer.Identity identity) {
            return identity;
        }

        @Override
        public LayerInitializer explicitWeights(LayerInitializer.ExplicitWeights given) {
            return given;
        }

        @Override
        public LayerInitializer explicitBiases(LayerInitializer.ExplicitBiases given) {
            return given;
        }
    };
}
