package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.SharedWork;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.testing.Runs;

/** Compares both layouts, bit for bit, with a plain program that adds in the promised order. */
class BatchPassTest {

    static Stream<Architecture> networks() {
        List<Architecture> networks = new ArrayList<>();
        int number = 0;
        for (List<Integer> hidden : List.of(
                List.<Integer>of(),
                List.of(1),
                List.of(4),
                List.of(5, 3),
                List.of(16, 2),
                List.of(17),
                List.of(9, 20, 7),
                List.of(130),
                List.of(33, 257, 5),
                List.of(31, 6, 2, 18))) {
            for (int features : new int[] {1, 2, 7}) {
                for (int outputs : new int[] {1, 3, 6}) {
                    List<Integer> sizes = new ArrayList<>(List.of(features));
                    sizes.addAll(hidden);
                    sizes.add(outputs);
                    Activation activation = Activation.values()[number % Activation.values().length];
                    OutputKind output = OutputKind.values()[number % OutputKind.values().length];
                    LossKind loss = output.isProbability() && number % 3 == 0 ? LossKind.CROSS_ENTROPY : LossKind.MSE;
                    networks.add(new Architecture(sizes, activation, output, loss));
                    number++;
                }
            }
        }
        return networks.stream();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void both_layouts_add_in_the_promised_order(Architecture network) {
        for (int samples : new int[] {1, 2, 3, 4, 5, 8, 11, 18, 31}) {
            DataSet data = data(network, samples);
            Parameters parameters = Runs.randomParameters(network, 0.7, samples);
            int[] order = IntStream.range(0, samples).map(i -> samples - 1 - i).toArray();
            double[] expected = plainGradient(parameters, data, order);
            for (BatchPass pass : List.of(new NarrowPass(network, data), new WidePass(network, data))) {
                checkSums(pass, parameters, order, expected);
            }
            for (int threads = 2; threads <= 3; threads++) {
                WidePass pass = new WidePass(network, data);
                try (SharedWork work = new SharedWork(threads, threads)) {
                    pass.share(work);
                    for (int again = 0; again < 3; again++) {
                        checkSums(pass, parameters, order, expected);
                    }
                }
            }
        }
    }

    private static void checkSums(BatchPass pass, Parameters parameters, int[] order, double[] expected) {
        pass.load(parameters);
        pass.forward(order, 0, order.length);
        pass.backward();
        pass.addGradient(true);
        assertThat(pass.gradient().toArray()).isEqualTo(expected);
        assertThat(pass.parameters()).isEqualTo(parameters);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void sums_over_many_samples_do_not_depend_on_how_many_are_passed_at_once(Architecture network) {
        DataSet data = data(network, 150);
        Parameters parameters = Runs.randomParameters(network, 0.7, 9);
        int[] order = IntStream.range(0, 150).toArray();
        double[] expected = plainGradient(parameters, data, order);
        for (int i = 0; i < expected.length; i++) {
            expected[i] /= 150;
        }
        // The wide layout takes 64 samples at once, the narrow one all.
        assertThat(new Backprop(network, data).gradient(parameters, order).toArray())
                .isEqualTo(expected);
        assertThat(new Backprop(network, data).evaluate(parameters).gradient().toArray())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void a_network_gives_the_bits_of_its_training(Architecture network) {
        DataSet data = data(network, 6);
        Parameters parameters = Runs.randomParameters(network, 0.7, 4);
        double loss = 0;
        OutputLayer output = new OutputLayer(network.output(), network.loss());
        for (int sample = 0; sample < 6; sample++) {
            double[][] sums = sums(parameters, data.inputs().row(sample).toArray());
            double[] z = sums[sums.length - 1];
            double[] a = new double[z.length];
            output.activate(z, a, 1, z.length);
            loss = output.addLosses(loss, z, a, data.targets().row(sample).toArray(), 1, z.length);
            assertThat(new Network(parameters)
                            .activations(data.inputs().row(sample))
                            .get(network.layers() - 1)
                            .toArray())
                    .isEqualTo(a);
        }
        assertThat(new Backprop(network, data).evaluate(parameters).loss()).isEqualTo(loss / 6);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void both_layouts_leave_out_the_same_neurons(Architecture network) {
        for (int[] order :
                new int[][] {{3, 1, 6, 0, 2, 5, 4}, IntStream.range(0, 19).toArray()}) {
            DataSet data = data(network, order.length);
            Parameters parameters = Runs.randomParameters(network, 0.7, 2);
            Dropout dropout = new Dropout(TrainingSpec.DEFAULT.withDropout(0.4));
            List<double[]> gradients = new ArrayList<>();
            WidePass onTwoThreads = new WidePass(network, data);
            try (SharedWork work = new SharedWork(2, 2)) {
                onTwoThreads.share(work);
                for (BatchPass pass :
                        List.of(new NarrowPass(network, data), new WidePass(network, data), onTwoThreads)) {
                    pass.load(parameters);
                    dropout.begin(17);
                    pass.forward(order, 0, order.length, dropout);
                    pass.backward();
                    pass.addGradient(true);
                    gradients.add(pass.gradient().toArray());
                    pass.forward(order, 0, order.length);
                    pass.backward();
                    pass.addGradient(true);
                    assertThat(pass.gradient().toArray()).isEqualTo(plainGradient(parameters, data, order));
                }
            }
            assertThat(gradients.get(1)).isEqualTo(gradients.get(0));
            assertThat(gradients.get(2)).isEqualTo(gradients.get(0));
        }
    }

    @Test
    void dropout_keeps_the_expected_activation() {
        Dropout dropout = new Dropout(TrainingSpec.DEFAULT.withDropout(0.3));
        double[] mask = new double[100_000];
        dropout.begin(5);
        dropout.draw(mask, 0, mask.length);
        double sum = 0;
        for (double factor : mask) {
            assertThat(factor == 0 || factor == 1 / 0.7).isTrue();
            sum += factor;
        }
        // The standard error of the mean is √(0.3 / 0.7 / 100,000) = 0.002; five of them.
        assertThat(sum / mask.length).isBetween(0.99, 1.01);
        double[] again = new double[10];
        dropout.begin(6);
        dropout.draw(again, 0, 10);
        dropout.begin(5);
        dropout.draw(again, 0, 10);
        assertThat(again).containsExactly(java.util.Arrays.copyOf(mask, 10));
    }

    @Test
    void a_pass_refuses_data_that_do_not_fit() {
        Architecture network =
                new Architecture(List.of(2, 3, 1), Activation.TANH, OutputKind.SIGMOID, LossKind.CROSS_ENTROPY);
        DataSet data = data(new Architecture(List.of(3, 1), Activation.TANH, OutputKind.SIGMOID, LossKind.MSE), 4);
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backprop(network, data))
                .withMessage("a network of sizes [2, 3, 1] for data of 3 features and 1 outputs");
    }

    /** The sum over the samples of the gradients, by the chain rule as it is written in a textbook. */
    private static double[] plainGradient(Parameters parameters, DataSet data, int[] order) {
        Architecture network = parameters.architecture();
        int layers = network.layers();
        List<double[][]> inputsOf = new ArrayList<>();
        List<double[][]> deltasOf = new ArrayList<>();
        OutputLayer output = new OutputLayer(network.output(), network.loss());
        for (int sample : order) {
            double[] input = data.inputs().row(sample).toArray();
            double[][] z = sums(parameters, input);
            double[][] in = new double[layers][];
            double[][] delta = new double[layers][];
            in[0] = input;
            for (int layer = 1; layer < layers; layer++) {
                in[layer] = values(network.activation(), z[layer - 1]);
            }
            double[] a = new double[z[layers - 1].length];
            output.activate(z[layers - 1], a, 1, a.length);
            delta[layers - 1] = new double[a.length];
            output.deltas(a, data.targets().row(sample).toArray(), delta[layers - 1], 1, a.length);
            for (int layer = layers - 2; layer >= 0; layer--) {
                delta[layer] = new double[network.fanOut(layer)];
                for (int from = 0; from < delta[layer].length; from++) {
                    double[] products = new double[network.fanOut(layer + 1)];
                    for (int to = 0; to < products.length; to++) {
                        products[to] = parameters.weight(layer + 1, to, from) * delta[layer + 1][to];
                    }
                    double sum = promisedSum(0, products);
                    delta[layer][from] = sum * network.activation().derivative(z[layer][from], in[layer + 1][from]);
                }
            }
            inputsOf.add(in);
            deltasOf.add(delta);
        }
        double[] gradient = new double[network.parameterCount()];
        for (int layer = 0; layer < layers; layer++) {
            for (int to = 0; to < network.fanOut(layer); to++) {
                for (int from = 0; from <= network.fanIn(layer); from++) {
                    double[] products = new double[order.length];
                    for (int i = 0; i < order.length; i++) {
                        double a = from == network.fanIn(layer) ? 1 : inputsOf.get(i)[layer][from];
                        products[i] = deltasOf.get(i)[layer][to] * a;
                    }
                    gradient[network.offset(layer, to) + from] = promisedSum(0, products);
                }
            }
        }
        return gradient;
    }

    private static double[][] sums(Parameters parameters, double[] input) {
        Architecture network = parameters.architecture();
        double[][] z = new double[network.layers()][];
        double[] in = input;
        for (int layer = 0; layer < network.layers(); layer++) {
            z[layer] = new double[network.fanOut(layer)];
            for (int to = 0; to < z[layer].length; to++) {
                double[] products = new double[in.length];
                for (int from = 0; from < in.length; from++) {
                    products[from] = parameters.weight(layer, to, from) * in[from];
                }
                z[layer][to] = promisedSum(parameters.bias(layer, to), products);
            }
            in = values(network.activation(), z[layer]);
        }
        return z;
    }

    private static double[] values(Activation activation, double[] z) {
        double[] a = new double[z.length];
        for (int j = 0; j < z.length; j++) {
            a[j] = activation.value(z[j]);
        }
        return a;
    }

    private static double promisedSum(double start, double[] products) {
        double sum = start;
        int i = 0;
        for (; i + 3 < products.length; i += 4) {
            sum += products[i] + products[i + 1] + products[i + 2] + products[i + 3];
        }
        for (; i < products.length; i++) {
            sum += products[i];
        }
        return sum;
    }

    private static DataSet data(Architecture network, int samples) {
        RandomGenerator random = new Well19937c(samples);
        int outputs = network.fanOut(network.layers() - 1);
        double[][] inputs = new double[samples][network.fanIn(0)];
        double[][] targets = new double[samples][outputs];
        for (int i = 0; i < samples; i++) {
            for (int j = 0; j < inputs[i].length; j++) {
                inputs[i][j] = random.nextGaussian();
            }
            targets[i][random.nextInt(outputs)] = 1;
        }
        return new DataSet(
                Mat.of(inputs), Mat.of(targets), TargetKind.REAL, names("x", network.fanIn(0)), names("y", outputs));
    }

    private static List<String> names(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList();
    }
}
