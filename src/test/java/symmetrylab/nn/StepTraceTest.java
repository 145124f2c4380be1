package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.PlainStep;
import symmetrylab.testing.Runs;

/** Compares the numbers inside a step with the textbook's formulas in plain loops, and with the engine. */
class StepTraceTest {

    // Sums of at most some hundred products of numbers of about 1, in two orders.
    private static final double ROUNDING = 1e-11;

    private static final List<String> CASES = List.of(
            """
            'data': {'kind': 'xor'}, 'network': {'hidden': [4], 'activation': 'relu'},
            'training': {'optimizer': {'kind': 'adam'}, 'steps': 60}
            """,
            """
            'data': {'kind': 'moons', 'samples': 30}, 'network': {'hidden': [5, 3], 'activation': 'elu'},
            'training': {'optimizer': {'kind': 'rmsprop'}, 'batch': 7, 'l1': 0.01, 'l2': 0.02, 'steps': 60}
            """,
            """
            'data': {'kind': 'iris'}, 'network': {'hidden': [6], 'activation': 'gelu', 'output': 'softmax',
             'loss': 'mse'}, 'training': {'optimizer': {'kind': 'adagrad'}, 'batch': 16, 'l2': 0.1,
             'steps': 60}
            """,
            """
            'data': {'kind': 'plane', 'samples': 25, 'validation': 0.2},
            'network': {'hidden': [3, 4], 'activation': 'silu'},
            'training': {'optimizer': {'kind': 'sgd', 'momentum': 0.9}, 'batch': 6, 'steps': 60}
            """,
            """
            'data': {'kind': 'circle', 'samples': 18},
            'network': {'hidden': [20, 3], 'activation': 'softplus', 'output': 'tanh', 'loss': 'mse'},
            'training': {'optimizer': {'kind': 'sgd', 'momentum': 0.8, 'nesterov': true}, 'steps': 60}
            """,
            """
            'data': {'kind': 'spiral', 'samples': 20},
            'network': {'hidden': [4, 5], 'activation': 'leaky_relu'},
            'training': {'dropout': 0.4, 'batch': 6, 'steps': 60}
            """,
            """
            'data': {'kind': 'digits'}, 'network': {'hidden': [18, 5], 'activation': 'tanh'},
            'training': {'dropout': 0.25, 'batch': 70, 'l1': 0.001, 'steps': 30}
            """,
            """
            'data': {'kind': 'blobs', 'samples': 300},
            'network': {'hidden': [4], 'output': 'sigmoid', 'loss': 'mse'}, 'training': {'steps': 30}
            """,
            "'data': {'kind': 'and'}, 'network': {'hidden': []}, 'training': {'batch': 3, 'steps': 30}");

    private record Case(Trainer trainer, RunPlan plan, Experiment experiment, TrainingState state, String name) {

        PlainStep plain() {
            return new PlainStep(
                    plan.architecture(), experiment.data(), plan.spec().training(), state);
        }

        int[] batch() {
            return new Batches(plan.spec().training(), experiment.data().size()).at(state.step());
        }

        /** The masks of the step's dropout, drawn here anew: sample by sample, layer by layer; ones without. */
        Map<Integer, List<double[]>> factors() {
            Dropout dropout = new Dropout(plan.spec().training());
            dropout.begin(state.step());
            Map<Integer, List<double[]>> factors = new HashMap<>();
            for (int sample : batch()) {
                List<double[]> ofSample = ones();
                if (dropout.isActive()) {
                    ofSample.forEach(mask -> dropout.draw(mask, 0, mask.length));
                }
                factors.put(sample, ofSample);
            }
            return factors;
        }

        List<double[]> ones() {
            List<double[]> ones = new ArrayList<>();
            for (int layer = 0; layer < plan.architecture().hiddenLayers(); layer++) {
                ones.add(Vec.filled(plan.architecture().fanOut(layer), 1).toArray());
            }
            return ones;
        }

        @Override
        public String toString() {
            return name + ", " + plan.spec().name() + ", step " + state.step();
        }
    }

    static Stream<Case> cases() {
        Map<String, Experiment> experiments = new HashMap<>();
        // In saturated neurons the textbook's formulas divide 0 by 0.
        Presets.all().stream()
                .filter(preset -> !preset.id().equals("too-large"))
                .forEach(preset -> experiments.put(preset.id(), Runs.preset(preset.id())));
        for (int i = 0; i < CASES.size(); i++) {
            experiments.put("case " + i, Runs.experiment("{'format': 1, " + CASES.get(i) + "}"));
        }
        return experiments.entrySet().stream()
                .flatMap(entry -> entry.getValue().runs().stream().flatMap(plan -> Stream.of(0, 1, 2, 5, 23)
                        .map(step -> atStep(entry.getKey(), entry.getValue(), plan, step))));
    }

    private static Case atStep(String name, Experiment experiment, RunPlan plan, int step) {
        Trainer trainer = new Trainer(plan, experiment.data());
        return new Case(trainer, plan, experiment, trainer.advance(trainer.start(), step), name);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_sample_of_the_batch_has_the_numbers_of_the_formulas(Case here) {
        Map<Integer, List<double[]>> factors = here.factors();
        int[] batch = here.batch();
        for (int i : new int[] {0, batch.length / 2, batch.length - 1}) {
            StepTrace trace = here.trainer.trace(here.state, batch[i]);
            assertThat(trace.isInBatch()).isTrue();
            assertThat(trace.sample()).hasValue(batch[i]);
            checkSample(here, trace, batch[i], factors.get(batch[i]));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_sample_outside_the_batch_is_passed_without_dropout(Case here) {
        List<Integer> batch = boxed(here.batch());
        for (int sample = 0; sample < here.experiment.data().size(); sample++) {
            if (!batch.contains(sample)) {
                StepTrace trace = here.trainer.trace(here.state, sample);
                assertThat(trace.isInBatch()).isFalse();
                assertThat(trace.batch()).isEqualTo(batch);
                checkSample(here, trace, sample, here.ones());
                return;
            }
        }
    }

    private static void checkSample(Case here, StepTrace trace, int number, List<double[]> factors) {
        PlainStep.Sample plain = here.plain().sample(number, factors);
        for (int layer = 0; layer < trace.layers().size(); layer++) {
            StepTrace.Layer numbers = trace.layers().get(layer);
            assertClose(numbers.inputs(), plain.inputs.get(layer));
            assertClose(numbers.sums(), plain.sums.get(layer));
            assertClose(numbers.activations(), plain.activations.get(layer));
            assertClose(numbers.outputs(), plain.outputs.get(layer));
            assertClose(numbers.deltas(), plain.deltas.get(layer));
            double[] factor = layer < factors.size()
                    ? factors.get(layer)
                    : Vec.filled(numbers.sums().size(), 1).toArray();
            assertThat(numbers.factors().toArray()).containsExactly(factor);
        }
        assertThat(trace.targets().toArray()).isEqualTo(plain.targets);
        assertThat(trace.loss()).isCloseTo(plain.loss, within(ROUNDING));
        assertClose(trace.gradient(), here.plain().gradient(plain));
        checkUpdate(here, trace);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_batch_has_the_means_of_its_samples(Case here) {
        StepTrace trace = here.trainer.trace(here.state);
        Map<Integer, List<double[]>> factors = here.factors();
        List<PlainStep.Sample> samples = new ArrayList<>();
        List<double[]> gradients = new ArrayList<>();
        for (int sample : here.batch()) {
            samples.add(here.plain().sample(sample, factors.get(sample)));
            gradients.add(here.plain().gradient(samples.get(samples.size() - 1)));
        }
        for (int l = 0; l < trace.layers().size(); l++) {
            int layer = l;
            StepTrace.Layer numbers = trace.layers().get(layer);
            assertClose(numbers.inputs(), mean(samples.stream().map(s -> s.inputs.get(layer))));
            assertClose(numbers.sums(), mean(samples.stream().map(s -> s.sums.get(layer))));
            assertClose(numbers.activations(), mean(samples.stream().map(s -> s.activations.get(layer))));
            assertClose(numbers.outputs(), mean(samples.stream().map(s -> s.outputs.get(layer))));
            assertClose(numbers.deltas(), mean(samples.stream().map(s -> s.deltas.get(layer))));
        }
        assertThat(trace.isInBatch()).isTrue();
        assertThat(trace.sample()).isEmpty();
        assertThat(trace.batch()).isEqualTo(boxed(here.batch()));
        assertClose(trace.targets(), mean(samples.stream().map(s -> s.targets)));
        assertThat(trace.loss()).isCloseTo(mean(samples.stream().map(s -> new double[] {s.loss}))[0], within(ROUNDING));
        assertClose(trace.gradient(), mean(gradients.stream()));
        checkUpdate(here, trace);
    }

    private static void checkUpdate(Case here, StepTrace trace) {
        assertThat(trace.before()).isSameAs(here.state);
        assertThat(trace.updateGradient().toArray())
                .isEqualTo(here.trainer.updateGradient(here.state).toArray());
        TrainingState next = here.trainer.next(here.state);
        assertThat(trace.after()).isEqualTo(next);
        assertThat(trace.after().parameters().toArray())
                .isEqualTo(next.parameters().toArray());
        List<double[]> after = here.plain().update(trace.updateGradient().toArray());
        assertClose(trace.after().parameters(), after.get(0));
        for (int i = 1; i < after.size(); i++) {
            assertClose(trace.after().memory().get(i - 1), after.get(i));
        }
        if (trace.sample().isEmpty()) {
            assertClose(
                    trace.updateGradient(),
                    here.plain().withPenalties(trace.gradient().toArray()));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_first_samples_of_a_batch_are_those_that_can_be_traced_one_by_one(Case here) {
        int[] batch = here.batch();
        for (int most : new int[] {1, 5, 200}) {
            List<SampleTrace> first = here.trainer.firstOfBatch(here.state, most);
            assertThat(first).hasSize(Math.min(most, batch.length));
            for (int i = 0; i < first.size(); i += 3) {
                StepTrace alone = here.trainer.trace(here.state, batch[i]);
                assertThat(first.get(i))
                        .isEqualTo(new SampleTrace(batch[i], alone.layers(), alone.targets(), alone.loss()));
            }
        }
        assertThatThrownBy(() -> here.trainer.firstOfBatch(here.state, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_full_batch_has_the_loss_and_gradient_reported_for_the_state() {
        Case here = atStep("", Runs.preset("deep"), Runs.preset("deep").runs().get(1), 40);
        StepTrace trace = here.trainer.trace(here.state);
        Evaluation evaluation = here.trainer.report(here.state).evaluation();
        assertThat(trace.loss()).isEqualTo(evaluation.loss());
        assertThat(trace.gradient().toArray()).isEqualTo(evaluation.gradient().toArray());
    }

    @Test
    void equal_neurons_have_equal_numbers_to_the_last_bit() {
        for (int hidden : new int[] {4, 18}) {
            Experiment experiment = Runs.experiment("""
                    {'format': 1, 'data': {'kind': 'moons', 'samples': 37},
                     'network': {'hidden': [3, %s], 'activation': 'tanh'},
                     'training': {'batch': 11, 'optimizer': {'kind': 'adam'}},
                     'runs': [{'initializer': {'weights': {'kind': 'constant', 'value': 0.3}}}]}
                    """.formatted(hidden));
            Case here = atStep("", experiment, experiment.runs().get(0), 90);
            for (StepTrace trace : List.of(here.trainer.trace(here.state), here.trainer.trace(here.state, 5))) {
                for (int layer = 0; layer < 2; layer++) {
                    StepTrace.Layer numbers = trace.layers().get(layer);
                    for (Vec values :
                            List.of(numbers.sums(), numbers.activations(), numbers.outputs(), numbers.deltas())) {
                        assertThat(values).isEqualTo(Vec.filled(values.size(), values.get(0)));
                    }
                }
                for (Parameters parameters : List.of(
                        trace.gradient(), trace.updateGradient(), trace.after().parameters())) {
                    for (int to = 1; to < hidden; to++) {
                        assertThat(parameters.incoming(1, to)).isEqualTo(parameters.incoming(1, 0));
                        assertThat(parameters.outgoing(2, to)).isEqualTo(parameters.outgoing(2, 0));
                    }
                }
            }
        }
    }

    @Test
    void a_missing_sample_is_refused() {
        Case here = atStep("", Runs.preset("tie"), Runs.preset("tie").runs().get(0), 0);
        for (int sample : new int[] {-1, here.experiment.data().size()}) {
            assertThatThrownBy(() -> here.trainer.trace(here.state, sample))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    private static List<Integer> boxed(int[] values) {
        List<Integer> boxed = new ArrayList<>();
        for (int value : values) {
            boxed.add(value);
        }
        return Collections.unmodifiableList(boxed);
    }

    private static double[] mean(Stream<double[]> rows) {
        List<double[]> all = rows.toList();
        double[] mean = new double[all.get(0).length];
        for (double[] row : all) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / all.size();
            }
        }
        return mean;
    }

    private static void assertClose(Vec actual, double[] expected) {
        assertClose(actual.toArray(), expected);
    }

    private static void assertClose(Parameters actual, double[] expected) {
        assertClose(actual.toArray(), expected);
    }

    private static void assertClose(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        boolean close =
                IntStream.range(0, expected.length).allMatch(i -> Math.abs(actual[i] - expected[i]) <= ROUNDING);
        if (!close) {
            // Compares decimal numbers, which is slow, and says which ones differ.
            assertThat(actual).containsExactly(expected, within(ROUNDING));
        }
    }
}
