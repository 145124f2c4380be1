package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.OptimizerSpec.Adagrad;
import symmetrylab.spec.OptimizerSpec.Adam;
import symmetrylab.spec.OptimizerSpec.Rmsprop;
import symmetrylab.spec.OptimizerSpec.Sgd;
import symmetrylab.spec.OptimizerSpecs;

class OptimizerTest {

    // A few roundings of numbers around 1.
    private static final double ROUNDING = 1e-15;

    private final double[][] weights = {{1, -1}};
    private double[][][] memory;

    @Test
    void plain_descent_subtracts_the_rate_times_the_gradient() {
        twoSteps(new Sgd(0.5, 0, false));
        assertThat(weights[0]).containsExactly(1 - 0.5 * 2 - 0.5 * 4, -1 + 0.5 * 1 - 0.5 * 3);
        assertThat(memory).isEmpty();
    }

    @Test
    void momentum_carries_the_last_gradient_on() {
        twoSteps(new Sgd(0.5, 0.25, false));
        // v = 2, then 0.25 * 2 + 4 = 4.5; for the second −1, then −0.25 + 3 = 2.75.
        assertThat(memory[0][0]).containsExactly(4.5, 2.75);
        assertThat(weights[0]).containsExactly(1 - 1 - 2.25, -1 + 0.5 - 1.375);
    }

    @Test
    void nesterov_looks_one_gradient_ahead() {
        twoSteps(new Sgd(0.5, 0.25, true));
        assertThat(memory[0][0]).containsExactly(4.5, 2.75);
        // g + μv: 2 + 0.5 = 2.5, then 4 + 1.125 = 5.125; −1 − 0.25 = −1.25, then 3 + 0.6875 = 3.6875.
        assertThat(weights[0])
                .containsExactly(new double[] {1 - 1.25 - 2.5625, -1 + 0.625 - 1.84375}, within(ROUNDING));
    }

    @Test
    void rmsprop_divides_by_the_root_of_the_mean_square() {
        twoSteps(new Rmsprop(0.5, 0.75, 0.125));
        // s = 0.25 * 4 = 1, then 0.75 + 0.25 * 16 = 4.75; for the second 0.25, then 0.1875 + 2.25 = 2.4375.
        assertThat(memory[0][0]).containsExactly(4.75, 2.4375);
        assertThat(weights[0])
                .containsExactly(
                        new double[] {
                            1 - 0.5 * 2 / 1.125 - 0.5 * 4 / (Math.sqrt(4.75) + 0.125),
                            -1 + 0.5 * 1 / 0.625 - 0.5 * 3 / (Math.sqrt(2.4375) + 0.125)
                        },
                        within(ROUNDING));
    }

    @Test
    void adagrad_divides_by_the_root_of_the_sum_of_squares() {
        twoSteps(new Adagrad(0.5, 0.125));
        assertThat(memory[0][0]).containsExactly(20, 10);
        assertThat(weights[0])
                .containsExactly(
                        new double[] {
                            1 - 0.5 * 2 / 2.125 - 0.5 * 4 / (Math.sqrt(20) + 0.125),
                            -1 + 0.5 * 1 / 1.125 - 0.5 * 3 / (Math.sqrt(10) + 0.125)
                        },
                        within(ROUNDING));
    }

    @Test
    void adam_corrects_its_means_for_their_start_at_zero() {
        twoSteps(new Adam(0.5, 0.75, 0.5, 0.125));
        // m = 0.25 * 2 = 0.5, then 0.375 + 1 = 1.375; v = 0.5 * 4 = 2, then 1 + 8 = 9.
        assertThat(memory[0][0][0]).isEqualTo(1.375);
        assertThat(memory[1][0][0]).isEqualTo(9);
        // Corrected: 2 and 4 at the first update, 1.375 / 0.4375 and 9 / 0.75 at the second.
        double first = 0.5 * 2 / (2 + 0.125);
        double second = 0.5 * (1.375 / 0.4375) / (Math.sqrt(9 / 0.75) + 0.125);
        assertThat(weights[0][0]).isCloseTo(1 - first - second, within(ROUNDING));
    }

    @Test
    void the_first_update_of_adam_is_the_rate_for_any_gradient() {
        Optimizer adam = Optimizer.of(Adam.DEFAULT);
        for (double gradient : new double[] {1e-3, 7, -40, 1e6}) {
            double[][] w = {{0}};
            adam.update(0, w, new double[][] {{gradient}}, new double[][][] {{{0}}, {{0}}});
            // ε = 1e-8 beside the size of the gradient.
            assertThat(w[0][0]).isCloseTo(-0.001 * Math.signum(gradient), within(2e-8));
        }
    }

    @Test
    void a_gradient_of_zero_moves_nothing_from_a_fresh_memory() {
        for (OptimizerSpec spec : OptimizerSpecs.KINDS) {
            Optimizer optimizer = Optimizer.of(spec);
            double[][] w = {{0.5, 0}};
            double[][][] fresh = new double[optimizer.memories()][1][2];
            optimizer.update(0, w, new double[1][2], fresh);
            assertThat(w[0]).containsExactly(0.5, 0);
        }
    }

    private void twoSteps(OptimizerSpec spec) {
        Optimizer optimizer = Optimizer.of(spec);
        memory = new double[optimizer.memories()][1][2];
        optimizer.update(0, weights, new double[][] {{2, -1}}, memory);
        optimizer.update(1, weights, new double[][] {{4, 3}}, memory);
    }
}
