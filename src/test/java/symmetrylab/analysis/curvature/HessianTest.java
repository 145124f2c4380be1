package symmetrylab.analysis.curvature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Backprop;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;
import symmetrylab.testing.Networks;
import symmetrylab.testing.Runs;

class HessianTest {

    private static final double SHIFT = 1e-5;

    static Stream<Architecture> networks() {
        return Stream.of(List.of(2, 3), List.of(2, 1, 3), List.of(2, 4, 3), List.of(2, 3, 4, 3), List.of(2, 3, 2, 2, 3))
                .flatMap(Networks::all);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void it_matches_central_differences_of_gradients(Architecture network) {
        DataSet data = Networks.threeClasses();
        for (long seed = 1; seed <= 3; seed++) {
            Parameters parameters = Networks.awayFromKinks(network, data, 1, seed);
            Mat hessian = Hessian.of(parameters, data);
            double size = hessian.toRows().stream().mapToDouble(Vec::norm).max().orElseThrow();
            Backprop backprop = new Backprop(network, data);
            for (int i = 0; i < parameters.size(); i++) {
                double[] above = gradientAt(backprop, parameters, i, SHIFT);
                double[] below = gradientAt(backprop, parameters, i, -SHIFT);
                for (int j = 0; j < above.length; j++) {
                    // The shift leaves an error of its square, and rounding 1e-16 over it: both some 1e-10.
                    assertThat(hessian.get(i, j))
                            .isCloseTo((above[j] - below[j]) / (2 * SHIFT), within(1e-8 * Math.max(size, 1e-2)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void it_is_symmetric_before_symmetrising(Architecture network) {
        DataSet data = Networks.threeClasses();
        Parameters parameters = Networks.awayFromKinks(network, data, 2, 4);
        Mat hessian = Hessian.of(parameters, data);
        HessianProduct product = new HessianProduct(network, data);
        for (int i = 0; i < parameters.size(); i++) {
            double[] unit = new double[parameters.size()];
            unit[i] = 1;
            double[] column = new double[unit.length];
            product.times(parameters, unit, column);
            assertThat(hessian.row(i)).isEqualTo(hessian.column(i));
            // Only rounding of sums of some ten terms parts the columns from the mean of them and the rows.
            assertThat(column)
                    .containsExactly(
                            hessian.row(i).toArray(),
                            within(1e-14 * Math.max(1, hessian.row(i).norm())));
        }
    }

    static Stream<String> references() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                HessianTest.class.getResourceAsStream("/symmetrylab/reference/hessian-spectra.csv"),
                StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>(reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("activation,"))
                    .toList());
            assertThat(lines).hasSize(54);
            return lines.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void its_spectrum_agrees_with_another_program(String line) {
        String[] cells = line.split(",");
        Architecture network = new Architecture(
                List.of(2, 3, 2, 3),
                Activation.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                OutputKind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                LossKind.valueOf(cells[2].toUpperCase(Locale.ROOT)));
        double[] flat = new double[network.parameterCount()];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = 0.9 * StrictMath.sin(1.7 * (i + 1));
        }
        Spectrum spectrum = Spectrum.of(Hessian.of(Parameters.copyOf(network, flat), Networks.threeClasses()), 1);
        double trace = 0;
        double sizes = 0;
        for (double value : spectrum.eigenvalues().toArray()) {
            trace += value;
            sizes += Math.abs(value);
        }
        // Two programs, each with rounding of sums over 26 eigenvalues of up to 14.
        double rounding = 1e-14 * Math.max(1, sizes);
        assertThat(trace).isCloseTo(Double.parseDouble(cells[3]), within(rounding));
        assertThat(spectrum.smallest()).isCloseTo(Double.parseDouble(cells[4]), within(rounding));
        assertThat(spectrum.largest()).isCloseTo(Double.parseDouble(cells[5]), within(rounding));
        assertThat(sizes).isCloseTo(Double.parseDouble(cells[6]), within(rounding));
    }

    @Test
    void for_logistic_regression_it_is_the_weighted_second_moment_of_the_inputs() {
        DataSet data = Networks.twoClasses();
        Architecture network =
                new Architecture(List.of(2, 1), Activation.TANH, OutputKind.SIGMOID, LossKind.CROSS_ENTROPY);
        Mat hessian = Hessian.of(Parameters.copyOf(network, new double[] {0.3, -0.7, 0.2}), data);
        double[][] inputs = {{1, 2, 1}, {-1, 0.5, 1}, {0, -3, 1}};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (double[] x : inputs) {
                    double p = 1 / (1 + Math.exp(-(0.3 * x[0] - 0.7 * x[1] + 0.2)));
                    sum += p * (1 - p) * x[i] * x[j];
                }
                assertThat(hessian.get(i, j)).isCloseTo(sum / 3, within(1e-15));
            }
        }
    }

    @Test
    void for_least_squares_it_is_the_second_moment_of_the_inputs_for_each_output() {
        DataSet data = Networks.twoRealTargets();
        Architecture network = new Architecture(List.of(1, 2), Activation.RELU, OutputKind.IDENTITY, LossKind.MSE);
        assertThat(Hessian.of(Parameters.copyOf(network, new double[] {7, -1, 0.1, 0}), data))
                .isEqualTo(Mat.of(new double[][] {{2.5, 1.5, 0, 0}, {1.5, 1, 0, 0}, {0, 0, 2.5, 1.5}, {0, 0, 1.5, 1}}));
    }

    @Test
    void for_a_chain_of_two_linear_neurons_it_has_its_closed_form() {
        // ½ (v(wx + b) + c − y)² with p = vh + c, h = wx + b, r = p − y: H = ∇p ∇pᵀ + r ∇²p.
        double w = 0.5;
        double b = -2;
        double v = 3;
        double c = 0.25;
        double x = 4;
        double y = 1;
        DataSet data = new DataSet(
                Mat.of(new double[][] {{x}}),
                Mat.of(new double[][] {{y}}),
                TargetKind.REAL,
                List.of("x"),
                List.of("y"));
        Architecture network =
                new Architecture(List.of(1, 1, 1), Activation.IDENTITY, OutputKind.IDENTITY, LossKind.MSE);
        double h = w * x + b;
        double r = v * h + c - y;
        double[] slope = {v * x, v, h, 1};
        double[][] bend = {{0, 0, x, 0}, {0, 0, 1, 0}, {x, 1, 0, 0}, {0, 0, 0, 0}};
        Mat hessian = Hessian.of(Parameters.copyOf(network, new double[] {w, b, v, c}), data);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(hessian.get(i, j)).isEqualTo(slope[i] * slope[j] + r * bend[i][j]);
            }
        }
    }

    @Test
    void for_softmax_biases_it_is_the_covariance_of_the_classes() {
        DataSet data = new DataSet(
                Mat.of(new double[][] {{0}}),
                Mat.of(new double[][] {{0, 1, 0}}),
                TargetKind.ONE_HOT,
                List.of("x"),
                List.of("a", "b", "c"));
        Architecture network =
                new Architecture(List.of(1, 3), Activation.TANH, OutputKind.SOFTMAX, LossKind.CROSS_ENTROPY);
        double[] p = {Math.exp(0.5), Math.exp(-1), Math.exp(2)};
        double total = p[0] + p[1] + p[2];
        Mat hessian = Hessian.of(Parameters.copyOf(network, new double[] {1, 0.5, 2, -1, 3, 2}), data);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double expected = p[i] / total * ((i == j ? 1 : 0) - p[j] / total);
                assertThat(hessian.get(2 * i + 1, 2 * j + 1)).isCloseTo(expected, within(1e-15));
                assertThat(hessian.get(2 * i, 2 * j + 1)).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void its_product_is_linear_and_needs_no_matrix(long seed) {
        DataSet data = Networks.threeClasses();
        Architecture network =
                new Architecture(List.of(2, 5, 4, 3), Activation.SILU, OutputKind.SOFTMAX, LossKind.CROSS_ENTROPY);
        Parameters at = Runs.randomParameters(network, 1, seed);
        Parameters direction = Runs.randomParameters(network, 3, seed + 10);
        double[] product = new double[direction.size()];
        new HessianProduct(network, data).times(at, direction.toArray(), product);
        Mat hessian = Hessian.of(at, data);
        double[] expected = new double[product.length];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < product.length; j++) {
                expected[i] += hessian.get(i, j) * direction.get(j);
            }
        }
        // Sums of some fifty terms of up to 3.
        assertThat(product).containsExactly(expected, within(1e-13));
        double[] tiny =
                Arrays.stream(direction.toArray()).map(v -> v * 0x1p-800).toArray();
        double[] tinyProduct = new double[tiny.length];
        new HessianProduct(network, data).times(at, tiny, tinyProduct);
        for (int i = 0; i < product.length; i++) {
            assertThat(tinyProduct[i]).isEqualTo(product[i] * 0x1p-800);
        }
    }

    @Test
    void swapping_neurons_leaves_the_spectrum() {
        DataSet data = Networks.threeClasses();
        Architecture network = new Architecture(List.of(2, 3, 3), Activation.TANH, OutputKind.TANH, LossKind.MSE);
        double[] flat = Runs.randomParameters(network, 1, 1).toArray();
        double[] swapped = flat.clone();
        for (int i = 0; i < 3; i++) {
            swapped[i] = flat[3 + i];
            swapped[3 + i] = flat[i];
            swapped[9 + 4 * i] = flat[9 + 4 * i + 1];
            swapped[9 + 4 * i + 1] = flat[9 + 4 * i];
        }
        Spectrum one = Spectrum.of(Hessian.of(Parameters.copyOf(network, flat), data), 1);
        Spectrum other = Spectrum.of(Hessian.of(Parameters.copyOf(network, swapped), data), 1);
        assertThat(other.eigenvalues().toArray())
                .containsExactly(one.eigenvalues().toArray(), within(1e-14));
    }

    @Test
    void a_network_that_is_too_large_or_does_not_fit_is_refused() {
        DataSet data = Networks.threeClasses();
        Architecture wide = new Architecture(List.of(2, 200, 3), Activation.TANH, OutputKind.TANH, LossKind.MSE);
        assertThatThrownBy(() -> Hessian.of(Runs.randomParameters(wide, 1, 1), data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1203 parameters");
        Architecture other = new Architecture(List.of(3, 2, 3), Activation.TANH, OutputKind.TANH, LossKind.MSE);
        assertThatThrownBy(() -> Hessian.of(Runs.randomParameters(other, 1, 1), data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[3, 2, 3]");
    }

    private static double[] gradientAt(Backprop backprop, Parameters parameters, int index, double shift) {
        double[] flat = parameters.toArray();
        flat[index] += shift;
        return backprop.evaluate(Parameters.copyOf(parameters.architecture(), flat))
                .gradient()
                .toArray();
    }
}
