package symmetrylab.claims.said;

import static symmetrylab.claims.ClaimSource.THREADS;
import static symmetrylab.claims.Rule.Relation.ABOVE;
import static symmetrylab.claims.Rule.Relation.AT_MOST;
import static symmetrylab.claims.Rule.Relation.BELOW;
import static symmetrylab.claims.Rule.Relation.EQUAL;
import static symmetrylab.claims.Rule.all;
import static symmetrylab.claims.Rule.when;
import static symmetrylab.claims.said.Row.ACTIVATIONS;
import static symmetrylab.claims.said.Row.AND_FULL;
import static symmetrylab.claims.said.Row.AND_ONE;
import static symmetrylab.claims.said.Row.BASE_DATA;
import static symmetrylab.claims.said.Row.BLOBS;
import static symmetrylab.claims.said.Row.BLOBS_ONE;
import static symmetrylab.claims.said.Row.CIRCLE;
import static symmetrylab.claims.said.Row.DATA_FROM_ZERO;
import static symmetrylab.claims.said.Row.IRIS;
import static symmetrylab.claims.said.Row.XOR;
import static symmetrylab.claims.said.Row.XOR_FULL;
import static symmetrylab.claims.said.Row.activations;
import static symmetrylab.claims.said.Row.base;
import static symmetrylab.claims.said.Row.casesFromZero;
import static symmetrylab.claims.said.Row.changed;
import static symmetrylab.claims.said.Row.claim;
import static symmetrylab.claims.said.Row.constant;
import static symmetrylab.claims.said.Row.constants;
import static symmetrylab.claims.said.Row.data;
import static symmetrylab.claims.said.Row.eachRun;
import static symmetrylab.claims.said.Row.glorot;
import static symmetrylab.claims.said.Row.hidden;
import static symmetrylab.claims.said.Row.name;
import static symmetrylab.claims.said.Row.named;
import static symmetrylab.claims.said.Row.rate;
import static symmetrylab.claims.said.Row.secondRun;
import static symmetrylab.claims.said.Row.steps;
import static symmetrylab.claims.said.Row.zero;

import java.util.Arrays;
import java.util.List;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.ClaimCase.Factor;
import symmetrylab.claims.ClaimCase.Value;
import symmetrylab.claims.seeds.LossGroups;
import symmetrylab.claims.seeds.SuccessRates;
import symmetrylab.claims.start.NearbyLoss;
import symmetrylab.claims.start.SingleWeights;
import symmetrylab.claims.start.StartCurvature;
import symmetrylab.claims.trial.EachRun;
import symmetrylab.claims.watch.EntryDifferences;
import symmetrylab.claims.watch.EntryDifferences.Entries;
import symmetrylab.claims.watch.FirstMoves;
import symmetrylab.claims.watch.LossAfterEdit;
import symmetrylab.claims.watch.OutputRange;
import symmetrylab.claims.watch.SampleBackprop;
import symmetrylab.claims.watch.SampleBackprop.Signal;
import symmetrylab.claims.watch.SpreadTrial;
import symmetrylab.claims.watch.WeightMoves;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.Edit;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.InitializerSpec.Nudge;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.RunSpec;

/** What people say in threads of questions and answers. */
final class ThreadClaims {

    /** The data on which the output bias starts where it would settle, so that the gradient at zero weights is 0. */
    private static final Factor SETTLED = new Factor(
            "data",
            List.of(settled(XOR_FULL, "xor", 0.5), settled(AND_FULL, "and", 0.25), settled(BLOBS, "blobs", 0.35)));

    /** In the order of the table of claims. */
    static final List<Claim> ALL = List.of(
            claim(
                    "multiplied-never-change",
                    List.of(THREADS),
                    ClaimCase.all(base(zero()), activations(ActivationKind.SIGMOID), data(XOR, AND_ONE, BLOBS_ONE)),
                    new WeightMoves(),
                    when("largest_weight_change", EQUAL, 0)),
            new Claim(
                    "saddle",
                    List.of(THREADS),
                    ClaimCase.all(base(zero()), ACTIVATIONS, SETTLED),
                    new StartCurvature(),
                    all(
                            when("gradient_norm", BELOW, 1e-12),
                            when("least_eigenvalue", BELOW, -1e-9),
                            when("largest_eigenvalue", ABOVE, 1e-9))),
            claim(
                    "local-minimum",
                    List.of(THREADS),
                    ClaimCase.all(base(zero()), ACTIVATIONS, SETTLED),
                    new NearbyLoss(0.1, 10, 3000),
                    when("largest_drop", AT_MOST, 1e-12)),
            claim(
                    "inputs-break",
                    List.of(THREADS),
                    ClaimCase.all(base(zero()), ACTIVATIONS, data(BLOBS, CIRCLE, IRIS), constants("start", 0, 0.5)),
                    new EntryDifferences(Entries.WEIGHTS),
                    when("across_neurons", ABOVE, 0)),
            new Claim(
                    "sigmoid-moves-tanh-stays",
                    List.of(THREADS),
                    ClaimCase.all(tanhAndSigmoid(base(zero(), zero())), data(XOR, AND_ONE, BLOBS_ONE)),
                    new EachRun(new WeightMoves(), List.of("tanh", "sigmoid")),
                    all(when("tanh_largest_weight_change", EQUAL, 0), when("sigmoid_largest_weight_change", ABOVE, 0))),
            claim(
                    "no-single-weight-matters",
                    List.of(THREADS),
                    ClaimCase.all(hidden(base(zero()), 3, 3), ACTIVATIONS, BASE_DATA),
                    new SingleWeights(5),
                    when("largest_output_change", EQUAL, 0)),
            claim(
                    "perturb",
                    List.of(THREADS),
                    ClaimCase.all(
                            steps(base(constant(0.5).withNudges(List.of(new Nudge(1, 1, 1, 1e-9)))), 20_000),
                            ACTIVATIONS,
                            data(XOR, BLOBS, CIRCLE)),
                    new SpreadTrial(),
                    when("escaped_step", AT_MOST, 20_000)),
            claim(
                    "restarts",
                    List.of(THREADS),
                    ClaimCase.all(base(glorot()), ACTIVATIONS, BASE_DATA),
                    new LossGroups(100),
                    when("gap", ABOVE, 0.1)),
            new Claim(
                    "kills-gradients",
                    List.of(THREADS),
                    casesFromZero(),
                    new SampleBackprop(Signal.WEIGHT_GRADIENT),
                    all(when("strongest_layer", EQUAL, 0), when("strongest_layer_later", EQUAL, 0))),
            new Claim(
                    "steps-out",
                    List.of(THREADS),
                    ClaimCase.all(
                            steps(hidden(base(zero()), 4, 4, 4), 50),
                            activations(ActivationKind.SIGMOID),
                            data(BLOBS, AND_FULL)),
                    new FirstMoves(),
                    all(when("least_lag", EQUAL, 1), when("largest_lag", EQUAL, 1))),
            claim(
                    "equal-components",
                    List.of(THREADS),
                    ClaimCase.all(
                            steps(base(zero()), 10),
                            activations(ActivationKind.SIGMOID),
                            data(XOR, AND_ONE, BLOBS_ONE)),
                    new EntryDifferences(Entries.GRADIENT),
                    when("largest_difference", EQUAL, 0)),
            claim(
                    "hilltop",
                    List.of(THREADS),
                    ClaimCase.all(base(zero()), ACTIVATIONS, SETTLED),
                    new StartCurvature(),
                    when("largest_eigenvalue", AT_MOST, 1e-9)),
            claim(
                    "inputs-ruled-out",
                    List.of(THREADS),
                    casesFromZero(),
                    new OutputRange(),
                    when("largest_output_range", EQUAL, 0)),
            new Claim(
                    "few-minima-when-wide",
                    List.of(THREADS),
                    ClaimCase.all(widths(2, 8, 32), ACTIVATIONS, data(XOR)),
                    new SuccessRates(200, "width", run -> run.network().hidden().get(0)),
                    all(when("last_above_first", ABOVE, 0), when("last_rate", ABOVE, 0.99))),
            claim(
                    "lower-deltas-survive",
                    List.of(THREADS),
                    ClaimCase.all(hidden(base(zero()), 4, 4), ACTIVATIONS, DATA_FROM_ZERO),
                    new SampleBackprop(Signal.DELTA),
                    when("weakest_layer", ABOVE, 0)),
            claim(
                    "falls-to-zero",
                    List.of(THREADS),
                    ClaimCase.all(
                            base(glorot().withSeed(2)),
                            ACTIVATIONS,
                            BASE_DATA,
                            new Factor(
                                    "zeroed", List.of(zeroed("hidden", 1), zeroed("output", 2), zeroed("all", 1, 2)))),
                    new LossAfterEdit(),
                    when("lowest_loss_after", ABOVE, 0.99).of("bias_only_loss")));

    private ThreadClaims() {}

    /** Data of which {@code share} is of class 1; the output bias starts at ln(share / (1 − share)). */
    private static Value settled(Value data, String id, double share) {
        double bias = StrictMath.log(share / (1 - share));
        List<LayerInitializer> biases =
                List.of(new LayerInitializer.Zero(), new LayerInitializer.ExplicitBiases(Vec.of(bias)));
        return new Value(
                id,
                experiment -> changed(
                        data.change().apply(experiment),
                        run -> run.withInitializer(run.initializer().withBiases(biases))));
    }

    private static ExperimentSpec tanhAndSigmoid(ExperimentSpec two) {
        return named(
                secondRun(two, run -> run.withNetwork(run.network().withActivation(ActivationKind.SIGMOID))),
                "tanh",
                "sigmoid");
    }

    /** A run for each width, at a rate of 0.1, 10,000 steps. */
    private static ExperimentSpec widths(int... widths) {
        InitializerSpec[] starts = new InitializerSpec[widths.length];
        Arrays.fill(starts, glorot());
        ExperimentSpec experiment = rate(steps(base(starts), 10_000), 0.1);
        for (int i = 0; i < widths.length; i++) {
            RunSpec run = experiment.runs().get(i);
            experiment = experiment.withRun(
                    i,
                    run.withName(name("width", widths[i]))
                            .withNetwork(run.network().withHidden(List.of(widths[i]))));
        }
        return experiment;
    }

    /** Every run with these layers set to zero at step 500, when seed 2 has learned. */
    private static Value zeroed(String id, Integer... layers) {
        return eachRun(
                id,
                run -> run.withEdits(Arrays.stream(layers)
                        .map(layer -> (Edit) new Edit.Zero(500, layer))
                        .toList()));
    }
}
