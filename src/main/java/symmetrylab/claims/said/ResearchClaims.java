package symmetrylab.claims.said;

import static symmetrylab.claims.ClaimSource.RESEARCH;
import static symmetrylab.claims.Rule.Relation.ABOVE;
import static symmetrylab.claims.Rule.Relation.AT_MOST;
import static symmetrylab.claims.Rule.Relation.BELOW;
import static symmetrylab.claims.Rule.Relation.EQUAL;
import static symmetrylab.claims.Rule.all;
import static symmetrylab.claims.Rule.when;
import static symmetrylab.claims.said.Row.ACTIVATIONS;
import static symmetrylab.claims.said.Row.BLOBS;
import static symmetrylab.claims.said.Row.CIRCLE;
import static symmetrylab.claims.said.Row.EVERY_ACTIVATION;
import static symmetrylab.claims.said.Row.MOONS;
import static symmetrylab.claims.said.Row.activations;
import static symmetrylab.claims.said.Row.base;
import static symmetrylab.claims.said.Row.changed;
import static symmetrylab.claims.said.Row.claim;
import static symmetrylab.claims.said.Row.constant;
import static symmetrylab.claims.said.Row.data;
import static symmetrylab.claims.said.Row.deviations;
import static symmetrylab.claims.said.Row.eachRun;
import static symmetrylab.claims.said.Row.glorot;
import static symmetrylab.claims.said.Row.hidden;
import static symmetrylab.claims.said.Row.named;
import static symmetrylab.claims.said.Row.normal;
import static symmetrylab.claims.said.Row.numbered;
import static symmetrylab.claims.said.Row.rate;
import static symmetrylab.claims.said.Row.steps;
import static symmetrylab.claims.said.Row.withRate;
import static symmetrylab.claims.said.Row.zero;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.apache.commons.math3.random.RandomGenerator;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.ClaimCase.Factor;
import symmetrylab.claims.ClaimCase.Value;
import symmetrylab.claims.seeds.Barriers;
import symmetrylab.claims.seeds.EscapeDelays;
import symmetrylab.claims.seeds.FactorProduct;
import symmetrylab.claims.seeds.FinalLines;
import symmetrylab.claims.seeds.LeavingDirections;
import symmetrylab.claims.seeds.LeavingDirections.Counted;
import symmetrylab.claims.seeds.ModeSteps;
import symmetrylab.claims.seeds.NormDrift;
import symmetrylab.claims.seeds.RandomStarts;
import symmetrylab.claims.start.MirrorImages;
import symmetrylab.claims.start.StartCurvature;
import symmetrylab.claims.trial.EachRun;
import symmetrylab.claims.watch.LossFall;
import symmetrylab.claims.watch.RelativeMove;
import symmetrylab.claims.watch.SpreadTrial;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Initializer;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;
import symmetrylab.spec.RoundingKind;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSource.GateKind;

/** What papers say about symmetry and its breaking, most of them since 2018. Where starts are random: seeds 1 to 8. */
final class ResearchClaims {

    private static final int SEEDS = 8;

    /** Half the neurons of a network whose second half undoes the first. */
    private static final int HALF = 32;

    /**
     * The incoming weight with which one tanh neuron, on {@link #wave}, is at a minimum: 100,000 steps lead there. The
     * biases are 0, as the curve is odd.
     */
    static final double TRAINED_INCOMING = 0.4565571381411047;

    /** Its outgoing weight. */
    static final double TRAINED_OUTGOING = 2.4445802068887046;

    /** Two clouds of equal size that a line separates. */
    private static final Value TIGHT_BLOBS = data("blobs", Row.blobs(0.5).withNoise(0.35), OptionalInt.empty());

    /** In the order of the table of claims. */
    static final List<Claim> ALL = List.of(
            claim(
                    "condense",
                    List.of(RESEARCH),
                    ClaimCase.all(
                            tinyStarts(normal(1)),
                            ACTIVATIONS,
                            data(TIGHT_BLOBS, CIRCLE),
                            deviations(1e-4, 1e-6, 1e-8)),
                    new LeavingDirections(SEEDS, Counted.LINES),
                    when("lines", AT_MOST, 2)),
            claim(
                    "escape-logarithm",
                    List.of(RESEARCH),
                    ClaimCase.all(
                            numbered(
                                    tinyStarts(normal(1e-8), normal(1e-6), normal(1e-4)),
                                    "deviation",
                                    1e-8,
                                    1e-6,
                                    1e-4),
                            activations(ActivationKind.TANH),
                            data(TIGHT_BLOBS)),
                    new EscapeDelays(SEEDS),
                    when("delay_change", AT_MOST, 0.1)),
            new Claim(
                    "one-mode-after-another",
                    List.of(RESEARCH),
                    ClaimCase.all(
                            rate(held(steps(base(normal(1e-6)), 3000), 8), 0.05),
                            activations(ActivationKind.IDENTITY),
                            table("four_modes", unitVectors(new double[][] {
                                {8, 0, 0, 0}, {0, 4, 0, 0}, {0, 0, 2, 0}, {0, 0, 0, 1}
                            }))),
                    new ModeSteps(SEEDS),
                    all(when("least_wait", ABOVE, 0), when("largest_error", AT_MOST, 1.0 / 3))),
            new Claim(
                    "splitting-saddle",
                    List.of(RESEARCH),
                    ClaimCase.all(splitNeuron(), activations(ActivationKind.TANH), table("wave", wave())),
                    new EachRun(new StartCurvature(), List.of("unsplit", "quarter", "half")),
                    all(
                            when("unsplit_gradient_norm", BELOW, 1e-8),
                            when("quarter_gradient_norm", BELOW, 1e-8),
                            when("half_gradient_norm", BELOW, 1e-8),
                            when("quarter_least_eigenvalue", BELOW, -1e-3),
                            when("half_least_eigenvalue", BELOW, -1e-3))),
            new Claim(
                    "decay-collapses",
                    List.of(RESEARCH),
                    ClaimCase.all(decays(), activations(ActivationKind.TANH), data(MOONS)),
                    new FinalLines(SEEDS),
                    all(when("largest_rise", AT_MOST, 0), when("last_lines", AT_MOST, 2))),
            claim(
                    "conserved",
                    List.of(RESEARCH),
                    ClaimCase.all(sameTime(), activations(ActivationKind.RELU), data(MOONS)),
                    new NormDrift(SEEDS),
                    when("lowest_rate_drift", AT_MOST, 0.1).of("highest_rate_drift")),
            claim(
                    "same-up-to-order",
                    List.of(RESEARCH),
                    ClaimCase.all(
                            numbered(steps(base(glorot().withSeed(1), glorot().withSeed(2)), 10_000), "seed", 1, 2),
                            activations(ActivationKind.TANH),
                            data(MOONS),
                            widths(4, 32)),
                    new Barriers(SEEDS, 0.02),
                    when("barrier_after", BELOW, 0.1).of("barrier_before")),
            claim(
                    "mirror",
                    List.of(RESEARCH),
                    ClaimCase.all(base(randomBiases()), EVERY_ACTIVATION, data(BLOBS)),
                    new MirrorImages(),
                    when("largest_output_change", BELOW, 1e-12)),
            new Claim(
                    "lazy",
                    List.of(RESEARCH),
                    ClaimCase.all(
                            named(hidden(base(glorot(), glorot()), 2 * HALF), "small_outputs", "large_outputs"),
                            activations(ActivationKind.TANH),
                            data(MOONS),
                            new Factor(
                                    "draw",
                                    LongStream.rangeClosed(1, SEEDS)
                                            .mapToObj(ResearchClaims::doubled)
                                            .toList())),
                    new EachRun(new RelativeMove(0.25), List.of("small_outputs", "large_outputs")),
                    all(
                            when("large_outputs_relative_move", BELOW, 0.03),
                            when("small_outputs_relative_move", ABOVE, 0.3))),
            new Claim(
                    "adapter-zeros",
                    List.of(RESEARCH),
                    ClaimCase.all(
                            adapters(),
                            activations(ActivationKind.IDENTITY),
                            table("rank_two", unitVectors(rankTwo()))),
                    new EachRun(
                            new FactorProduct(SEEDS),
                            List.of("output_zero", "hidden_zero", "both_zero", "both_constant")),
                    all(
                            when("output_zero_loss", BELOW, 1e-6),
                            when("hidden_zero_loss", BELOW, 1e-6),
                            when("both_zero_largest_weight_change", EQUAL, 0),
                            when("both_constant_second_singular_share", BELOW, 1e-12))),
            claim(
                    "planned-start",
                    List.of(RESEARCH),
                    ClaimCase.all(
                            base(corners()),
                            ACTIVATIONS,
                            data(data(
                                    "xor",
                                    new SampleSource.Gate(GateKind.XOR, SampleSource.Coding.PLUS_MINUS_ONE),
                                    OptionalInt.empty()))),
                    new LossFall(),
                    when("loss", AT_MOST, RandomStarts.SUCCESS)),
            claim(
                    "rounding-breaks",
                    List.of(RESEARCH),
                    ClaimCase.all(
                            steps(hidden(base(constant(0.5)), 17), 20_000),
                            activations(ActivationKind.TANH),
                            data(CIRCLE),
                            roundings()),
                    new SpreadTrial(),
                    when("escaped_step", AT_MOST, 20_000)));

    private ResearchClaims() {}

    /** 2-16-1 at a rate of 0.1 for at most 20,000 steps. */
    private static ExperimentSpec tinyStarts(InitializerSpec... starts) {
        return rate(steps(hidden(base(starts), 16), 20_000), 0.1);
    }

    /** A network of this width with biases held at zero. */
    private static ExperimentSpec held(ExperimentSpec experiment, int width) {
        return changed(
                hidden(experiment, width),
                run -> run.withTraining(run.training().withBiasesHeld(true)));
    }

    private static Factor table(String id, SampleSource samples) {
        return data(data(id, samples, OptionalInt.empty()));
    }

    /** The unit vectors as inputs, the columns of a matrix as targets. */
    private static SampleSource unitVectors(double[][] matrix) {
        int inputs = matrix[0].length;
        double[][] units = new double[inputs][inputs];
        double[][] targets = new double[inputs][matrix.length];
        for (int i = 0; i < inputs; i++) {
            units[i][i] = 1;
            for (int j = 0; j < matrix.length; j++) {
                targets[i][j] = matrix[j][i];
            }
        }
        return new SampleSource.Table(Mat.of(units), Mat.of(targets));
    }

    /** Nine points of x + sin(3x)/3, more than one tanh neuron can follow. */
    static SampleSource wave() {
        double[][] inputs = new double[9][1];
        double[][] targets = new double[9][1];
        for (int i = 0; i < inputs.length; i++) {
            double x = -2 + 0.5 * i;
            inputs[i][0] = x;
            targets[i][0] = x + StrictMath.sin(3 * x) / 3;
        }
        return new SampleSource.Table(Mat.of(inputs), Mat.of(targets));
    }

    /** The neuron at its minimum, copied, its outgoing weight split into γ and 1 − γ of it. */
    private static ExperimentSpec splitNeuron() {
        ExperimentSpec experiment = rate(steps(hidden(base(zero(), zero(), zero()), 2), 20_000), 0.1);
        double[] shares = {0, 0.25, 0.5};
        for (int i = 0; i < shares.length; i++) {
            experiment = experiment.withRun(i, experiment.runs().get(i).withInitializer(split(shares[i])));
        }
        return named(experiment, "unsplit", "quarter", "half");
    }

    private static InitializerSpec split(double share) {
        return explicit(
                new double[][] {{TRAINED_INCOMING}, {TRAINED_INCOMING}},
                new double[][] {{share * TRAINED_OUTGOING, (1 - share) * TRAINED_OUTGOING}});
    }

    /** Runs of 2-16-1 with more and more weight decay. */
    private static ExperimentSpec decays() {
        double[] decays = {0, 0.003, 0.01};
        ExperimentSpec experiment = steps(hidden(base(glorot(), glorot(), glorot()), 16), 20_000);
        for (int i = 0; i < decays.length; i++) {
            RunSpec run = experiment.runs().get(i);
            experiment = experiment.withRun(i, run.withTraining(run.training().withL2(decays[i])));
        }
        return numbered(experiment, "decay_of", decays);
    }

    /** Runs at higher and higher rates, for fewer and fewer steps. */
    private static ExperimentSpec sameTime() {
        double[] rates = {0.02, 0.1, 0.5};
        ExperimentSpec experiment = base(glorot(), glorot(), glorot());
        for (int i = 0; i < rates.length; i++) {
            RunSpec run = withRate(experiment.runs().get(i), rates[i]);
            int steps = (int) Math.round(200 / rates[i]);
            experiment = experiment.withRun(i, run.withTraining(run.training().withSteps(steps)));
        }
        return numbered(experiment, "rate", rates);
    }

    private static Factor widths(int... widths) {
        return new Factor(
                "width",
                Arrays.stream(widths)
                        .mapToObj(width -> eachRun(
                                Integer.toString(width),
                                run -> run.withNetwork(run.network().withHidden(List.of(width)))))
                        .toList());
    }

    private static InitializerSpec randomBiases() {
        return glorot().withBiases(List.of(new LayerInitializer.Normal(0, 0.5)));
    }

    /**
     * 2-64-1 whose second half is a copy of the first with outgoing weights negated, so that the output starts at 0; the
     * weights as they were drawn, and with outgoing ones a hundred times as large at a rate a ten thousandth as large.
     */
    private static Value doubled(long seed) {
        return new Value(Long.toString(seed), experiment -> {
            RunSpec first = experiment.runs().get(0);
            RunSpec second = experiment.runs().get(1);
            return experiment
                    .withRun(0, first.withInitializer(doubled(seed, 1)))
                    .withRun(1, withRate(second.withInitializer(doubled(seed, 100)), 0.5e-4));
        });
    }

    private static InitializerSpec doubled(long seed, double factor) {
        Architecture network =
                new Architecture(List.of(2, HALF, 1), Activation.TANH, OutputKind.SIGMOID, LossKind.CROSS_ENTROPY);
        Parameters drawn = Initializer.start(network, glorot().withSeed(seed));
        double[][] incoming = new double[2 * HALF][2];
        double[][] outgoing = new double[1][2 * HALF];
        for (int neuron = 0; neuron < HALF; neuron++) {
            for (int from = 0; from < 2; from++) {
                incoming[neuron][from] = drawn.weight(0, neuron, from);
                incoming[HALF + neuron][from] = incoming[neuron][from];
            }
            outgoing[0][neuron] = factor * drawn.weight(1, 0, neuron);
            outgoing[0][HALF + neuron] = -outgoing[0][neuron];
        }
        return explicit(incoming, outgoing);
    }

    private static InitializerSpec explicit(double[][] incoming, double[][] outgoing) {
        return zero().withWeights(List.of(
                new LayerInitializer.ExplicitWeights(Mat.of(incoming)),
                new LayerInitializer.ExplicitWeights(Mat.of(outgoing))));
    }

    /** 8-2-8 on a product of two random matrices; the hidden weights, the output weights, both or neither are zero. */
    private static ExperimentSpec adapters() {
        LayerInitializer none = new LayerInitializer.Zero();
        LayerInitializer random = new LayerInitializer.Normal(0, 0.5);
        ExperimentSpec experiment = base(
                zero().withWeights(List.of(random, none)),
                zero().withWeights(List.of(none, random)),
                zero(),
                constant(0.1));
        return named(
                rate(held(steps(experiment, 20_000), 2), 0.1),
                "output_zero",
                "hidden_zero",
                "both_zero",
                "both_constant");
    }

    /** The product of an 8 × 2 and a 2 × 8 matrix of standard normal numbers, rounded to hundredths. */
    private static double[][] rankTwo() {
        RandomGenerator random = RandomStreams.DATA.open(1, 1);
        double[][] left = new double[8][2];
        double[][] right = new double[2][8];
        for (double[][] factor : List.of(left, right)) {
            for (double[] row : factor) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = Math.rint(100 * random.nextGaussian()) / 100;
                }
            }
        }
        double[][] product = new double[8][8];
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                product[i][j] = left[i][0] * right[0][j] + left[i][1] * right[1][j];
            }
        }
        return product;
    }

    /** Each neuron looks for one corner of the square of ±1, and counts for or against the corners of class 1. */
    private static InitializerSpec corners() {
        return explicit(new double[][] {{1, 1}, {-1, 1}, {1, -1}, {-1, -1}}, new double[][] {{1, -1, -1, 1}});
    }

    private static Factor roundings() {
        return new Factor(
                "rounding",
                Arrays.stream(RoundingKind.values())
                        .map(kind -> eachRun(
                                kind.id(),
                                run -> run.withTraining(run.training().withRounding(kind))))
                        .toList());
    }
}
