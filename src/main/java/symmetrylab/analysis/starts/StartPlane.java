package symmetrylab.analysis.starts;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Constant;
import symmetrylab.spec.LayerInitializer.ExplicitBiases;
import symmetrylab.spec.LayerInitializer.Normal;
import symmetrylab.spec.LayerInitializer.Scaled;
import symmetrylab.spec.LayerInitializer.Zero;
import symmetrylab.spec.RunSpec;

/** A plane of starts: two numbers of a run that vary while its other settings stay. */
public enum StartPlane {
    /** Weights c + σ·N(0, 1): c across, σ up. */
    COMMON_AND_SPREAD(StartAxis.COMMON, StartAxis.SPREAD) {
        @Override
        public RunSpec with(RunSpec run, double x, double y) {
            return withWeights(run, x, y);
        }

        @Override
        public OptionalDouble x(RunSpec run) {
            return common(run);
        }

        @Override
        public OptionalDouble y(RunSpec run) {
            return spread(run);
        }
    },
    /** The learning rate across, σ up; c stays as it is. */
    RATE_AND_SPREAD(StartAxis.RATE, StartAxis.SPREAD) {
        @Override
        public RunSpec with(RunSpec run, double x, double y) {
            RunSpec trained = run.withTraining(
                    run.training().withOptimizer(run.training().optimizer().withLearningRate(x)));
            return withWeights(trained, common(run).orElse(0), y);
        }

        @Override
        public OptionalDouble x(RunSpec run) {
            return OptionalDouble.of(run.training().optimizer().learningRate());
        }

        @Override
        public OptionalDouble y(RunSpec run) {
            return spread(run);
        }
    },
    /** The number of hidden layers, all as wide as the first, across; the gain of a named initializer up. */
    DEPTH_AND_GAIN(StartAxis.DEPTH, StartAxis.GAIN) {
        @Override
        public RunSpec with(RunSpec run, double x, double y) {
            List<Integer> hidden = run.network().hidden();
            int width = hidden.isEmpty() ? DEFAULT_WIDTH : hidden.get(0);
            InitializerSpec start = run.initializer();
            boolean biasesFit = start.biases().size() == 1 && !(start.biases().get(0) instanceof ExplicitBiases);
            InitializerSpec next = start.withWeights(List.of(scaled(run).withGain(y)))
                    .withBiases(biasesFit ? start.biases() : InitializerSpec.DEFAULT.biases())
                    .withNudges(List.of());
            return run.withNetwork(run.network().withHidden(Collections.nCopies((int) x, width)))
                    .withInitializer(next);
        }

        @Override
        public OptionalDouble x(RunSpec run) {
            int depth = run.network().hidden().size();
            boolean even = new HashSet<>(run.network().hidden()).size() == 1;
            return even ? OptionalDouble.of(depth) : OptionalDouble.empty();
        }

        @Override
        public OptionalDouble y(RunSpec run) {
            List<LayerInitializer> weights = run.initializer().weights();
            return weights.size() == 1 && weights.get(0) instanceof Scaled scaled
                    ? OptionalDouble.of(scaled.gain())
                    : OptionalDouble.empty();
        }
    };

    /** The width of hidden layers if a network has none. */
    private static final int DEFAULT_WIDTH = 4;

    private final StartAxis across;
    private final StartAxis up;

    StartPlane(StartAxis across, StartAxis up) {
        this.across = across;
        this.up = up;
    }

    /** The axis of the first number. */
    public StartAxis across() {
        return across;
    }

    /** The axis of the second number, which has a 0. */
    public StartAxis up() {
        return up;
    }

    /** The run with these numbers; all else stays. */
    public abstract RunSpec with(RunSpec run, double x, double y);

    /** The run's own first number; absent if it has none. */
    public abstract OptionalDouble x(RunSpec run);

    /** The run's own second number; absent if it has none. */
    public abstract OptionalDouble y(RunSpec run);

    /** The run without what the map does not depend on: runs with one map are then equal. */
    RunSpec plain(RunSpec run) {
        RunSpec unnamed = run.withName("Run")
                .withEdits(List.of())
                .withInitializer(run.initializer().withSeed(1));
        return with(unnamed, across.value(0), up.value(0));
    }

    private static RunSpec withWeights(RunSpec run, double c, double sigma) {
        LayerInitializer filling = sigma > 0 ? new Normal(c, sigma) : c == 0 ? new Zero() : new Constant(c);
        return run.withInitializer(run.initializer().withWeights(List.of(filling)));
    }

    private static OptionalDouble common(RunSpec run) {
        if (!hasCommonAndSpread(run)) {
            return OptionalDouble.empty();
        }
        LayerInitializer filling = run.initializer().weights().get(0);
        return OptionalDouble.of(
                filling instanceof Normal normal
                        ? normal.mean()
                        : filling instanceof Constant constant ? constant.value() : 0);
    }

    private static OptionalDouble spread(RunSpec run) {
        if (!hasCommonAndSpread(run)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(run.initializer().weights().get(0) instanceof Normal normal ? normal.sd() : 0);
    }

    private static boolean hasCommonAndSpread(RunSpec run) {
        List<LayerInitializer> weights = run.initializer().weights();
        LayerInitializer first = weights.get(0);
        return weights.size() == 1 && (first instanceof Zero || first instanceof Constant || first instanceof Normal);
    }

    private static Scaled scaled(RunSpec run) {
        LayerInitializer first = run.initializer().weights().get(0);
        return first instanceof Scaled own
                ? own
                : (Scaled) InitializerSpec.DEFAULT.weights().get(0);
    }
}
