package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.Runs;

class DropoutTest {

    private static final int STEPS = 40_000;

    // Chance passes five standard errors once in two million.
    private static final double STANDARD_ERRORS = 5;

    /**
     * With one hidden layer of identities and squared errors a mask of mean 1 and mean square 1/(1 − p) adds, on average,
     * the penalty p/(1 − p) ½ Σ |v_j|² mean(h_j²) to the loss (Srivastava et al. 2014, section 9.1; there for inputs).
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.8})
    void dropout_in_a_linear_network_is_on_average_a_ridge_penalty(double rate) {
        Experiment experiment = linear(rate, 1);
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState start = trainer.start();
        double[] plain = trainer.report(start).evaluation().gradient().toArray();
        double[] ridge = ridgeGradient(start.parameters(), experiment, rate);
        double[] mean = new double[plain.length];
        double[] square = new double[plain.length];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = trainer.updateGradient(at(start, step)).toArray();
            for (int i = 0; i < mean.length; i++) {
                double deviation = gradient[i] - plain[i];
                mean[i] += deviation / STEPS;
                square[i] += deviation * deviation / STEPS;
            }
        }
        double strongest = 0;
        for (int i = 0; i < mean.length; i++) {
            double error = Math.sqrt((square[i] - mean[i] * mean[i]) / STEPS);
            assertThat(mean[i]).as("parameter %s", i).isCloseTo(ridge[i], within(STANDARD_ERRORS * error));
            strongest = Math.max(strongest, Math.abs(ridge[i]) / error);
        }
        // Were another mask used backward than forward, there would be no penalty; that would be seen.
        assertThat(strongest).isGreaterThan(4 * STANDARD_ERRORS);
    }

    @Test
    void neurons_samples_steps_and_seeds_are_masked_independently() {
        double rate = 0.3;
        double[] first = outputBiasGradients(linear(rate, 1));
        double[] second = outputBiasGradients(linear(rate, 2));
        Experiment experiment = linear(rate, 1);
        Parameters start = Runs.state(experiment, 0).parameters();
        double variance = 0;
        for (double[] h : hidden(start, experiment)) {
            for (int j = 0; j < 3; j++) {
                double share = start.weight(1, 0, j) * h[j] / 3;
                variance += share * share * rate / (1 - rate);
            }
        }
        // A sum of bounded terms, flatter than a normal one: its variance is known to √(2 / steps) of itself at least.
        assertThat(covariance(first, first, 0)).isCloseTo(variance, within(5 * Math.sqrt(2.0 / STEPS) * variance));
        double error = variance / Math.sqrt(STEPS);
        for (int lag = 1; lag <= 4; lag++) {
            assertThat(covariance(first, first, lag)).isCloseTo(0, within(STANDARD_ERRORS * error));
        }
        for (int lag = 0; lag <= 2; lag++) {
            assertThat(covariance(first, second, lag)).isCloseTo(0, within(STANDARD_ERRORS * error));
            assertThat(covariance(second, first, lag)).isCloseTo(0, within(STANDARD_ERRORS * error));
        }
    }

    /**
     * A network whose masks can be read: with outgoing weights 0 and residuals 1, the gradient of neuron j's outgoing weight
     * is the mean over the batch of what is left of its activations, which are powers of 2. The rate is so small that the
     * run stays there.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'batch': 'full'",
                "'batch': 3, 'shuffle': false",
                "'batch': 3",
                "'batch': 1",
                "'batch': 4, 'seed': 9"
            })
    void the_mask_of_a_step_does_not_depend_on_where_the_run_was_resumed(String batch) {
        Experiment experiment = readable(batch, 4);
        List<double[]> masks = new ArrayList<>();
        Trainer straight = new Trainer(experiment.runs().get(0), experiment.data());
        for (TrainingState state = straight.start(); state.step() < 30; state = straight.next(state)) {
            masks.add(kept(straight.updateGradient(state)));
        }
        for (int resumed = 0; resumed < 30; resumed++) {
            Trainer other = new Trainer(experiment.runs().get(0), experiment.data());
            TrainingState state = other.advance(other.start(), resumed);
            for (int step = 29; step >= resumed; step--) {
                Trainer fresh = new Trainer(experiment.runs().get(0), experiment.data());
                assertThat(kept(fresh.updateGradient(fresh.advance(state, step))))
                        .isEqualTo(masks.get(step));
                assertThat(kept(other.updateGradient(at(state, step)))).isEqualTo(masks.get(step));
            }
        }
        assertThat(masks.stream().map(Vec::of).distinct().count()).isGreaterThan(10);
    }

    @Test
    void each_neuron_is_left_out_at_the_rate_for_each_sample_by_itself() {
        Experiment experiment = readable("'batch': 'full'", 4);
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState start = trainer.start();
        int[][] together = new int[32][32];
        for (int step = 0; step < STEPS; step++) {
            double[] kept = kept(trainer.updateGradient(at(start, step)));
            boolean[] bits = new boolean[32];
            for (int i = 0; i < 32; i++) {
                // Eight samples in a mean, and what is kept doubled: bit s of 4 times the gradient.
                bits[i] = ((int) (4 * kept[i / 8]) >> i % 8 & 1) == 1;
            }
            for (int i = 0; i < 32; i++) {
                for (int j = 0; j < 32; j++) {
                    together[i][j] += bits[i] && bits[j] ? 1 : 0;
                }
            }
        }
        for (int i = 0; i < 32; i++) {
            for (int j = 0; j < 32; j++) {
                double share = i == j ? 0.5 : 0.25;
                double error = Math.sqrt(share * (1 - share) / STEPS);
                assertThat((double) together[i][j] / STEPS).isCloseTo(share, within(STANDARD_ERRORS * error));
            }
        }
    }

    /** 2-3-2, all identities, on three samples. */
    private static Experiment linear(double rate, long seed) {
        return Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[0.5, -1], [1.5, 0.25], [-0.75, 1]],
                  'targets': [[0.3, -1], [1.2, 0.4], [-0.6, 0.8]]},
                 'network': {'hidden': [3], 'activation': 'identity', 'output': 'identity', 'loss': 'mse'},
                 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'biases': {'kind': 'normal', 'sd': 0.5},
                  'seed': 4}, 'training': {'dropout': %s, 'seed': %s}}
                """.formatted(rate, seed));
    }

    /** One input, {@code neurons} hidden neurons, one output; samples 1, 2, 4 … 128 with residuals 1. */
    private static Experiment readable(String batch, int neurons) {
        String ones = String.join(", ", Collections.nCopies(neurons, "[1]"));
        String zeros = String.join(", ", Collections.nCopies(neurons, "0"));
        return Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1], [2], [4], [8], [16], [32], [64], [128]],
                  'targets': [[-1], [-1], [-1], [-1], [-1], [-1], [-1], [-1]]},
                 'network': {'hidden': [%s], 'activation': 'identity', 'output': 'identity', 'loss': 'mse'},
                 'initializer': {'weights': [{'kind': 'explicit', 'values': [%s]},
                   {'kind': 'explicit', 'values': [[%s]]}]},
                 'training': {%s, 'dropout': 0.5, 'optimizer': {'kind': 'sgd', 'learning_rate': 1e-200}}}
                """.formatted(neurons, ones, zeros, batch));
    }

    private static double[] kept(Parameters gradient) {
        double[] row = gradient.incoming(1, 0).toArray();
        return Arrays.copyOf(row, row.length - 1);
    }

    /** The same weights, standing before another update. */
    private static TrainingState at(TrainingState state, int step) {
        return new TrainingState(step, state.parameters(), state.memory());
    }

    private static double[] outputBiasGradients(Experiment experiment) {
        Trainer trainer = new Trainer(experiment.runs().get(0), experiment.data());
        TrainingState start = trainer.start();
        double plain = trainer.report(start).evaluation().gradient().bias(1, 0);
        double[] gradients = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            gradients[step] = trainer.updateGradient(at(start, step)).bias(1, 0) - plain;
        }
        return gradients;
    }

    /** The mean of {@code a[i] * b[i + lag]}; the mean of each is known to be 0. */
    private static double covariance(double[] a, double[] b, int lag) {
        double sum = 0;
        for (int i = 0; i + lag < a.length; i++) {
            sum += a[i] * b[i + lag];
        }
        return sum / (a.length - lag);
    }

    private static List<double[]> hidden(Parameters w, Experiment experiment) {
        List<double[]> rows = new ArrayList<>();
        for (int sample = 0; sample < 3; sample++) {
            double[] h = new double[3];
            for (int j = 0; j < 3; j++) {
                h[j] = w.weight(0, j, 0) * experiment.data().inputs().get(sample, 0)
                        + w.weight(0, j, 1) * experiment.data().inputs().get(sample, 1)
                        + w.bias(0, j);
            }
            rows.add(h);
        }
        return rows;
    }

    private static double[] ridgeGradient(Parameters w, Experiment experiment, double rate) {
        double[] gradient = new double[w.size()];
        double factor = rate / (1 - rate) / 3;
        List<double[]> rows = hidden(w, experiment);
        for (int sample = 0; sample < 3; sample++) {
            for (int j = 0; j < 3; j++) {
                double h = rows.get(sample)[j];
                double squares = 0;
                for (int k = 0; k < 2; k++) {
                    double v = w.weight(1, k, j);
                    squares += v * v;
                    gradient[9 + 4 * k + j] += factor * v * h * h;
                }
                gradient[3 * j] +=
                        factor * squares * h * experiment.data().inputs().get(sample, 0);
                gradient[3 * j + 1] +=
                        factor * squares * h * experiment.data().inputs().get(sample, 1);
                gradient[3 * j + 2] += factor * squares * h;
            }
        }
        return gradient;
    }
}
