package symmetrylab.claims.said;

import static symmetrylab.claims.ClaimSource.ARTICLE;
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
import static symmetrylab.claims.said.Row.BASE_DATA;
import static symmetrylab.claims.said.Row.BLOBS;
import static symmetrylab.claims.said.Row.DATA_FROM_ZERO;
import static symmetrylab.claims.said.Row.EVERY_ACTIVATION;
import static symmetrylab.claims.said.Row.XOR;
import static symmetrylab.claims.said.Row.activations;
import static symmetrylab.claims.said.Row.base;
import static symmetrylab.claims.said.Row.casesFromZero;
import static symmetrylab.claims.said.Row.casesFromZeroAndRandom;
import static symmetrylab.claims.said.Row.casesOfReluFromZero;
import static symmetrylab.claims.said.Row.claim;
import static symmetrylab.claims.said.Row.data;
import static symmetrylab.claims.said.Row.deviations;
import static symmetrylab.claims.said.Row.eachRun;
import static symmetrylab.claims.said.Row.glorot;
import static symmetrylab.claims.said.Row.hidden;
import static symmetrylab.claims.said.Row.named;
import static symmetrylab.claims.said.Row.normalInputs;
import static symmetrylab.claims.said.Row.steps;
import static symmetrylab.claims.said.Row.zero;
import static symmetrylab.claims.said.Row.zeroAndRandom;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.ClaimCase.Factor;
import symmetrylab.claims.ClaimCase.Value;
import symmetrylab.claims.seeds.EpochLosses;
import symmetrylab.claims.seeds.HeldOutAccuracies;
import symmetrylab.claims.seeds.LearningRates;
import symmetrylab.claims.seeds.WorkToLoss;
import symmetrylab.claims.start.ClaimedActivations;
import symmetrylab.claims.start.Saturation;
import symmetrylab.claims.start.SignalSizes;
import symmetrylab.claims.trial.EachRun;
import symmetrylab.claims.watch.ExactZeros;
import symmetrylab.claims.watch.HiddenGradients;
import symmetrylab.claims.watch.ScaledStart;
import symmetrylab.claims.watch.SpreadTrial;
import symmetrylab.claims.watch.TwoRuns;
import symmetrylab.claims.watch.WeightNormalization;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.InitializerSpec.Noise;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSource.Cloud;
import symmetrylab.spec.SampleSource.CloudKind;
import symmetrylab.spec.json.NumberText;

/** What an article says, most of it in a table of figures. */
final class ArticleClaims {

    private static final Value NOISY_MOONS = halfHeldOut(
            "noisy_moons", Cloud.ofKind(CloudKind.MOONS).withSamples(60).withNoise(0.3));

    private static final DataSpec NORMAL = DataSpec.of(normalInputs(64, 64));

    /** In the order of the table of claims. */
    static final List<Claim> ALL = List.of(
            claim(
                    "relu-breaks",
                    List.of(ARTICLE),
                    casesOfReluFromZero(),
                    new SpreadTrial(),
                    when("largest_spread", ABOVE, 0)),
            claim(
                    "relu-better",
                    List.of(ARTICLE),
                    ClaimCase.all(reluAndSigmoid(), balances(0.2, 0.35, 0.65, 0.8)),
                    new TwoRuns(TwoRuns.Score.ACCURACY),
                    when("accuracy", ABOVE, 1).of("other_accuracy")),
            claim(
                    "activation-breaks",
                    List.of(ARTICLE),
                    ClaimCase.all(base(zero()), EVERY_ACTIVATION, DATA_FROM_ZERO),
                    new SpreadTrial(),
                    when("largest_spread", ABOVE, 0)),
            claim(
                    "vanishing",
                    List.of(ARTICLE),
                    ClaimCase.all(steps(hidden(base(zero()), 4, 4, 4), 100), ACTIVATIONS, DATA_FROM_ZERO),
                    new HiddenGradients(),
                    when("largest_hidden_gradient", BELOW, 1e-6)),
            claim(
                    "fires-actively",
                    List.of(ARTICLE),
                    ClaimCase.all(threeInputs(), activations(ActivationKind.SIGMOID)),
                    new ClaimedActivations(Vec.of(0.98, 0.95, 0.99)),
                    when("largest_difference", AT_MOST, 0.01)),
            claim(
                    "converges-sooner",
                    List.of(ARTICLE),
                    ClaimCase.all(zeroAndRandom(), ACTIVATIONS, data(longer(XOR, 4000), longer(BLOBS, 1000))),
                    new EpochLosses(50, 500, 1000),
                    when("lowest_early_loss", AT_MOST, 1).of("random_median_late_loss")),
            claim(
                    "trains-quicker",
                    List.of(ARTICLE),
                    casesFromZeroAndRandom(),
                    new WorkToLoss(50),
                    when("work", BELOW, 1).of("random_median_work")),
            claim(
                    "regularizes",
                    List.of(ARTICLE),
                    ClaimCase.all(
                            runs(run("zero", zero(), 32), run("random", glorot(), 32), run("single", glorot(), 1)),
                            ACTIVATIONS,
                            data(NOISY_MOONS)),
                    new HeldOutAccuracies(20, List.of("zero", "random", "single")),
                    when("gap_difference_high", BELOW, 0)),
            claim(
                    "generalizes",
                    List.of(ARTICLE),
                    ClaimCase.all(
                            runs(run("zero", zero(), 32), run("random", glorot(), 32)),
                            ACTIVATIONS,
                            data(
                                    NOISY_MOONS,
                                    halfHeldOut(
                                            "circle",
                                            Cloud.ofKind(CloudKind.CIRCLE).withSamples(60)),
                                    halfHeldOut("iris", new SampleSource.Iris(true)))),
                    new HeldOutAccuracies(20, List.of("zero", "random")),
                    when("validation_difference_low", ABOVE, 0)),
            new Claim(
                    "learning-rate",
                    List.of(ARTICLE),
                    casesFromZeroAndRandom(),
                    new LearningRates(5, Vec.of(0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1)),
                    all(when("ratio", AT_LEAST, 10), when("ratio_over_random", ABOVE, 1))),
            claim(
                    "dead-neurons",
                    List.of(ARTICLE),
                    casesOfReluFromZero(),
                    new ExactZeros(),
                    when("dead_neuron_share", EQUAL, 1)),
            claim(
                    "slow",
                    List.of(ARTICLE),
                    ClaimCase.all(zeroAndRandom(), activations(ActivationKind.SIGMOID), data(BLOBS)),
                    new WorkToLoss(50),
                    when("steps_to_loss", ABOVE, 1).of("random_median_steps")),
            claim(
                    "noise-after",
                    List.of(ARTICLE, THREADS),
                    ClaimCase.all(steps(base(zero()), 20_000), ACTIVATIONS, BASE_DATA, noises(1e-12, 1e-8, 1e-4, 0.01)),
                    new SpreadTrial(),
                    when("escaped_step", AT_MOST, 20_000)),
            new Claim(
                    "weight-normalization",
                    List.of(ARTICLE),
                    ClaimCase.all(base(zero()), ACTIVATIONS, BASE_DATA),
                    new WeightNormalization(),
                    any(when("largest_spread", ABOVE, 0), when("largest_spread_with_epsilon", ABOVE, 0))),
            claim(
                    "sparsity",
                    List.of(ARTICLE),
                    casesFromZero(),
                    new ExactZeros(),
                    when("zero_weight_share", ABOVE, 0.5)),
            new Claim(
                    "glorot-not-relu",
                    List.of(ARTICLE),
                    ClaimCase.all(
                            named(base(glorot(), he()), "glorot", "he"),
                            activations(ActivationKind.RELU),
                            networks(tenLayers())),
                    new EachRun(new SignalSizes(10), List.of("glorot", "he")),
                    all(when("glorot_activation_ratio", BELOW, 0.1), when("he_activation_ratio", AT_LEAST, 0.1))),
            new Claim(
                    "random-saturates",
                    List.of(ARTICLE),
                    ClaimCase.all(
                            base(glorot()),
                            ACTIVATIONS,
                            networks(new Value("2-4-1", BLOBS.change()), tenLayers()),
                            deviations(1, 3, 10, 30)),
                    new Saturation(5),
                    any(when("saturated_share", ABOVE, 0.5), when("signal_growth", AT_LEAST, 100))),
            new Claim(
                    "weight-decay-better",
                    List.of(ARTICLE),
                    ClaimCase.all(
                            runs(
                                    decayed(run("decay", glorot(), 32)),
                                    run("zero", zero(), 32),
                                    run("random", glorot(), 32)),
                            ACTIVATIONS,
                            data(NOISY_MOONS)),
                    new HeldOutAccuracies(20, List.of("decay", "zero", "random")),
                    all(when("gap_difference_high", BELOW, 0), when("validation_difference_high", AT_LEAST, 0))),
            claim(
                    "variance-scaling",
                    List.of(ARTICLE),
                    ClaimCase.all(base(zero()), ACTIVATIONS, BASE_DATA),
                    new ScaledStart(Vec.of(1, 10, 100, 1_000, 10_000, 100_000, 1_000_000)),
                    when("largest_scaled_weight", ABOVE, 0)));

    private ArticleClaims() {}

    private static InitializerSpec he() {
        return InitializerSpec.of(new LayerInitializer.VarianceScaling(LayerInitializer.Scaling.HE_NORMAL, 1));
    }

    /** The base case with these runs, each named. */
    private static ExperimentSpec runs(RunSpec... runs) {
        return base(zero()).withRuns(List.of(runs));
    }

    /** A run of the base case with one hidden layer of this width. */
    private static RunSpec run(String word, InitializerSpec start, int width) {
        return hidden(base(start), width).runs().get(0).withName(Row.name(word));
    }

    private static RunSpec decayed(RunSpec run) {
        return run.withTraining(run.training().withL2(0.01));
    }

    /** The base case from zero with ReLU, and with sigmoid. */
    private static ExperimentSpec reluAndSigmoid() {
        RunSpec relu = run("relu", zero(), 4);
        RunSpec sigmoid = run("sigmoid", zero(), 4);
        return runs(
                relu.withNetwork(relu.network().withActivation(ActivationKind.RELU)),
                sigmoid.withNetwork(sigmoid.network().withActivation(ActivationKind.SIGMOID)));
    }

    /** A factor of blobs of which that share is of class 1. */
    private static Factor balances(double... shares) {
        return new Factor(
                "balance",
                Arrays.stream(shares)
                        .mapToObj(share -> data(NumberText.of(share), Row.blobs(share), OptionalInt.empty()))
                        .toList());
    }

    /** The three given inputs; the article does not name their targets. */
    private static ExperimentSpec threeInputs() {
        return base(zero())
                .withData(DataSpec.of(new SampleSource.Table(
                        Mat.of(new double[][] {{0.1, 0.2, 0.3}, {0.6, 1.1, -0.8}, {-0.2, -0.3, 0.1}}),
                        Mat.of(new double[][] {{0}, {1}, {1}}))));
    }

    /** These data with so many steps. */
    private static Value longer(Value data, int steps) {
        return new Value(data.id(), experiment -> steps(data.change().apply(experiment), steps));
    }

    /** These data, full batch, every second sample held out at random. */
    private static Value halfHeldOut(String id, SampleSource source) {
        Value all = data(id, source, OptionalInt.empty());
        return new Value(id, experiment -> {
            ExperimentSpec whole = all.change().apply(experiment);
            return whole.withData(whole.data().withValidation(0.5));
        });
    }

    /** A factor of noise on the start of every run. */
    private static Factor noises(double... deviations) {
        return new Factor(
                "noise",
                Arrays.stream(deviations)
                        .mapToObj(sd -> eachRun(
                                NumberText.of(sd),
                                run -> run.withInitializer(
                                        run.initializer().withNoise(Optional.of(new Noise(sd, false))))))
                        .toList());
    }

    private static Factor networks(Value... values) {
        return new Factor("network", List.of(values));
    }

    /** Ten hidden layers of 64 on standard normal inputs. */
    private static Value tenLayers() {
        return new Value("10x64", experiment -> Row.tenLayers(experiment).withData(NORMAL));
    }
}
