package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Network;
import symmetrylab.nn.Trainer;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.Runs;

/**
 * Equal neurons make one monotone ridge, and no monotone ridge classifies more than three of XOR's four samples right.
 */
class XorLimitTest {

    static Stream<String> trainings() {
        List<String> cases = new ArrayList<>();
        List<String> optimizers = List.of(
                "'kind': 'sgd', 'learning_rate': 0.5",
                "'kind': 'sgd', 'learning_rate': 0.1, 'momentum': 0.9",
                "'kind': 'rmsprop'",
                "'kind': 'adagrad', 'learning_rate': 0.2",
                "'kind': 'adam', 'learning_rate': 0.05");
        List<String> widths = List.of("1", "2", "5", "16", "3, 4", "4, 1, 2");
        List<String> constants = List.of("0", "0.5", "-0.8", "2");
        int number = 0;
        for (String activation : List.of("identity", "sigmoid", "tanh", "relu", "leaky_relu", "elu", "softplus")) {
            for (String optimizer : optimizers) {
                for (String batch : List.of("1", "3", "'full'")) {
                    cases.add("""
                            {'format': 1, 'network': {'hidden': [%s], 'activation': '%s'},
                             'initializer': {'weights': {'kind': 'constant', 'value': %s}},
                             'training': {'batch': %s, 'steps': 1500, 'optimizer': {%s}}}
                            """.formatted(
                                    widths.get(number % 6), activation, constants.get(number % 4), batch, optimizer));
                    number++;
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void equal_neurons_of_a_monotone_activation_never_pass_three_quarters(String text) {
        Experiment experiment = Runs.experiment(text);
        new Trainer(experiment.runs().get(0), experiment.data()).train(report -> {
            // If all outputs are ½ to the last bit or two, rounding may put each on the right side.
            if (report.evaluation().accuracy().orElseThrow() > 0.75) {
                Network network = new Network(report.state().parameters());
                for (Vec input : experiment.data().inputs().toRows()) {
                    List<Vec> activations = network.activations(input);
                    double output = activations.get(activations.size() - 1).get(0);
                    assertThat(output).isCloseTo(0.5, within(1e-15));
                }
            }
            return true;
        });
    }

    @Test
    void random_neurons_pass_three_quarters() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3},
                 'training': {'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}}
                """);
        assertThat(Runs.lastReport(experiment).evaluation().accuracy()).hasValue(1);
    }
}
