package symmetrylab.analysis.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Backprop;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;
import symmetrylab.nn.TrainingState;
import symmetrylab.testing.Networks;
import symmetrylab.testing.Runs;

class MergedNetworkTest {

    /** The memory of plain gradient descent. */
    private static final List<Parameters> NO_MEMORY = List.of();

    /** The class of each neuron of the three hidden layers. */
    private static final int[][] CLASSES = {{0, 1, 0, 2, 0, 1}, {0, 0, 1, 0, 0}, {0, 1, 1, 1}};

    static Stream<Architecture> networks() {
        return Networks.all(List.of(2, 6, 5, 4, 3));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void it_is_the_same_function_and_its_training_follows_from_the_sizes_of_the_classes(Architecture network) {
        DataSet data = Networks.threeClasses();
        double rate = 0.05;
        for (long seed = 1; seed <= 2; seed++) {
            Parameters whole = expanded(network, seed);
            MergedNetwork merged = MergedNetwork.of(new TrainingState(0, whole, NO_MEMORY));
            assertThat(merged.architecture().sizes()).containsExactly(2, 3, 2, 2, 3);
            assertThat(merged.classes().get(0)).containsExactly(List.of(0, 2, 4), List.of(1, 5), List.of(3));
            Backprop backprop = new Backprop(network, data);
            Backprop ofMerged = new Backprop(merged.architecture(), data);
            Parameters narrow = merged.parameters();
            double start = backprop.evaluate(whole).loss();
            for (int step = 0; step < 300; step++) {
                whole = stepped(whole, backprop.evaluate(whole).gradient(), rate);
                narrow = next(merged, narrow, ofMerged.evaluate(narrow).gradient(), rate);
            }
            MergedNetwork trained = new MergedNetwork(merged.classes(), narrow);
            // Two sums of the same numbers in another order, 300 times: some 1e-14 on outputs around 1.
            assertThat(trained.largestDifference(whole, data)).isLessThan(1e-12);
            assertThat(backprop.evaluate(whole).loss()).isLessThan(start - 1e-4);
            // The whole network's classes are unchanged: merging it now gives the same result.
            Parameters again =
                    MergedNetwork.of(new TrainingState(300, whole, NO_MEMORY)).parameters();
            assertThat(again.toArray()).containsExactly(narrow.toArray(), within(1e-12));
        }
    }

    @Test
    void a_merged_weight_is_the_sum_over_its_class_and_a_bias_that_of_a_member() {
        Architecture network = networks().findFirst().orElseThrow();
        Parameters whole = expanded(network, 7);
        MergedNetwork merged = MergedNetwork.of(new TrainingState(0, whole, NO_MEMORY));
        // From the class of neurons 0, 2, 4 to that of 0, 1, 3, 4.
        assertThat(merged.parameters().weight(1, 0, 0)).isEqualTo(3 * whole.weight(1, 3, 2));
        assertThat(merged.parameters().bias(1, 0)).isEqualTo(whole.bias(1, 3));
        // From an input, and to an output.
        assertThat(merged.parameters().weight(0, 1, 1)).isEqualTo(whole.weight(0, 5, 1));
        assertThat(merged.parameters().weight(3, 2, 1)).isEqualTo(3 * whole.weight(3, 2, 3));
    }

    @Test
    void trained_without_the_factors_it_becomes_another_function() {
        Architecture network = networks().findFirst().orElseThrow();
        DataSet data = Networks.threeClasses();
        Parameters whole = expanded(network, 1);
        MergedNetwork merged = MergedNetwork.of(new TrainingState(0, whole, NO_MEMORY));
        Parameters plain = stepped(
                merged.parameters(),
                new Backprop(merged.architecture(), data)
                        .evaluate(merged.parameters())
                        .gradient(),
                0.05);
        Parameters next =
                stepped(whole, new Backprop(network, data).evaluate(whole).gradient(), 0.05);
        assertThat(new MergedNetwork(merged.classes(), plain).largestDifference(next, data))
                .isGreaterThan(1e-3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16, 64, 256})
    void a_layer_of_any_width_is_one_neuron(int width) {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'blobs', 'balance': 0.35}, 'network': {'hidden': [%s]},
                 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}},
                 'training': {'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}, 'batch': 7}}
                """.formatted(width));
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState state = trainer.start();
        MergedNetwork merged = MergedNetwork.of(state);
        assertThat(merged.architecture().sizes()).containsExactly(2, 1, 1);
        Trainer narrow =
                new Trainer(new RunPlan(experiment.runs().get(0).spec(), merged.architecture()), experiment.data());
        Parameters parameters = merged.parameters();
        for (int step = 0; step < 500; step++) {
            // Mini-batches: the narrow network's trainer draws the same.
            Parameters gradient = narrow.updateGradient(new TrainingState(step, parameters, state.memory()));
            parameters = next(merged, parameters, gradient, 0.5);
            state = trainer.next(state);
            assertThat(new MergedNetwork(merged.classes(), parameters)
                            .largestDifference(state.parameters(), experiment.data()))
                    .isLessThan(1e-12);
        }
    }

    @Test
    void neurons_that_all_differ_stay_and_the_function_is_the_same_to_the_last_bit() {
        Architecture network = networks().findFirst().orElseThrow();
        Parameters whole = Runs.randomParameters(network, 1, 3);
        MergedNetwork merged = MergedNetwork.of(new TrainingState(0, whole, NO_MEMORY));
        assertThat(merged.parameters()).isEqualTo(whole);
        assertThat(merged.largestDifference(whole, Networks.threeClasses())).isZero();
    }

    @Test
    void a_network_without_hidden_layers_is_itself_and_what_is_not_finite_differs_by_nan() {
        Architecture network = Networks.all(List.of(2, 3)).findFirst().orElseThrow();
        double[] flat = new double[9];
        flat[4] = Double.NaN;
        Parameters whole = Parameters.copyOf(network, flat);
        MergedNetwork merged = MergedNetwork.of(new TrainingState(0, whole, NO_MEMORY));
        assertThat(merged.classes()).isEmpty();
        assertThat(merged.parameters()).isEqualTo(whole);
        assertThat(merged.largestDifference(whole, Networks.threeClasses())).isNaN();
    }

    /**
     * The parameters of a merged network after a step of plain gradient descent, in which a weight from a class of k
     * neurons to one of m moves k/m times as far as its own gradient says, and a bias 1/m times.
     */
    private static Parameters next(MergedNetwork merged, Parameters parameters, Parameters gradient, double rate) {
        Architecture network = merged.architecture();
        double[] scaled = gradient.toArray();
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int to = 0; to < network.fanOut(layer); to++) {
                int members = classSize(merged, layer + 1, to);
                int offset = network.offset(layer, to);
                for (int from = 0; from < network.fanIn(layer); from++) {
                    scaled[offset + from] *= (double) classSize(merged, layer, from) / members;
                }
                scaled[offset + network.fanIn(layer)] *= 1.0 / members;
            }
        }
        return stepped(parameters, Parameters.copyOf(network, scaled), rate);
    }

    /** The number of neurons merged into one; inputs, column 0, and outputs are classes of one. */
    private static int classSize(MergedNetwork merged, int column, int index) {
        boolean hidden = column > 0 && column <= merged.classes().size();
        return hidden ? merged.classes().get(column - 1).get(index).size() : 1;
    }

    private static Parameters stepped(Parameters parameters, Parameters gradient, double rate) {
        double[] flat = parameters.toArray();
        for (int i = 0; i < flat.length; i++) {
            flat[i] -= rate * gradient.get(i);
        }
        return Parameters.copyOf(parameters.architecture(), flat);
    }

    /** Random parameters in which the neurons of {@link #CLASSES} are equal. */
    private static Parameters expanded(Architecture network, long seed) {
        List<int[]> classes = new ArrayList<>(List.of(CLASSES));
        classes.add(0, new int[] {0, 1});
        classes.add(new int[] {0, 1, 2});
        Parameters random = Runs.randomParameters(network, 0.7, seed);
        double[] flat = new double[network.parameterCount()];
        int place = 0;
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int to : classes.get(layer + 1)) {
                for (int from : classes.get(layer)) {
                    flat[place++] = random.weight(layer, to, from);
                }
                flat[place++] = random.bias(layer, to);
            }
        }
        return Parameters.copyOf(network, flat);
    }
}
