package symmetrylab.claims.said;

import static symmetrylab.claims.ClaimSource.BELIEF;
import static symmetrylab.claims.Rule.Relation.ABOVE;
import static symmetrylab.claims.Rule.Relation.AT_LEAST;
import static symmetrylab.claims.Rule.Relation.AT_MOST;
import static symmetrylab.claims.Rule.Relation.BELOW;
import static symmetrylab.claims.Rule.any;
import static symmetrylab.claims.Rule.when;
import static symmetrylab.claims.said.Row.ACTIVATIONS;
import static symmetrylab.claims.said.Row.BASE_DATA;
import static symmetrylab.claims.said.Row.BLOBS;
import static symmetrylab.claims.said.Row.CIRCLE;
import static symmetrylab.claims.said.Row.XOR;
import static symmetrylab.claims.said.Row.base;
import static symmetrylab.claims.said.Row.blobs;
import static symmetrylab.claims.said.Row.changed;
import static symmetrylab.claims.said.Row.claim;
import static symmetrylab.claims.said.Row.constant;
import static symmetrylab.claims.said.Row.constants;
import static symmetrylab.claims.said.Row.data;
import static symmetrylab.claims.said.Row.eachRun;
import static symmetrylab.claims.said.Row.firstRun;
import static symmetrylab.claims.said.Row.glorot;
import static symmetrylab.claims.said.Row.named;
import static symmetrylab.claims.said.Row.normal;
import static symmetrylab.claims.said.Row.optimizer;
import static symmetrylab.claims.said.Row.optimizers;
import static symmetrylab.claims.said.Row.steps;
import static symmetrylab.claims.said.Row.zero;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.ClaimCase.Factor;
import symmetrylab.claims.ClaimCase.Value;
import symmetrylab.claims.seeds.LeavingDirections;
import symmetrylab.claims.seeds.LeavingDirections.Counted;
import symmetrylab.claims.seeds.PairedRates;
import symmetrylab.claims.seeds.SplitsAndSolves;
import symmetrylab.claims.watch.SpreadTrial;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.OptimizerSpec.Adam;
import symmetrylab.spec.OptimizerSpec.Rmsprop;

/** What many believe, or do without saying why. */
final class BeliefClaims {

    /** Fewer samples than elsewhere, since many runs are trained. */
    static final Value FEW_BLOBS = data("blobs", blobs(0.35).withSamples(12), OptionalInt.empty());

    /** In the order of the table of claims. */
    static final List<Claim> ALL = List.of(
            claim(
                    "zero-hidden-random-output",
                    List.of(BELIEF),
                    ClaimCase.all(
                            named(base(normal(1), normal(1)), "zero_layer", "random"),
                            ACTIVATIONS,
                            data(XOR, FEW_BLOBS, CIRCLE),
                            zeroLayers()),
                    new PairedRates(100),
                    when("difference_high", AT_LEAST, 0)),
            claim(
                    "dropout-breaks",
                    List.of(BELIEF),
                    ClaimCase.all(
                            changed(
                                    base(constant(0.5)),
                                    run -> run.withTraining(run.training().withDropout(0.25))),
                            ACTIVATIONS,
                            BASE_DATA),
                    new SpreadTrial(),
                    when("largest_spread", ABOVE, 0)),
            claim(
                    "minibatch-breaks",
                    List.of(BELIEF),
                    ClaimCase.all(
                            base(zero()), ACTIVATIONS, BASE_DATA, shuffledBatches(1, 3), constants("start", 0, 0.5, 1)),
                    new SpreadTrial(),
                    when("largest_spread", ABOVE, 0)),
            claim(
                    "adam-breaks",
                    List.of(BELIEF),
                    ClaimCase.all(
                            base(zero()),
                            ACTIVATIONS,
                            BASE_DATA,
                            optimizers(optimizer("adam", Adam.DEFAULT), optimizer("rmsprop", Rmsprop.DEFAULT)),
                            constants("start", 0, 0.5, 1)),
                    new SpreadTrial(),
                    when("largest_spread", ABOVE, 0)),
            new Claim(
                    "random-needed",
                    List.of(BELIEF),
                    ClaimCase.all(
                            named(base(byNeuron(), glorot()), "by_neuron", "random"),
                            ACTIVATIONS,
                            data(XOR, BLOBS, CIRCLE)),
                    new SplitsAndSolves(20),
                    any(
                            when("final_spread", AT_MOST, 0.1),
                            when("solves", BELOW, 1).of("random_solves"))),
            claim(
                    "tiny-random-spreads",
                    List.of(BELIEF),
                    ClaimCase.all(
                            steps(base(normal(1e-6)), 20_000),
                            ACTIVATIONS,
                            data(data("blobs", blobs(0.5), OptionalInt.empty()))),
                    new LeavingDirections(8, Counted.DIRECTIONS),
                    when("directions", ABOVE, 2)));

    private BeliefClaims() {}

    /** A factor of the layer whose weights are zero in the first run. */
    private static Factor zeroLayers() {
        LayerInitializer none = new LayerInitializer.Zero();
        LayerInitializer random = new LayerInitializer.Normal(0, 1);
        return new Factor(
                "zero_layer",
                List.of(
                        firstRun("hidden", run -> run.withInitializer(normal(1).withWeights(List.of(none, random)))),
                        firstRun("output", run -> run.withInitializer(normal(1).withWeights(List.of(random, none))))));
    }

    /** A factor of batches in a new order each epoch. */
    private static Factor shuffledBatches(int... sizes) {
        return new Factor(
                "batch",
                IntStream.of(sizes)
                        .mapToObj(size -> eachRun(
                                Integer.toString(size),
                                run -> run.withTraining(run.training()
                                        .withBatch(OptionalInt.of(size))
                                        .withShuffle(true))))
                        .toList());
    }

    /** All weights of the first neuron 0.1, of the second 0.2 and so on. */
    private static InitializerSpec byNeuron() {
        return normal(0)
                .withWeights(List.of(
                        new LayerInitializer.ExplicitWeights(
                                Mat.of(new double[][] {{0.1, 0.1}, {0.2, 0.2}, {0.3, 0.3}, {0.4, 0.4}})),
                        new LayerInitializer.ExplicitWeights(Mat.of(new double[][] {{0.1, 0.2, 0.3, 0.4}}))));
    }
}
