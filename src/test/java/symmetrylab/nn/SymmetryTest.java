package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.RunHistory;
import symmetrylab.analysis.RunState;
import symmetrylab.analysis.StepFigures;
import symmetrylab.testing.Runs;

/** What the whole program is about: neurons that start equal stay equal, to the last bit. */
class SymmetryTest {

    static Stream<String> trainings() {
        List<String> cases = new ArrayList<>();
        String[] data = {
            "'data': {'kind': 'xor'}, 'network': {'hidden': [%d], 'activation': '%s'}",
            "'data': {'kind': 'blobs', 'samples': 12}, 'network': {'hidden': [%d], 'activation': '%s', 'output': "
                    + "'sigmoid', 'loss': 'mse'}",
            "'data': {'kind': 'table', 'inputs': [[0.1, 1], [0.7, -1], [-0.3, 0.2], [1, 1]], 'targets': [[1, 0, 0], "
                    + "[0, 1, 0], [0, 0, 1], [1, 0, 0]]}, 'network': {'hidden': [%d], 'activation': '%s'}",
            "'data': {'kind': 'table', 'inputs': [[0.1], [0.7], [-0.3]], 'targets': [[1.5], [-2], [0.3]]}, "
                    + "'network': {'hidden': [%d, 3], 'activation': '%s'}"
        };
        String[] batches = {"'batch': 1, 'shuffle': false", "'batch': 3, 'shuffle': true", "'batch': 'full'"};
        String[] optimizers = {
            "'learning_rate': 0.02",
            "'learning_rate': 0.0005, 'momentum': 0.9",
            "'learning_rate': 0.0005, 'momentum': 0.9, " + "'nesterov': true"
        };
        int[] widths = {2, 3, 4, 5, 7, 11, 17, 33, 64};
        int number = 0;
        for (Activation activation : Activation.values()) {
            for (String one : data) {
                for (String batch : batches) {
                    for (String optimizer : optimizers) {
                        String name = activation.name().toLowerCase(java.util.Locale.ROOT);
                        String start = number % 3 == 0
                                ? "{'kind': 'zero'}"
                                : "{'kind': 'constant', 'value': " + (number % 3 == 1 ? "0.3" : "-0.7") + "}";
                        cases.add("{'format': 1, " + String.format(java.util.Locale.ROOT, one, widths[number % 9], name)
                                + ", 'initializer': {'weights': " + start
                                + ", 'biases': {'kind': 'constant', 'value': 0.1}}, 'training': {" + batch
                                + ", 'steps': 300, 'optimizer': {'kind': 'sgd', " + optimizer + "}}}");
                        number++;
                    }
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void equal_neurons_stay_equal_to_the_last_bit(String text) {
        assertIdenticalThroughout(Runs.experiment(text));
    }

    @Test
    void equal_neurons_stay_equal_at_every_width() {
        for (int width = 1; width <= 64; width++) {
            assertIdenticalThroughout(Runs.experiment("{'format': 1, 'data': {'kind': 'circle', 'samples': 10},"
                    + " 'network': {'hidden': [" + width + "], 'activation': '"
                    + new String[] {"tanh", "sigmoid", "relu"}[width % 3] + "'}, 'initializer': {'weights': {'kind':"
                    + " 'constant', 'value': 0.7}}, 'training': {'batch': 3, 'steps': 200, 'optimizer': {'kind': 'sgd',"
                    + " 'learning_rate': 0.3}}}"));
        }
    }

    @Test
    void permuting_hidden_neurons_permutes_training() {
        Experiment experiment = Runs.experiment("{'format': 1, 'data': {'kind': 'circle', 'samples': 40}, 'network':"
                + " {'hidden': [5]}, 'training': {'batch': 7, 'steps': 50, 'optimizer': {'kind': 'sgd',"
                + " 'learning_rate': 0.3, 'momentum': 0.5}}}");
        RunPlan plan = experiment.runs().get(0);
        int[] order = {3, 0, 4, 1, 2};
        Trainer trainer = new Trainer(plan, experiment.data());
        TrainingState state = trainer.start();
        TrainingState permuted = new TrainingState(0, permuted(state.parameters(), order), state.memory());
        for (int step = 0; step < 50; step++) {
            state = trainer.next(state);
            permuted = trainer.next(permuted);
        }
        // The outputs' sums run in another order: one rounding a step, on numbers around 1.
        assertThat(permuted.parameters().toArray())
                .containsExactly(permuted(state.parameters(), order).toArray(), within(1e-12));
        assertThat(state.parameters()).isNotEqualTo(trainer.start().parameters());
    }

    @Test
    void the_first_preset_shows_what_it_promises() {
        Experiment experiment = Runs.preset("zero-against-random");
        List<RunHistory> lanes = Runs.histories(experiment);
        RunHistory zero = lanes.get(0);
        assertThat(zero.lastStep()).isEqualTo(4000);
        for (int step = 0; step <= 4000; step++) {
            assertThat(zero.series().spread(step, 0)).isEqualTo(0.0);
            assertThat(zero.series().classCount(step, 0)).isEqualTo(1);
            assertThat(zero.series().state(step)).isEqualTo(RunState.IDENTICAL);
        }
        assertThat(zero.recording().accuracy(4000)).hasValue(0.75);
        assertThat(zero.recording().loss(4000)).isCloseTo(0.4888, within(5e-5));
        RunHistory random = lanes.get(1);
        assertThat(random.series().state(0)).isEqualTo(RunState.SPLIT);
        assertThat(random.series().state(4000)).isEqualTo(RunState.SPLIT);
        assertThat(random.recording().accuracy(4000)).hasValue(1);
    }

    @Test
    void sigmoid_layers_leave_zero_from_the_output_backwards() {
        Experiment experiment = Runs.experiment("{'format': 1, 'data': {'kind': 'blobs', 'balance': 0.35}, 'network':"
                + " {'hidden': [4, 4, 4], 'activation': 'sigmoid'}, 'initializer': {'weights': {'kind': 'zero'}},"
                + " 'training': {'batch': 'full', 'steps': 10, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}}");
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
    void layers_that_answer_zero_to_zero_never_leave_it(String activation) {
        Experiment experiment = Runs.experiment("{'format': 1, 'data': {'kind': 'blobs', 'balance': 0.35}, 'network':"
                + " {'hidden': [4, 4, 4], 'activation': '" + activation + "'}, 'initializer': {'weights': {'kind':"
                + " 'zero'}}, 'training': {'batch': 10, 'steps': 500}}");
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
                    Experiment experiment = Runs.experiment("{'format': 1, 'network': {'hidden': [" + width
                            + "], 'activation': '" + activation + "'}, 'initializer': {'weights': {'kind': 'constant',"
                            + " 'value': " + constant + "}}, 'training': {'batch': " + batch
                            + ", 'steps': 500, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.3}}}");
                    for (StepReport report : Runs.reports(experiment)) {
                        assertThat(report.evaluation().accuracy().orElseThrow()).isLessThanOrEqualTo(0.75);
                    }
                }
            }
        }
    }

    private static void assertIdenticalThroughout(Experiment experiment) {
        boolean[] moved = new boolean[1];
        new Trainer(experiment.runs().get(0), experiment.data()).train(report -> {
            StepFigures figures = StepFigures.of(report);
            // The sum of the spreads is 0 only if each is; the second layer's too.
            for (int layer = 0; layer < figures.spreads().size(); layer++) {
                assertThat(figures.spreads().get(layer)).isEqualTo(0.0);
                assertThat(figures.classCounts().get(layer)).isEqualTo(1);
            }
            moved[0] |= report.evaluation().gradient().norm() > 0;
            assertThat(report.diverged()).isFalse();
            return true;
        });
        assertThat(moved[0]).isTrue();
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
