package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.state.StateMeasures;
import symmetrylab.testing.Runs;

/** Neurons that start equal stay equal, to the last bit. */
class SymmetryTest {

    private static final List<String> DATA =
            List.of("'data': {'kind': 'xor'}, 'network': {'hidden': [%d], 'activation': '%s'}", """
                    'data': {'kind': 'blobs', 'samples': 12},
                    'network': {'hidden': [%d], 'activation': '%s', 'output': 'sigmoid', 'loss': 'mse'}
                    """, """
                    'data': {'kind': 'table', 'inputs': [[0.1, 1], [0.7, -1], [-0.3, 0.2], [1, 1]],
                     'targets': [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0]]},
                    'network': {'hidden': [%d], 'activation': '%s'}
                    """, """
                    'data': {'kind': 'table', 'inputs': [[0.1], [0.7], [-0.3]], 'targets': [[1.5], [-2], [0.3]]},
                    'network': {'hidden': [%d, 3], 'activation': '%s'}
                    """, """
                    'data': {'kind': 'circle', 'samples': 10},
                    'network': {'hidden': [3, %d], 'activation': '%s', 'output': 'tanh'}
                    """);
    private static final List<String> BATCHES =
            List.of("'batch': 1, 'shuffle': false", "'batch': 3, 'shuffle': true", "'batch': 'full'");
    private static final List<String> OPTIMIZERS = List.of(
            "'kind': 'sgd', 'learning_rate': 0.02",
            "'kind': 'sgd', 'learning_rate': 0.0005, 'momentum': 0.9",
            "'kind': 'sgd', 'learning_rate': 0.0005, 'momentum': 0.9, 'nesterov': true",
            "'kind': 'rmsprop', 'learning_rate': 0.0003",
            "'kind': 'adagrad', 'learning_rate': 0.003",
            "'kind': 'adam', 'learning_rate': 0.0003");

    /** Every activation with every optimizer, data and batch mode, cycling through the widths. */
    static Stream<String> trainings() {
        List<String> cases = new ArrayList<>();
        int[] widths = {2, 3, 4, 5, 7, 11, 17, 33, 64};
        for (Activation activation : Activation.values()) {
            for (String data : DATA) {
                for (String batch : BATCHES) {
                    for (String optimizer : OPTIMIZERS) {
                        int number = cases.size();
                        cases.add(training(number, data, widths[number % 9], activation, batch, optimizer, 150));
                    }
                }
            }
        }
        return cases.stream();
    }

    /** Long runs: every width from 2 to 64, and with them every activation, optimizer, data and batch mode. */
    static Stream<String> longTrainings() {
        return IntStream.rangeClosed(2, 64)
                .mapToObj(width -> training(
                        width,
                        DATA.get(width % DATA.size()),
                        width,
                        Activation.values()[width % 9],
                        BATCHES.get(width % 4 % 3),
                        OPTIMIZERS.get(width / 2 % 6),
                        20_000));
    }

    private static String training(
            int number, String data, int width, Activation activation, String batch, String optimizer, int steps) {
        String name = activation.name().toLowerCase(Locale.ROOT);
        // From 0 some activations move nothing but biases, and XOR's residuals cancel: those start elsewhere. Sums of
        // many large weights would saturate the output, and nothing move either.
        boolean zero = number % 3 == 0 && activation.value(0) != 0 && !data.equals(DATA.get(0));
        String start = zero
                ? "{'kind': 'zero'}"
                : "{'kind': 'constant', 'value': " + (number % 2 == 1 ? 1.0 : -0.7) / (width + 2) + "}";
        String penalty = number % 5 == 0 ? ", 'l1': 1e-5, 'l2': 1e-4" : "";
        return """
                {'format': 1, %s, 'initializer': {'weights': %s, 'biases': {'kind': 'constant', 'value': 0.1}},
                 'training': {%s, 'steps': %s%s, 'optimizer': {%s}}}
                """.formatted(String.format(Locale.ROOT, data, width, name), start, batch, steps, penalty, optimizer);
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void equal_neurons_stay_equal_to_the_last_bit(String text) {
        assertIdenticalThroughout(Runs.experiment(text), 1);
    }

    @ParameterizedTest
    @MethodSource("longTrainings")
    void equal_neurons_stay_equal_over_20_000_steps(String text) {
        assertIdenticalThroughout(Runs.experiment(text), 400);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void permuting_hidden_neurons_permutes_training(Activation activation) {
        String name = activation.name().toLowerCase(Locale.ROOT);
        for (String optimizer : OPTIMIZERS) {
            for (String hidden : List.of("5", "21", "5, 3", "21, 4, 18")) {
                // The outputs' sums run in another order: one rounding a step, on numbers around 1.
                assertPermutes(Runs.experiment("""
                        {'format': 1, 'data': {'kind': 'circle', 'samples': 40},
                         'network': {'hidden': [%s], 'activation': '%s'},
                         'training': {'batch': 7, 'steps': 50, 'optimizer': {%s}}}
                        """.formatted(hidden, name, optimizer)), 1e-12);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "sigmoid", "silu"})
    void permuting_hidden_neurons_permutes_whole_runs_from_wide_random_starts(String activation) {
        for (String data : List.of("{'kind': 'xor'}", "{'kind': 'blobs'}")) {
            // Starts that are far from symmetric do not amplify the rounding; 2,000 steps of it.
            assertPermutes(Runs.experiment("""
                    {'format': 1, 'data': %s, 'network': {'hidden': [5], 'activation': '%s'},
                     'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3},
                     'training': {'batch': 4, 'steps': 2000}}
                    """.formatted(data, activation)), 1e-12);
        }
    }

    private static void assertPermutes(Experiment experiment, double tolerance) {
        RunPlan plan = experiment.runs().get(0);
        int width = plan.architecture().fanOut(0);
        int[] order = IntStream.range(0, width).map(i -> (2 * i + 1) % width).toArray();
        Trainer trainer = new Trainer(plan, experiment.data());
        TrainingState start = trainer.start();
        int steps = plan.spec().training().steps();
        TrainingState end = trainer.advance(start, steps);
        TrainingState permuted =
                trainer.advance(new TrainingState(0, permuted(start.parameters(), order), start.memory()), steps);
        assertThat(permuted.parameters().toArray())
                .containsExactly(permuted(end.parameters(), order).toArray(), within(tolerance));
        assertThat(end.parameters()).isNotEqualTo(start.parameters());
    }

    @Test
    void the_first_preset_shows_what_it_promises() {
        Experiment experiment = Runs.preset("zero-against-random");
        List<RunHistory> lanes = Runs.histories(experiment);
        RunHistory zero = lanes.get(0);
        assertThat(zero.lastStep()).isEqualTo(4000);
        for (int step = 0; step <= 4000; step++) {
            assertThat(zero.spread(step, 0)).isEqualTo(0.0);
            assertThat(zero.classCount(step, 0)).isEqualTo(1);
            assertThat(zero.state(step)).isEqualTo(RunState.IDENTICAL);
        }
        assertThat(zero.recording().accuracy(4000)).hasValue(0.75);
        assertThat(zero.recording().loss(4000)).isCloseTo(0.4888, within(5e-5));
        RunHistory random = lanes.get(1);
        assertThat(random.state(0)).isEqualTo(RunState.SPLIT);
        assertThat(random.state(4000)).isEqualTo(RunState.SPLIT);
        assertThat(random.recording().accuracy(4000)).hasValue(1);
    }

    @Test
    void sigmoid_layers_leave_zero_from_the_output_backwards() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'blobs', 'balance': 0.35},
                 'network': {'hidden': [4, 4, 4], 'activation': 'sigmoid'},
                 'initializer': {'weights': {'kind': 'zero'}},
                 'training': {'batch': 'full', 'steps': 10, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}}
                """);
        List<StepReport> reports = Runs.reports(experiment);
        int[] left = new int[4];
        for (int layer = 0; layer < 4; layer++) {
            while (!hasWeight(reports.get(left[layer]).state().parameters(), layer)) {
                left[layer]++;
            }
        }
        assertThat(left).containsExactly(4, 3, 2, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "relu", "identity"})
    void layers_that_map_zero_to_zero_never_leave_it(String activation) {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'blobs', 'balance': 0.35},
                 'network': {'hidden': [4, 4, 4], 'activation': '%s'},
                 'initializer': {'weights': {'kind': 'zero'}}, 'training': {'batch': 10, 'steps': 500}}
                """.formatted(activation));
        List<StepReport> reports = Runs.reports(experiment);
        for (StepReport report : reports) {
            assertThat(report.state().parameters().hasNoWeight()).isTrue();
            assertThat(report.frozen()).isTrue();
        }
        // The output bias settles where both classes' residuals balance.
        assertThat(reports.get(500).state().parameters().bias(3, 0)).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 16})
    void networks_of_equal_neurons_never_pass_three_quarters_on_xor(int width) {
        for (String activation : List.of("sigmoid", "tanh", "relu", "identity")) {
            for (double constant : new double[] {-1.5, -0.4, 0, 0.3, 2}) {
                for (String batch : List.of("1", "'full'")) {
                    Experiment experiment = Runs.experiment("""
                            {'format': 1, 'network': {'hidden': [%s], 'activation': '%s'},
                             'initializer': {'weights': {'kind': 'constant', 'value': %s}},
                             'training': {'batch': %s, 'steps': 500,
                              'optimizer': {'kind': 'sgd', 'learning_rate': 0.3}}}
                            """.formatted(width, activation, constant, batch));
                    for (StepReport report : Runs.reports(experiment)) {
                        assertThat(report.evaluation().accuracy().orElseThrow()).isLessThanOrEqualTo(0.75);
                    }
                }
            }
        }
    }

    private static void assertIdenticalThroughout(Experiment experiment, int stride) {
        List<Parameters> seen = new ArrayList<>();
        new Trainer(experiment.runs().get(0), experiment.data()).train(new StepListener() {
            @Override
            public boolean reached(StepReport report) {
                StateMeasures measures = StateMeasures.of(report);
                for (int layer = 0; layer < measures.spreads().size(); layer++) {
                    assertThat(measures.spreads().get(layer)).isEqualTo(0.0);
                    assertThat(measures.classCounts().get(layer)).isEqualTo(1);
                }
                assertThat(report.diverged()).isFalse();
                seen.add(report.state().parameters());
                return true;
            }

            @Override
            public boolean wants(int step) {
                return step % stride == 0;
            }
        });
        assertThat(seen.get(seen.size() - 1)).isNotEqualTo(seen.get(0));
    }

    private static boolean hasWeight(Parameters parameters, int layer) {
        for (int to = 0; to < parameters.architecture().fanOut(layer); to++) {
            for (int from = 0; from < parameters.architecture().fanIn(layer); from++) {
                if (parameters.weight(layer, to, from) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The parameters of a network of one hidden layer whose neuron i is neuron {@code order[i]} of the given one. */
    private static Parameters permuted(Parameters parameters, int[] order) {
        Architecture network = parameters.architecture();
        double[] flat = parameters.toArray();
        double[] result = flat.clone();
        int stride = network.fanIn(0) + 1;
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(flat, order[i] * stride, result, i * stride, stride);
            for (int to = 0; to < network.fanOut(1); to++) {
                result[network.offset(1, to) + i] = flat[network.offset(1, to) + order[i]];
            }
        }
        return Parameters.copyOf(network, result);
    }
}
