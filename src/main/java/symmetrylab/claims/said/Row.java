package symmetrylab.claims.said;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.ClaimCase.Factor;
import symmetrylab.claims.ClaimCase.Value;
import symmetrylab.claims.ClaimSource;
import symmetrylab.claims.Rule;
import symmetrylab.claims.Trial;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.RandomStreams;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSource.Cloud;
import symmetrylab.spec.SampleSource.CloudKind;
import symmetrylab.spec.SampleSource.GateKind;
import symmetrylab.spec.SampleSources;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Words;

/**
 * What the rows have in common: the base case, the starts, and the factors by which cases differ.
 *
 * <p>The base case is 2-4-1 with one sigmoid output, cross-entropy, plain descent at rate 0.5, 2,000 steps.
 */
final class Row {

    /** The activations of the base case. */
    static final Factor ACTIVATIONS = activations(ActivationKind.SIGMOID, ActivationKind.TANH, ActivationKind.RELU);

    /** All activations there are. */
    static final Factor EVERY_ACTIVATION = activations(ActivationKind.values());

    /** XOR, one sample a step, in order. */
    static final Value XOR = data("xor", gate(GateKind.XOR), OptionalInt.of(1));

    /** XOR with the full batch: from zero its residuals cancel. */
    static final Value XOR_FULL = data("xor_full_batch", gate(GateKind.XOR), OptionalInt.empty());

    /** Two clouds, 35% of class 1, full batch. */
    static final Value BLOBS = data("blobs", blobs(0.35), OptionalInt.empty());

    /** A disc in a ring, full batch. */
    static final Value CIRCLE = data("circle", Cloud.ofKind(CloudKind.CIRCLE), OptionalInt.empty());

    /** Two half circles, full batch. */
    static final Value MOONS = data("moons", Cloud.ofKind(CloudKind.MOONS), OptionalInt.empty());

    /** AND, full batch. */
    static final Value AND_FULL = data("and", gate(GateKind.AND), OptionalInt.empty());

    /** AND, one sample a step, in order. */
    static final Value AND_ONE = data("and", gate(GateKind.AND), OptionalInt.of(1));

    /** The blobs, one sample a step, in order. */
    static final Value BLOBS_ONE = data("blobs", blobs(0.35), OptionalInt.of(1));

    /** Iris, its features standardized, full batch. */
    static final Value IRIS = data("iris", new SampleSource.Iris(true), OptionalInt.empty());

    /** The data of the base case. */
    static final Factor BASE_DATA = new Factor("data", List.of(XOR, BLOBS));

    /** The data of the base case from zero: also XOR with the full batch, stuck by balance. */
    static final Factor DATA_FROM_ZERO = new Factor("data", List.of(XOR, BLOBS, XOR_FULL));

    /** Every kind of data with classes. The digits come 32 a step, the others as in the base case. */
    static final Factor EVERY_CLASSIFICATION = new Factor(
            "data",
            Stream.of(
                            Stream.of(XOR),
                            Stream.of(GateKind.values())
                                    .filter(kind -> kind != GateKind.XOR)
                                    .map(kind -> data(kind.id(), gate(kind), OptionalInt.of(1))),
                            Stream.of(BLOBS, CIRCLE, MOONS),
                            Stream.of(data("spiral", Cloud.ofKind(CloudKind.SPIRAL), OptionalInt.empty())),
                            SampleSources.BUILT_IN.stream()
                                    .filter(source ->
                                            List.of("checkerboard", "iris").contains(source.kind()))
                                    .map(source -> data(source.kind(), source, OptionalInt.empty())),
                            Stream.of(data("digits", new SampleSource.Digits(), OptionalInt.of(32))))
                    .flatMap(values -> values)
                    .toList());

    private Row() {}

    /** A claim whose rule has one condition; the first of its sources lists it. */
    static Claim claim(
            String id, List<ClaimSource> sources, List<ClaimCase> cases, Trial trial, Rule.Condition condition) {
        return new Claim(id, sources, cases, trial, condition.alone());
    }

    /** The base case with a run for each start. */
    static ExperimentSpec base(InitializerSpec... starts) {
        List<RunSpec> runs = new ArrayList<>();
        for (InitializerSpec start : starts) {
            String name = starts.length == 1 ? "Run" : "Run " + (runs.size() + 1);
            runs.add(withRate(new RunSpec(name, NetworkSpec.DEFAULT, start, TrainingSpec.DEFAULT), 0.5));
        }
        return new ExperimentSpec("", DataSpec.of(gate(GateKind.XOR)), runs);
    }

    /** All weights zero. */
    static InitializerSpec zero() {
        return InitializerSpec.of(new LayerInitializer.Zero());
    }

    /** All weights {@code value}. */
    static InitializerSpec constant(double value) {
        return InitializerSpec.of(value == 0 ? new LayerInitializer.Zero() : new LayerInitializer.Constant(value));
    }

    /** Normal weights of this deviation. */
    static InitializerSpec normal(double sd) {
        return InitializerSpec.of(new LayerInitializer.Normal(0, sd));
    }

    /** Glorot's normal weights. */
    static InitializerSpec glorot() {
        return InitializerSpec.DEFAULT;
    }

    /** A factor of activations. */
    static Factor activations(ActivationKind... kinds) {
        return new Factor(
                "activation",
                Arrays.stream(kinds)
                        .map(kind -> eachRun(
                                kind.id(), run -> run.withNetwork(run.network().withActivation(kind))))
                        .toList());
    }

    /** A factor of data. */
    static Factor data(Value... values) {
        return new Factor("data", List.of(values));
    }

    /** Data with the batch that goes with them; small batches are taken in order. */
    static Value data(String id, SampleSource source, OptionalInt batch) {
        return new Value(id, experiment -> changed(
                        experiment,
                        run -> run.withTraining(run.training().withBatch(batch).withShuffle(batch.isEmpty())))
                .withData(DataSpec.of(source)));
    }

    /** The batches of one sample, in order, and of all. */
    static Factor batches() {
        return new Factor(
                "batch",
                Stream.of(OptionalInt.of(1), OptionalInt.empty())
                        .map(size -> eachRun(
                                size.isPresent() ? "1" : "full",
                                run -> run.withTraining(
                                        run.training().withBatch(size).withShuffle(size.isEmpty()))))
                        .toList());
    }

    /** A factor of constant starts of the first run. */
    static Factor constants(String name, double... values) {
        return new Factor(
                name,
                Arrays.stream(values)
                        .mapToObj(value -> firstRun(NumberText.of(value), run -> run.withInitializer(constant(value))))
                        .toList());
    }

    /** A factor of normal starts of all runs, by their deviation. */
    static Factor deviations(double... deviations) {
        return new Factor(
                "sd",
                Arrays.stream(deviations)
                        .mapToObj(sd -> eachRun(NumberText.of(sd), run -> run.withInitializer(normal(sd))))
                        .toList());
    }

    /** A factor of optimizers of all runs. */
    static Factor optimizers(Value... values) {
        return new Factor("optimizer", List.of(values));
    }

    /** An optimizer. */
    static Value optimizer(String id, OptimizerSpec optimizer) {
        return eachRun(id, run -> run.withTraining(run.training().withOptimizer(optimizer)));
    }

    /** A value that changes every run. */
    static Value eachRun(String id, UnaryOperator<RunSpec> change) {
        return new Value(id, experiment -> changed(experiment, change));
    }

    /** A value that changes the first run, the one that is tried. */
    static Value firstRun(String id, UnaryOperator<RunSpec> change) {
        return new Value(
                id,
                experiment ->
                        experiment.withRun(0, change.apply(experiment.runs().get(0))));
    }

    /** {@code experiment} with its runs renamed, in order: {@code a_tenth} gives A tenth. */
    static ExperimentSpec named(ExperimentSpec experiment, String... words) {
        List<RunSpec> runs = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            runs.add(experiment.runs().get(i).withName(name(words[i])));
        }
        return experiment.withRuns(runs);
    }

    /** The name of a run from its word in the list of names, in English, as in the experiments that ship. */
    static String name(String word, Object... parts) {
        return Words.english().get("claim.named." + word, parts);
    }

    /** {@code experiment} with its runs renamed, in order, by one word with a number for each. */
    static ExperimentSpec numbered(ExperimentSpec experiment, String word, double... numbers) {
        List<RunSpec> runs = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            runs.add(experiment.runs().get(i).withName(name(word, NumberText.of(numbers[i]))));
        }
        return experiment.withRuns(runs);
    }

    /** Cases that start at zero, on the data that decide there. */
    static List<ClaimCase> casesFromZero() {
        return ClaimCase.all(base(zero()), ACTIVATIONS, DATA_FROM_ZERO);
    }

    /** The same cases, with random weights beside those of zero. */
    static List<ClaimCase> casesFromZeroAndRandom() {
        return ClaimCase.all(zeroAndRandom(), ACTIVATIONS, DATA_FROM_ZERO);
    }

    /** ReLU from zero, where no hidden weight moves, on four kinds of data. */
    static List<ClaimCase> casesOfReluFromZero() {
        return ClaimCase.all(base(zero()), activations(ActivationKind.RELU), data(XOR, BLOBS, XOR_FULL, CIRCLE));
    }

    /** The base case from zero and, beside it, from Glorot's weights. */
    static ExperimentSpec zeroAndRandom() {
        return named(base(zero(), glorot()), "zero", "random");
    }

    /** Standard normal inputs, rounded to hundredths, with random classes. */
    static SampleSource normalInputs(int samples, int features) {
        RandomGenerator random = RandomStreams.DATA.open(1, 0);
        double[][] inputs = new double[samples][features];
        double[][] targets = new double[samples][1];
        for (int sample = 0; sample < samples; sample++) {
            for (int feature = 0; feature < features; feature++) {
                inputs[sample][feature] = Math.rint(100 * random.nextGaussian()) / 100;
            }
            targets[sample][0] = random.nextBoolean() ? 1 : 0;
        }
        return new SampleSource.Table(Mat.of(inputs), Mat.of(targets));
    }

    /** {@code experiment} with every run changed. */
    static ExperimentSpec changed(ExperimentSpec experiment, UnaryOperator<RunSpec> change) {
        return experiment.withRuns(experiment.runs().stream().map(change).toList());
    }

    /** {@code experiment} with so many updates in every run. */
    static ExperimentSpec steps(ExperimentSpec experiment, int steps) {
        return changed(experiment, run -> run.withTraining(run.training().withSteps(steps)));
    }

    /** {@code experiment} with plain descent at this rate in every run. */
    static ExperimentSpec rate(ExperimentSpec experiment, double rate) {
        return changed(experiment, run -> withRate(run, rate));
    }

    /** {@code run} with plain descent at this rate. */
    static RunSpec withRate(RunSpec run, double rate) {
        return run.withTraining(run.training().withOptimizer(OptimizerSpec.Sgd.DEFAULT.withLearningRate(rate)));
    }

    /** {@code two} with its second run changed, the one that the first is compared with. */
    static ExperimentSpec secondRun(ExperimentSpec two, UnaryOperator<RunSpec> change) {
        return two.withRun(1, change.apply(two.runs().get(1)));
    }

    /** {@code experiment} with ten hidden layers of 64 neurons in every run. */
    static ExperimentSpec tenLayers(ExperimentSpec experiment) {
        return hidden(experiment, Collections.nCopies(10, 64).toArray(new Integer[0]));
    }

    /** {@code experiment} with these hidden layers in every run. */
    static ExperimentSpec hidden(ExperimentSpec experiment, Integer... sizes) {
        return changed(experiment, run -> run.withNetwork(run.network().withHidden(List.of(sizes))));
    }

    static SampleSource gate(GateKind kind) {
        return new SampleSource.Gate(kind, SampleSource.Coding.ZERO_ONE);
    }

    static Cloud blobs(double balance) {
        Cloud blobs = Cloud.ofKind(CloudKind.BLOBS);
        return new Cloud(blobs.cloud(), blobs.samples(), blobs.noise(), balance);
    }
}
