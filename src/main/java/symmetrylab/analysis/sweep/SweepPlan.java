package symmetrylab.analysis.sweep;

import java.util.List;
import java.util.OptionalDouble;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Constant;
import symmetrylab.spec.LayerInitializer.Normal;
import symmetrylab.spec.LayerInitializer.Zero;

/**
 * Many trainings of one experiment from different starts of the weights: each run with each common value, each random
 * spread and each seed, in this order, the seed changing fastest.
 *
 * <p>A value c or a spread σ makes the weights of every layer c + σ·N(0, 1): zero is c = 0 and σ = 0. If only one of
 * the two is swept, the other is the layer's own if its weights are zero, constant or normal, and 0 for any other kind.
 * Biases, noise, nudges, edits, data and the training seed stay as they are. The seeds are those of the initializer,
 * the same for every run and start, so that cases can be paired by seed.
 *
 * @param experiment the experiment to vary
 * @param runs the numbers, from 0, of the runs to vary
 * @param values common values c; empty for each run's own
 * @param sds random spreads σ, at least 0; empty for each run's own
 * @param firstSeed the first seed; the others follow it
 * @param seeds the number of seeds, at least 1
 */
public record SweepPlan(Experiment experiment, List<Integer> runs, Vec values, Vec sds, long firstSeed, int seeds)
        implements SweepCases {

    /** The most cases of a sweep. */
    public static final int MAX_CASES = 1_000_000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range, or there are more than {@link #MAX_CASES} cases
     */
    public SweepPlan {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a sweep needs a run");
        }
        for (int run : runs) {
            if (run < 0 || run >= experiment.runs().size()) {
                throw new IllegalArgumentException(
                        "run " + run + " of " + experiment.runs().size());
            }
        }
        for (int i = 0; i < values.size(); i++) {
            if (!Double.isFinite(values.get(i))) {
                throw new IllegalArgumentException("value is " + values.get(i) + "; it must be finite");
            }
        }
        for (int i = 0; i < sds.size(); i++) {
            if (!(sds.get(i) >= 0 && sds.get(i) <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("sd is " + sds.get(i) + "; it must be finite and at least 0");
            }
        }
        if (seeds < 1 || firstSeed > Long.MAX_VALUE - (seeds - 1)) {
            throw new IllegalArgumentException(seeds + " seeds from " + firstSeed + " on");
        }
        long cases = cases(runs.size(), values.size(), sds.size(), seeds);
        if (cases > MAX_CASES) {
            throw new IllegalArgumentException(cases + " cases; allowed are at most " + MAX_CASES);
        }
    }

    /**
     * The number of cases for these numbers of runs, values, spreads and seeds; {@link Long#MAX_VALUE} if it is too
     * large for a {@code long}.
     */
    public static long cases(int runs, int values, int sds, long seeds) {
        long starts = (long) runs * Math.max(1, values);
        long withSds = multiplied(starts, Math.max(1, sds));
        return multiplied(withSds, seeds);
    }

    @Override
    public DataSet data() {
        return experiment.data();
    }

    @Override
    public int size() {
        return (int) cases(runs.size(), values.size(), sds.size(), seeds);
    }

    /** The number of updates of all cases. */
    public long steps() {
        long steps = 0;
        for (int run : runs) {
            steps += experiment.runs().get(run).spec().training().steps();
        }
        return steps * (size() / runs.size());
    }

    @Override
    public SweepCase caseAt(int number) {
        if (number < 0 || number >= size()) {
            throw new IndexOutOfBoundsException("case " + number + " of " + size());
        }
        int rest = number;
        long seed = firstSeed + rest % seeds;
        rest /= seeds;
        OptionalDouble sd = at(sds, rest);
        rest /= Math.max(1, sds.size());
        OptionalDouble value = at(values, rest);
        rest /= Math.max(1, values.size());
        RunPlan run = experiment.runs().get(runs.get(rest));
        InitializerSpec start = run.spec().initializer().withSeed(seed);
        if (value.isPresent() || sd.isPresent()) {
            start = start.withWeights(
                    start.weights().stream().map(own -> filling(own, value, sd)).toList());
        }
        RunPlan changed = new RunPlan(run.spec().withInitializer(start), run.architecture());
        return new SweepCase(number, changed, value, sd);
    }

    /** The common value and the spread of a layer's own initializer, if that is zero, constant or normal. */
    private static final class CommonAndSpread implements LayerInitializer.Visitor<Normal> {

        private static final Normal NONE = new Normal(0, 0);

        @Override
        public Normal zero(Zero zero) {
            return NONE;
        }

        @Override
        public Normal constant(Constant constant) {
            return new Normal(constant.value(), 0);
        }

        @Override
        public Normal uniform(LayerInitializer.Uniform uniform) {
            return NONE;
        }

        @Override
        public Normal normal(Normal normal) {
            return normal;
        }

        @Override
        public Normal varianceScaling(LayerInitializer.VarianceScaling scaled) {
            return NONE;
        }

        @Override
        public Normal orthogonal(LayerInitializer.Orthogonal orthogonal) {
            return NONE;
        }

        @Override
        public Normal identity(LayerInitializer.Identity identity) {
            return NONE;
        }

        @Override
        public Normal sparse(LayerInitializer.Sparse sparse) {
            return NONE;
        }

        @Override
        public Normal explicitWeights(LayerInitializer.ExplicitWeights given) {
            return NONE;
        }

        @Override
        public Normal explicitBiases(LayerInitializer.ExplicitBiases given) {
            return NONE;
        }
    }

    private static LayerInitializer filling(LayerInitializer own, OptionalDouble value, OptionalDouble sd) {
        Normal common = own.accept(new CommonAndSpread());
        double c = value.orElse(common.mean());
        double sigma = sd.orElse(common.sd());
        return sigma > 0 ? new Normal(c, sigma) : c == 0 ? new Zero() : new Constant(c);
    }

    private static OptionalDouble at(Vec numbers, int index) {
        return numbers.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(numbers.get(index % numbers.size()));
    }

    private static long multiplied(long a, long b) {
        return b != 0 && a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
    }
}
