package symmetrylab.claims.said;

import static symmetrylab.claims.ClaimSource.FAQ;
import static symmetrylab.claims.ClaimSource.THREADS;
import static symmetrylab.claims.Rule.Relation.ABOVE;
import static symmetrylab.claims.Rule.Relation.AT_LEAST;
import static symmetrylab.claims.Rule.Relation.AT_MOST;
import static symmetrylab.claims.Rule.Relation.BELOW;
import static symmetrylab.claims.Rule.Relation.EQUAL;
import static symmetrylab.claims.Rule.all;
import static symmetrylab.claims.Rule.any;
import static symmetrylab.claims.Rule.when;
import static symmetrylab.claims.said.Row.ACTIVATIONS;
import static symmetrylab.claims.said.Row.AND_ONE;
import static symmetrylab.claims.said.Row.BASE_DATA;
import static symmetrylab.claims.said.Row.BLOBS;
import static symmetrylab.claims.said.Row.CIRCLE;
import static symmetrylab.claims.said.Row.DATA_FROM_ZERO;
import static symmetrylab.claims.said.Row.IRIS;
import static symmetrylab.claims.said.Row.MOONS;
import static symmetrylab.claims.said.Row.XOR;
import static symmetrylab.claims.said.Row.activations;
import static symmetrylab.claims.said.Row.base;
import static symmetrylab.claims.said.Row.claim;
import static symmetrylab.claims.said.Row.constant;
import static symmetrylab.claims.said.Row.constants;
import static symmetrylab.claims.said.Row.data;
import static symmetrylab.claims.said.Row.glorot;
import static symmetrylab.claims.said.Row.hidden;
import static symmetrylab.claims.said.Row.name;
import static symmetrylab.claims.said.Row.named;
import static symmetrylab.claims.said.Row.normal;
import static symmetrylab.claims.said.Row.normalInputs;
import static symmetrylab.claims.said.Row.numbered;
import static symmetrylab.claims.said.Row.secondRun;
import static symmetrylab.claims.said.Row.steps;
import static symmetrylab.claims.said.Row.tenLayers;
import static symmetrylab.claims.said.Row.zero;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.ClaimCase.Value;
import symmetrylab.claims.seeds.ConstantStarts;
import symmetrylab.claims.seeds.PairedRates;
import symmetrylab.claims.seeds.SuccessRates;
import symmetrylab.claims.start.KeepingScale;
import symmetrylab.claims.start.SignalSizes;
import symmetrylab.claims.start.SumActivation;
import symmetrylab.claims.trial.EachRun;
import symmetrylab.claims.watch.EntryDifferences;
import symmetrylab.claims.watch.EntryDifferences.Entries;
import symmetrylab.claims.watch.SpreadTrial;
import symmetrylab.claims.watch.TwoRuns;
import symmetrylab.claims.watch.TwoRuns.Score;
import symmetrylab.claims.watch.WeightMoves;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Scaling;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSource.Cloud;
import symmetrylab.spec.SampleSource.CloudKind;

/** What a page of frequently asked questions says. */
final class FaqClaims {

    /** In the order of the table of claims. */
    static final List<Claim> ALL = List.of(
            claim(
                    "any-constant",
                    List.of(FAQ, THREADS),
                    ClaimCase.all(
                            named(base(zero(), glorot()), "constant", "random"),
                            // The constants first: cases that share their random starts are then far apart.
                            constants("constant", -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2),
                            ACTIVATIONS,
                            data(XOR, BLOBS, CIRCLE)),
                    new ConstantStarts(50),
                    when("loss_above_best", AT_LEAST, 0.1)),
            claim(
                    "ones-sum",
                    List.of(FAQ),
                    ClaimCase.all(
                            base(constant(1)), activations(ActivationKind.SIGMOID), data(XOR, BLOBS, CIRCLE, IRIS)),
                    new SumActivation(),
                    when("largest_difference", AT_MOST, 1e-15)),
            claim(
                    "delta-same-for-every-w",
                    List.of(FAQ, THREADS),
                    ClaimCase.all(base(zero()), ACTIVATIONS, BASE_DATA, constants("start", 0, 0.5, 1)),
                    new EntryDifferences(Entries.GRADIENT),
                    when("largest_difference", EQUAL, 0)),
            new Claim(
                    "small-random",
                    List.of(FAQ),
                    ClaimCase.all(
                            numbered(
                                    base(normal(1e-6), normal(0.1), normal(1), normal(10)),
                                    "deviation",
                                    1e-6,
                                    0.1,
                                    1,
                                    10),
                            ACTIVATIONS,
                            data(XOR, AND_ONE)),
                    new SuccessRates(100, "sd", FaqClaims::sd),
                    all(when("best_above_first", ABOVE, 0.2), when("best_above_last", ABOVE, 0.2))),
            claim(
                    "zero-biases-fine",
                    List.of(FAQ),
                    ClaimCase.all(
                            named(
                                    base(glorot(), glorot().withBiases(List.of(new LayerInitializer.Normal(0, 0.5)))),
                                    "zero_biases",
                                    "random_biases"),
                            ACTIVATIONS,
                            data(XOR, BeliefClaims.FEW_BLOBS)),
                    new PairedRates(1000),
                    when("difference_high", AT_LEAST, 0)),
            claim(
                    "linear-model",
                    List.of(FAQ),
                    ClaimCase.all(
                            withoutHidden(base(zero(), zero())),
                            ACTIVATIONS,
                            data(CIRCLE, MOONS, unbalanced(CloudKind.CIRCLE), unbalanced(CloudKind.MOONS))),
                    new TwoRuns(Score.ACCURACY),
                    when("final_difference", AT_MOST, 0.02)),
            claim(
                    "bias-weight-no-effect",
                    List.of(FAQ),
                    ClaimCase.all(biasesHeldInSecond(base(zero(), zero())), ACTIVATIONS, DATA_FROM_ZERO),
                    new TwoRuns(Score.LOSS),
                    when("largest_difference", BELOW, 1e-6)),
            new Claim(
                    "glorot-variance",
                    List.of(FAQ),
                    ClaimCase.all(
                            tenLayers(steps(
                                    named(base(scaled(1), scaled(0.1), scaled(10)), "glorot", "a_tenth", "tenfold"),
                                    200)),
                            activations(ActivationKind.TANH),
                            data(data("normal", normalInputs(64, 64), OptionalInt.empty()))),
                    new EachRun(new SignalSizes(10), List.of("glorot", "a_tenth", "tenfold")),
                    all(
                            when("glorot_largest_change", AT_MOST, 10),
                            when("a_tenth_largest_change", ABOVE, 10),
                            when("tenfold_largest_change", ABOVE, 10))),
            claim(
                    "inverse-sqrt",
                    List.of(FAQ),
                    ClaimCase.all(
                            fanIns(4, 32, 256, 1024),
                            ACTIVATIONS,
                            data(data("normal", normalInputs(64, 64), OptionalInt.empty()))),
                    new KeepingScale(10),
                    when("distance_from_minus_half", AT_MOST, 0.05)),
            claim(
                    "stays-zero-multilayer",
                    List.of(FAQ, THREADS),
                    ClaimCase.all(hidden(base(zero()), 4, 4), ACTIVATIONS, DATA_FROM_ZERO),
                    new WeightMoves(),
                    when("largest_hidden_weight_change", EQUAL, 0)),
            new Claim(
                    "same-neuron",
                    List.of(FAQ),
                    ClaimCase.all(
                            named(
                                    base(
                                            incoming(0.2, 0.2, 0.4, 0.4, 0.6, 0.6, 0.8, 0.8),
                                            incoming(0.2, 0.8, 0.2, 0.8, 0.2, 0.8, 0.2, 0.8)),
                                    "equal_within",
                                    "equal_across"),
                            ACTIVATIONS,
                            data(BLOBS)),
                    new EachRun(new SpreadTrial(), List.of("equal_within", "equal_across")),
                    any(when("equal_within_final_spread", EQUAL, 0), when("equal_within_final_loss", ABOVE, 0.3))));

    private FaqClaims() {}

    private static double sd(RunSpec run) {
        return ((LayerInitializer.Normal) run.initializer().weights().get(0)).sd();
    }

    /** The second run without hidden neurons. */
    private static ExperimentSpec withoutHidden(ExperimentSpec two) {
        return named(
                secondRun(two, run -> run.withNetwork(run.network().withHidden(List.of()))),
                "network",
                "logistic_regression");
    }

    /** The cloud with 35% of class 1, full batch: from zero the residuals of balanced classes cancel. */
    private static Value unbalanced(CloudKind kind) {
        Cloud cloud = Cloud.ofKind(kind);
        return data(
                kind.id() + "_unbalanced", new Cloud(kind, cloud.samples(), cloud.noise(), 0.35), OptionalInt.empty());
    }

    private static ExperimentSpec biasesHeldInSecond(ExperimentSpec two) {
        return named(
                secondRun(two, run -> run.withTraining(run.training().withBiasesHeld(true))),
                "free_biases",
                "held_biases");
    }

    private static InitializerSpec scaled(double gain) {
        return InitializerSpec.of(new LayerInitializer.VarianceScaling(Scaling.GLOROT_NORMAL, gain));
    }

    /** A run for each number of inputs of the second hidden layer, whose weights have a deviation of 1. */
    private static ExperimentSpec fanIns(int... widths) {
        InitializerSpec[] starts = new InitializerSpec[widths.length];
        LayerInitializer lecun = new LayerInitializer.VarianceScaling(Scaling.LECUN_NORMAL, 1);
        Arrays.fill(starts, zero().withWeights(List.of(lecun, new LayerInitializer.Normal(0, 1), lecun)));
        ExperimentSpec experiment = steps(base(starts), 200);
        for (int i = 0; i < widths.length; i++) {
            RunSpec run = experiment.runs().get(i);
            experiment = experiment.withRun(
                    i,
                    run.withName(name("fan_in", widths[i]))
                            .withNetwork(run.network().withHidden(List.of(widths[i], 64))));
        }
        return experiment;
    }

    /** Four neurons with these two incoming weights each; outgoing weights 0.5. */
    private static InitializerSpec incoming(double... weights) {
        return zero().withWeights(List.of(
                new LayerInitializer.ExplicitWeights(Mat.ofRowMajor(4, 2, weights)),
                new LayerInitializer.Constant(0.5)));
    }
}
