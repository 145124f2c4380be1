package symmetrylab.claims.said;

import static symmetrylab.claims.ClaimSource.EXAM_NOTE;
import static symmetrylab.claims.ClaimSource.FAQ;
import static symmetrylab.claims.ClaimSource.THREADS;
import static symmetrylab.claims.Rule.Relation.AT_MOST;
import static symmetrylab.claims.Rule.Relation.BELOW;
import static symmetrylab.claims.Rule.Relation.EQUAL;
import static symmetrylab.claims.Rule.all;
import static symmetrylab.claims.Rule.when;
import static symmetrylab.claims.said.Row.ACTIVATIONS;
import static symmetrylab.claims.said.Row.BASE_DATA;
import static symmetrylab.claims.said.Row.BLOBS;
import static symmetrylab.claims.said.Row.CIRCLE;
import static symmetrylab.claims.said.Row.XOR;
import static symmetrylab.claims.said.Row.base;
import static symmetrylab.claims.said.Row.batches;
import static symmetrylab.claims.said.Row.casesFromZero;
import static symmetrylab.claims.said.Row.casesFromZeroAndRandom;
import static symmetrylab.claims.said.Row.claim;
import static symmetrylab.claims.said.Row.constant;
import static symmetrylab.claims.said.Row.constants;
import static symmetrylab.claims.said.Row.data;
import static symmetrylab.claims.said.Row.hidden;
import static symmetrylab.claims.said.Row.optimizer;
import static symmetrylab.claims.said.Row.optimizers;
import static symmetrylab.claims.said.Row.steps;
import static symmetrylab.claims.said.Row.zero;

import java.util.List;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.seeds.RandomStarts;
import symmetrylab.claims.watch.EqualGradients;
import symmetrylab.claims.watch.GradientGrowth;
import symmetrylab.claims.watch.LossFall;
import symmetrylab.claims.watch.MergedTraining;
import symmetrylab.claims.watch.SpreadTrial;
import symmetrylab.spec.OptimizerSpec.Adam;
import symmetrylab.spec.OptimizerSpec.Rmsprop;
import symmetrylab.spec.OptimizerSpec.Sgd;

/** What a note for an exam says: its right answer and its wrong ones. */
final class ExamNoteClaims {

    /** In the order of the table of claims. */
    static final List<Claim> ALL = List.of(
            claim(
                    "same-features",
                    List.of(EXAM_NOTE),
                    ClaimCase.all(base(zero()), ACTIVATIONS, data(XOR, BLOBS, CIRCLE), batches()),
                    new SpreadTrial(),
                    when("largest_spread", EQUAL, 0)),
            new Claim(
                    "same-gradient",
                    List.of(EXAM_NOTE, FAQ, THREADS),
                    ClaimCase.all(
                            steps(base(zero()), 20_000),
                            ACTIVATIONS,
                            BASE_DATA,
                            optimizers(
                                    optimizer("sgd", Sgd.DEFAULT.withLearningRate(0.5)),
                                    optimizer("momentum", Sgd.DEFAULT.withMomentum(0.9)),
                                    optimizer("rmsprop", Rmsprop.DEFAULT),
                                    optimizer("adam", Adam.DEFAULT)),
                            constants("start", 0, 0.5, 1)),
                    new EqualGradients(),
                    all(when("largest_gradient_difference", EQUAL, 0), when("largest_weight_difference", EQUAL, 0))),
            claim(
                    "one-neuron",
                    List.of(EXAM_NOTE, THREADS),
                    ClaimCase.all(hidden(base(constant(0.5)), 16), ACTIVATIONS, BASE_DATA),
                    new MergedTraining(),
                    when("largest_output_difference", AT_MOST, 1e-12)),
            claim(
                    "gradients-grow",
                    List.of(EXAM_NOTE),
                    casesFromZero(),
                    new GradientGrowth(),
                    when("growing_share", EQUAL, 1)),
            claim(
                    "trains-faster",
                    List.of(EXAM_NOTE),
                    casesFromZeroAndRandom(),
                    new RandomStarts(50),
                    when("steps_to_loss", BELOW, 1).of("random_median_steps")),
            claim(
                    "loss-minimized",
                    List.of(EXAM_NOTE),
                    casesFromZeroAndRandom(),
                    new RandomStarts(50),
                    when("loss", AT_MOST, 1.01).of("random_best_loss")),
            claim(
                    "chance-level",
                    List.of(EXAM_NOTE),
                    ClaimCase.all(base(zero()), ACTIVATIONS, Row.EVERY_CLASSIFICATION),
                    new LossFall(),
                    when("accuracy_above_largest_class", BELOW, 0.1)),
            claim(
                    "learns-nothing",
                    List.of(EXAM_NOTE, FAQ),
                    ClaimCase.all(base(constant(0.5)), ACTIVATIONS, BASE_DATA),
                    new LossFall(),
                    when("loss_fall", BELOW, 0.01)));

    private ExamNoteClaims() {}
}
