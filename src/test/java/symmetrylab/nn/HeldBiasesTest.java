package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.testing.Runs;

/** Training with all biases kept as they started. */
class HeldBiasesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'optimizer': {'kind': 'sgd', 'momentum': 0.9, 'nesterov': true}",
                "'optimizer': {'kind': 'rmsprop'}, 'batch': 7",
                "'optimizer': {'kind': 'adagrad'}, 'l1': 0.01, 'l2': 0.01",
                "'optimizer': {'kind': 'adam'}, 'dropout': 0.25, 'batch': 20",
                "'rounding': 'single'"
            })
    void biases_keep_their_start_to_the_last_bit_and_weights_move(String training) {
        List<Parameters> states = states(", 'training': {'steps': 30, 'hold': 'biases', " + training + "}");
        Parameters first = states.get(0);
        Parameters last = states.get(30);
        Architecture network = first.architecture();
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int to = 0; to < network.fanOut(layer); to++) {
                int layerNumber = layer;
                int neuron = to;
                assertThat(states)
                        .allMatch(state -> state.bias(layerNumber, neuron) == first.bias(layerNumber, neuron));
                assertThat(first.bias(layer, to)).isNotZero();
                assertThat(last.weight(layer, to, 0)).isNotEqualTo(first.weight(layer, to, 0));
            }
        }
    }

    @Test
    void a_weight_moves_as_if_its_biases_were_free_in_each_step() {
        Experiment experiment = experiment(", 'training': {'steps': 5, 'hold': 'biases'}");
        Backprop gradients = new Backprop(experiment.runs().get(0).architecture(), experiment.data());
        List<Parameters> states = states(", 'training': {'steps': 5, 'hold': 'biases'}");
        for (int step = 0; step < 5; step++) {
            Parameters now = states.get(step);
            Parameters next = states.get(step + 1);
            Parameters slope = gradients.evaluate(now).gradient();
            assertThat(next.weight(0, 1, 0)).isEqualTo(now.weight(0, 1, 0) - 0.1 * slope.weight(0, 1, 0));
            assertThat(slope.bias(0, 1)).isNotZero();
        }
    }

    @Test
    void the_gradient_of_an_update_is_zero_for_biases_in_every_report() {
        Experiment experiment = experiment(", 'training': {'steps': 5, 'batch': 4, 'hold': 'biases'}");
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState start = trainer.start();
        Parameters used = trainer.updateGradient(start);
        assertThat(used.bias(0, 0)).isZero();
        assertThat(used.bias(1, 0)).isZero();
        assertThat(used.weight(0, 0, 0)).isNotZero();
        StepTrace means = trainer.trace(start);
        assertThat(means.updateGradient()).isEqualTo(used);
        assertThat(means.gradient().bias(1, 0)).isNotZero();
        StepTrace sample = trainer.trace(start, 0);
        assertThat(sample.updateGradient()).isEqualTo(used);
        assertThat(sample.gradient().bias(1, 0)).isNotZero();
    }

    private static List<Parameters> states(String more) {
        Experiment experiment = experiment(more);
        List<Parameters> states = new ArrayList<>();
        new Trainer(experiment.runs().get(0), experiment.data()).train(report -> {
            states.add(report.state().parameters());
            return true;
        });
        return states;
    }

    private static Experiment experiment(String more) {
        return Runs.experiment("""
                {'format': 1, 'data': {'kind': 'moons', 'samples': 40}, 'network': {'hidden': [3]},
                 'initializer': {'weights': {'kind': 'glorot_normal'}, 'biases': {'kind': 'normal', 'sd': 0.5}}%s}
                """.formatted(more));
    }
}
