package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.testing.Runs;

/** Compares training with solutions in closed form. */
class ClosedFormsTest {

    // Opposite points cancel in a bias up to the rounding of one of two logistic functions near 1: 2e-16 a step. The
    // same rounding, times the rate, is what a step can add to the error of a weight; over 2,000 steps some 2e-13.
    private static final double LOGISTIC_ROUNDING = 1e-12;

    @ParameterizedTest
    @CsvSource({"0, 0", "0.7, 0.4", "-1.5, 2", "3, -0.25"})
    void two_opposite_points_move_a_logistic_neuron_along_their_line(double w1, double w2) {
        double[] a = {0.6, -1.1};
        double rate = 0.5;
        double square = a[0] * a[0] + a[1] * a[1];
        Experiment experiment = logistic(a, w1, w2, rate);
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState state = trainer.start();
        // u = w·a obeys u ← u + η|a|² σ(−u), and w = w₀ + (u − u₀) a / |a|².
        double start = w1 * a[0] + w2 * a[1];
        double u = start;
        for (int step = 0; step <= 2000; step++) {
            double residual = 1 / (1 + Math.exp(u));
            Parameters gradient = trainer.updateGradient(state);
            assertThat(gradient.weight(0, 0, 0)).isCloseTo(-residual * a[0], within(LOGISTIC_ROUNDING));
            assertThat(gradient.weight(0, 0, 1)).isCloseTo(-residual * a[1], within(LOGISTIC_ROUNDING));
            assertThat(gradient.bias(0, 0)).isCloseTo(0, within(LOGISTIC_ROUNDING));
            Parameters now = state.parameters();
            double way = (u - start) / square;
            assertThat(now.weight(0, 0, 0)).isCloseTo(w1 + way * a[0], within(LOGISTIC_ROUNDING));
            assertThat(now.weight(0, 0, 1)).isCloseTo(w2 + way * a[1], within(LOGISTIC_ROUNDING));
            assertThat(now.bias(0, 0)).isCloseTo(0, within(LOGISTIC_ROUNDING));
            assertThat(trainer.report(state).evaluation().loss())
                    .isCloseTo(Math.log1p(Math.exp(-u)), within(LOGISTIC_ROUNDING));
            u += rate * square * residual;
            state = trainer.next(state);
        }
    }

    @Test
    void the_first_steps_of_a_logistic_neuron_match_hand_calculation() {
        Experiment experiment = logistic(new double[] {0.5, -1}, 0, 0, 0.5);
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState start = trainer.start();
        // σ(0) = ½, and nothing is rounded: the gradient is −a / 2, the bias exactly 0.
        assertThat(trainer.updateGradient(start).toArray()).containsExactly(-0.25, 0.5, 0);
        TrainingState first = trainer.next(start);
        assertThat(first.parameters().toArray()).containsExactly(0.125, -0.25, 0);
        // w·a = 0.3125.
        double residual = 1 / (1 + Math.exp(0.3125));
        assertThat(trainer.next(first).parameters().toArray())
                .containsExactly(new double[] {0.125 + 0.25 * residual, -0.25 - 0.5 * residual, 0}, within(1e-15));
    }

    @Test
    void separable_points_draw_weights_out_like_the_logarithm_of_time_and_loss_falls_like_one_over_it() {
        double c = 0.5;
        Experiment experiment = logistic(new double[] {0.6, 0.8}, 0, 0, c);
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState state = trainer.start();
        for (int steps : new int[] {20, 200, 2000, 20_000, 200_000}) {
            state = trainer.advance(state, steps);
            double ct = c * steps;
            Parameters now = state.parameters();
            double u = 0.6 * now.weight(0, 0, 0) + 0.8 * now.weight(0, 0, 1);
            // F(u) = u + exp u grows by exactly c a unit of time in gradient flow. A step adds ½F''Δ², at most
            // ½c² exp(c/2) exp(−u), to that; and since exp u ≥ F/2 ≥ (1 + ct)/2, all steps add at most this:
            double most = c * Math.exp(c / 2) * (c + Math.log1p(ct));
            // 1e-12 in u is 1e-12 of exp u.
            double rounding = 1e-12 * (1 + ct);
            assertThat(u + Math.exp(u) - 1 - ct).isBetween(-rounding, most + rounding);
            // So exp u = ct + O(ln ct), of which the factor is below 1; 2 leaves room for the constants.
            double relative = 2 * Math.log(ct) / ct;
            assertThat(Math.hypot(now.weight(0, 0, 0), now.weight(0, 0, 1))).isCloseTo(Math.log(ct), within(relative));
            assertThat(trainer.report(state).evaluation().loss() * ct).isCloseTo(1, within(relative));
        }
    }

    /** One sigmoid neuron, trained on {@code a} as class 1 and {@code -a} as class 0. */
    private static Experiment logistic(double[] a, double w1, double w2, double rate) {
        return Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[%s, %s], [%s, %s]], 'targets': [[1], [0]]},
                 'network': {'hidden': [], 'output': 'sigmoid', 'loss': 'cross_entropy'},
                 'initializer': {'weights': {'kind': 'explicit', 'values': [[%s, %s]]}},
                 'training': {'steps': 1000000, 'optimizer': {'kind': 'sgd', 'learning_rate': %s}}}
                """.formatted(a[0], a[1], -a[0], -a[1], w1, w2, rate));
    }

    private static final double[] STRENGTHS = {3, 1.5, 0.6};
    private static final double[] STARTS = {0.004, 0.01, 0.03};
    private static final double DURATION = 8;

    /** Saxe, McClelland and Ganguli 2013 (arXiv:1312.6120), the solution for balanced layers. */
    @Test
    void the_modes_of_a_deep_linear_network_grow_as_sigmoids_with_an_error_of_the_order_of_the_rate() {
        double[] previous = null;
        for (double rate : new double[] {0.002, 0.001, 0.0005}) {
            double[] errors = largestErrors(rate);
            for (int mode = 0; mode < 3; mode++) {
                double s = STRENGTHS[mode];
                // To first order Euler's steps lag behind by η u(s − u) [½ ln(u/u₀) − ln((s − u₀)/(s − u))], which is
                // below this bound for all u while ln(s/u₀) > 2.1.
                double bound = rate * s * s * Math.log(s / STARTS[mode]) / 8;
                assertThat(errors[mode]).isBetween(bound / 10, bound);
                if (previous != null) {
                    // The next order is of the relative size ηs ln(s/u₀), 2% here at most.
                    assertThat(previous[mode] / errors[mode]).isCloseTo(2, within(0.05));
                }
            }
            previous = errors;
        }
    }

    /** The largest distance of each mode's strength from the solution for gradient flow. */
    private static double[] largestErrors(double rate) {
        RealMatrix left = reflection(1, 2, 3).multiply(reflection(-1, 1, 0.5));
        RealMatrix right = reflection(2, -1, 1, 3).multiply(reflection(1, 1, 0.25, -1));
        RealMatrix rotation = reflection(1, 1, -2, 3, 1).multiply(reflection(0.5, -1, 2, 1, 1));
        RealMatrix roots = new Array2DRowRealMatrix(5, 4);
        RealMatrix strengths = new Array2DRowRealMatrix(3, 4);
        double[] factor = new double[3];
        for (int mode = 0; mode < 3; mode++) {
            factor[mode] = Math.sqrt(STARTS[mode]);
            roots.setEntry(mode, mode, factor[mode]);
            strengths.setEntry(mode, mode, STRENGTHS[mode]);
        }
        RealMatrix lower = rotation.multiply(roots).multiply(right.transpose());
        RealMatrix upper =
                left.multiply(roots.getSubMatrix(0, 4, 0, 2).transpose()).multiply(rotation.transpose());
        // Inputs ±2 along each axis: their mean is 0 and their second moment the identity, without rounding.
        double[][] inputs = new double[8][4];
        double[][] targets = new double[8][];
        RealMatrix map = left.multiply(strengths).multiply(right.transpose());
        for (int sample = 0; sample < 8; sample++) {
            inputs[sample][sample / 2] = sample % 2 == 0 ? 2 : -2;
            targets[sample] = map.operate(inputs[sample]);
        }
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': %s, 'targets': %s},
                 'network': {'hidden': [5], 'activation': 'identity', 'output': 'identity', 'loss': 'mse'},
                 'initializer': {'weights': [{'kind': 'explicit', 'values': %s},
                   {'kind': 'explicit', 'values': %s}]},
                 'training': {'steps': 1000000, 'optimizer': {'kind': 'sgd', 'learning_rate': %s}}}
                """.formatted(
                        Arrays.deepToString(inputs),
                        Arrays.deepToString(targets),
                        Arrays.deepToString(lower.getData()),
                        Arrays.deepToString(upper.getData()),
                        rate));
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState state = trainer.start();
        double[] largest = new double[3];
        long steps = Math.round(DURATION / rate);
        for (int step = 0; step <= steps; step++) {
            Parameters now = state.parameters();
            RealMatrix modes = left.transpose()
                    .multiply(weights(now, 1))
                    .multiply(weights(now, 0))
                    .multiply(right);
            for (int mode = 0; mode < 3; mode++) {
                double s = STRENGTHS[mode];
                double growth = Math.exp(2 * s * rate * step);
                double solution = s * growth / (growth - 1 + s / STARTS[mode]);
                largest[mode] = Math.max(largest[mode], Math.abs(modes.getEntry(mode, mode) - solution));
                for (int other = 0; other < 4; other++) {
                    // Both factors of a mode stay equal: f ← f + ηf(s − f²). 16,000 steps' rounding.
                    double exact = other == mode ? factor[mode] * factor[mode] : 0;
                    assertThat(modes.getEntry(mode, other)).isCloseTo(exact, within(1e-11));
                }
                factor[mode] += rate * factor[mode] * (s - factor[mode] * factor[mode]);
            }
            // Samples form opposite pairs, so that no bias ever gets a gradient.
            for (int neuron = 0; neuron < 5; neuron++) {
                assertThat(now.bias(0, neuron)).isZero();
            }
            for (int output = 0; output < 3; output++) {
                assertThat(now.bias(1, output)).isZero();
            }
            state = trainer.next(state);
        }
        return largest;
    }

    /** I − 2vvᵀ / vᵀv, which is orthogonal. */
    private static RealMatrix reflection(double... v) {
        RealVector vector = MatrixUtils.createRealVector(v);
        return MatrixUtils.createRealIdentityMatrix(v.length)
                .subtract(vector.outerProduct(vector).scalarMultiply(2 / vector.dotProduct(vector)));
    }

    private static RealMatrix weights(Parameters parameters, int layer) {
        Architecture network = parameters.architecture();
        RealMatrix weights = new Array2DRowRealMatrix(network.fanOut(layer), network.fanIn(layer));
        for (int to = 0; to < weights.getRowDimension(); to++) {
            for (int from = 0; from < weights.getColumnDimension(); from++) {
                weights.setEntry(to, from, parameters.weight(layer, to, from));
            }
        }
        return weights;
    }

    /** w_t = (I − (I − ηH)ᵗ) w* in the eigenvectors of H, the mean of xxᵀ with a 1 for the bias in each x. */
    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.2, 0.45})
    void linear_regression_from_zero_follows_the_powers_of_its_curvature(double rate) {
        double[][] inputs = {{1, 0.5, -0.25}, {-0.5, 1.5, 1}, {0.25, -1, 0.5}, {2, 0, -1}, {-1, -0.75, 0}};
        double[][] targets = {{1, 0.3}, {-2, 0.7}, {0.5, -1.1}, {3, 0.25}, {-0.4, 2}};
        RealMatrix curvature = new Array2DRowRealMatrix(4, 4);
        RealMatrix correlation = new Array2DRowRealMatrix(4, 2);
        for (int sample = 0; sample < 5; sample++) {
            RealVector x = MatrixUtils.createRealVector(inputs[sample]).append(1);
            RealVector y = MatrixUtils.createRealVector(targets[sample]);
            curvature = curvature.add(x.outerProduct(x).scalarMultiply(0.2));
            correlation = correlation.add(x.outerProduct(y).scalarMultiply(0.2));
        }
        EigenDecomposition eigen = new EigenDecomposition(curvature);
        // Slower than divergence, and for the largest rate with one direction that overshoots.
        assertThat(rate * eigen.getRealEigenvalue(0)).isLessThan(2);
        Experiment experiment =
                Runs.experiment("""
                        {'format': 1, 'data': {'kind': 'table', 'inputs': %s, 'targets': %s},
                         'network': {'hidden': [], 'output': 'identity', 'loss': 'mse'},
                         'initializer': {'weights': {'kind': 'zero'}},
                         'training': {'steps': 1000, 'optimizer': {'kind': 'sgd', 'learning_rate': %s}}}
                        """.formatted(Arrays.deepToString(inputs), Arrays.deepToString(targets), rate));
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState state = trainer.start();
        for (int step = 0; step <= 1000; step++) {
            RealMatrix filter = new Array2DRowRealMatrix(4, 4);
            for (int i = 0; i < 4; i++) {
                double lambda = eigen.getRealEigenvalue(i);
                filter.setEntry(i, i, (1 - Math.pow(1 - rate * lambda, step)) / lambda);
            }
            RealMatrix expected =
                    eigen.getV().multiply(filter).multiply(eigen.getVT()).multiply(correlation);
            for (int output = 0; output < 2; output++) {
                // Errors do not grow, since every step contracts; some 1e-15 over the smallest eigenvalue is left.
                assertThat(state.parameters().incoming(0, output).toArray())
                        .containsExactly(expected.getColumn(output), within(1e-12));
            }
            state = trainer.next(state);
        }
    }

    /**
     * On ½h(w − w*)² the error e = w − w* and the velocity v follow a matrix of 2 × 2 that is the same at every step.
     * Equal inputs share the work: the sum of their weights sees their number times the curvature.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 0.9, false",
        "1, 0.9, true",
        "1, 0.1, false",
        "1, 0.1, true",
        "2, 0.9, false",
        "2, 0.9, true",
        "2, 0.5, true"
    })
    void momentum_on_a_parabola_is_a_power_of_a_matrix(int equalInputs, double momentum, boolean nesterov) {
        double x = 1.5;
        double target = 0.75;
        double rate = 0.1;
        String first = String.join(", ", Collections.nCopies(equalInputs, "1.5"));
        String second = first.replace("1.5", "-1.5");
        String start = first.replace("1.5", "2");
        // Opposite samples keep the bias at 0.
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[%s], [%s]], 'targets': [[0.75], [-0.75]]},
                 'network': {'hidden': [], 'output': 'identity', 'loss': 'mse'},
                 'initializer': {'weights': {'kind': 'explicit', 'values': [[%s]]}},
                 'training': {'steps': 100, 'optimizer': {'kind': 'sgd', 'learning_rate': %s, 'momentum': %s,
                   'nesterov': %s}}}
                """.formatted(first, second, start, rate, momentum, nesterov));
        double h = equalInputs * x * x;
        RealMatrix step = new Array2DRowRealMatrix(
                nesterov
                        ? new double[][] {{1 - rate * (1 + momentum) * h, -rate * momentum * momentum}, {h, momentum}}
                        : new double[][] {{1 - rate * h, -rate * momentum}, {h, momentum}});
        double best = target / x;
        double[] atStart = {2.0 * equalInputs - best, 0};
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState state = trainer.start();
        for (int t = 0; t <= 100; t++) {
            double[] expected = step.power(t).operate(atStart);
            double sum = 0;
            double velocity = 0;
            for (int input = 0; input < equalInputs; input++) {
                assertThat(state.parameters().weight(0, 0, input))
                        .isEqualTo(state.parameters().weight(0, 0, 0));
                sum += state.parameters().weight(0, 0, input);
                velocity += state.memory().get(0).weight(0, 0, input);
            }
            assertThat(sum - best).isCloseTo(expected[0], within(1e-12));
            assertThat(velocity).isCloseTo(expected[1], within(1e-12));
            assertThat(state.parameters().bias(0, 0)).isZero();
            state = trainer.next(state);
        }
        assertThat(Math.abs(step.power(100).operate(atStart)[0])).isLessThan(0.1);
    }
}
