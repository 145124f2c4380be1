package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.testing.Runs;

/** Compares whole runs with a plain program written from the papers, one number at a time. */
class TextbookOptimizersTest {

    private static final double[][] INPUTS = {
        {0.5, -1}, {1.5, 0.25}, {-0.75, 1}, {-1, -0.5}, {2, 1}, {0.1, 0.9}, {-1.3, 0.4}
    };
    private static final double[][] TARGETS = {
        {0.3, -1}, {1.2, 0.4}, {-0.6, 0.8}, {-1.5, 0.1}, {0.7, 2}, {0.2, 0.35}, {-0.9, -0.4}
    };
    private static final int HIDDEN = 3;
    private static final int STEPS = 50;

    /** One update, the {@code t}-th from 1, of weights {@code w} by the gradient {@code g}. */
    private interface Rule {
        void update(double[] w, double[] g, int t);
    }

    private record Case(String optimizer, Supplier<Rule> rule) {
        @Override
        public String toString() {
            return optimizer;
        }
    }

    private record Batching(String fields, int size, double l1, double l2) {
        @Override
        public String toString() {
            return fields;
        }
    }

    static Stream<Arguments> runs() {
        List<Case> cases = List.of(
                new Case("'kind': 'sgd'", () -> momentum(0.1, 0)),
                new Case("'kind': 'sgd', 'learning_rate': 0.03, 'momentum': 0.8", () -> momentum(0.03, 0.8)),
                new Case(
                        "'kind': 'sgd', 'learning_rate': 0.03, 'momentum': 0.8, 'nesterov': true",
                        () -> nesterov(0.03, 0.8)),
                new Case("'kind': 'rmsprop'", () -> rmsprop(0.01, 0.99, 1e-8)),
                new Case(
                        "'kind': 'rmsprop', 'learning_rate': 0.003, 'decay': 0.8, 'epsilon': 0.01",
                        () -> rmsprop(0.003, 0.8, 0.01)),
                new Case("'kind': 'adagrad'", () -> adagrad(0.01, 1e-10)),
                new Case("'kind': 'adagrad', 'learning_rate': 0.2, 'epsilon': 0.05", () -> adagrad(0.2, 0.05)),
                new Case("'kind': 'adam'", () -> adam(0.001, 0.9, 0.999, 1e-8)),
                new Case(
                        "'kind': 'adam', 'learning_rate': 0.02, 'beta1': 0.7, 'beta2': 0.95, 'epsilon': 0.001",
                        () -> adam(0.02, 0.7, 0.95, 0.001)));
        List<Batching> batchings = List.of(
                new Batching("'batch': 'full'", 7, 0, 0),
                new Batching("'batch': 'full', 'l1': 0.01, 'l2': 0.1", 7, 0.01, 0.1),
                new Batching("'batch': 3, 'shuffle': false, 'l1': 0.02", 3, 0.02, 0),
                new Batching("'batch': 1, 'shuffle': false, 'l1': 0.001, 'l2': 0.03", 1, 0.001, 0.03));
        return cases.stream().flatMap(each -> batchings.stream().map(batching -> Arguments.of(each, batching)));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void a_run_is_that_of_the_textbook(Case chosen, Batching batching) {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': %s, 'targets': %s},
                 'network': {'hidden': [%s], 'activation': 'tanh'},
                 'initializer': {'weights': {'kind': 'normal', 'sd': 0.7},
                  'biases': {'kind': 'normal', 'sd': 0.3}, 'seed': 5},
                 'training': {%s, 'steps': %s, 'optimizer': {%s}}}
                """.formatted(
                        Arrays.deepToString(INPUTS),
                        Arrays.deepToString(TARGETS),
                        HIDDEN,
                        batching.fields(),
                        STEPS,
                        chosen.optimizer()));
        List<StepReport> reports = Runs.reports(experiment);
        double[] w = reports.get(0).state().parameters().toArray();
        Rule rule = chosen.rule().get();
        int next = 0;
        for (int step = 0; step < STEPS; step++) {
            List<Integer> batch = new ArrayList<>();
            while (batch.size() < batching.size() && next < INPUTS.length) {
                batch.add(next++);
            }
            next %= INPUTS.length;
            double[] g = gradient(w, batch);
            for (int i = 0; i < w.length; i++) {
                if (!isBias(i)) {
                    g[i] += batching.l1() * Math.signum(w[i]) + batching.l2() * w[i];
                }
            }
            rule.update(w, g, step + 1);
            double[] engine = reports.get(step + 1).state().parameters().toArray();
            for (int i = 0; i < w.length; i++) {
                // Some 1e-16 a step, more where a small root divides; a weight that passes 0 keeps that of its way.
                assertThat(engine[i])
                        .as("parameter %s after %s steps", i, step + 1)
                        .isCloseTo(w[i], within(1e-12 * Math.max(Math.abs(w[i]), 0.01)));
            }
        }
    }

    private static boolean isBias(int index) {
        int lower = HIDDEN * 3;
        return index < lower ? index % 3 == 2 : (index - lower) % (HIDDEN + 1) == HIDDEN;
    }

    /** The gradient of the mean of ½|a − y|² over a batch: for each neuron its weights, then its bias. */
    private static double[] gradient(double[] w, List<Integer> batch) {
        double[] g = new double[w.length];
        int upper = HIDDEN * 3;
        for (int sample : batch) {
            double[] x = INPUTS[sample];
            double[] h = new double[HIDDEN];
            for (int j = 0; j < HIDDEN; j++) {
                h[j] = Math.tanh(w[3 * j] * x[0] + w[3 * j + 1] * x[1] + w[3 * j + 2]);
            }
            double[] back = new double[HIDDEN];
            for (int k = 0; k < 2; k++) {
                int row = upper + k * (HIDDEN + 1);
                double residual = w[row + HIDDEN] - TARGETS[sample][k];
                for (int j = 0; j < HIDDEN; j++) {
                    residual += w[row + j] * h[j];
                }
                for (int j = 0; j < HIDDEN; j++) {
                    g[row + j] += residual * h[j] / batch.size();
                    back[j] += residual * w[row + j];
                }
                g[row + HIDDEN] += residual / batch.size();
            }
            for (int j = 0; j < HIDDEN; j++) {
                double delta = back[j] * (1 - h[j] * h[j]) / batch.size();
                g[3 * j] += delta * x[0];
                g[3 * j + 1] += delta * x[1];
                g[3 * j + 2] += delta;
            }
        }
        return g;
    }

    /** Polyak's heavy ball: the change is that of before, times μ, less η times the gradient. */
    private static Rule momentum(double rate, double mu) {
        double[] change = new double[17];
        return (w, g, t) -> {
            for (int i = 0; i < w.length; i++) {
                change[i] = mu * change[i] - rate * g[i];
                w[i] = w[i] + change[i];
            }
        };
    }

    /**
     * Sutskever et al. 2013, equations 3 and 4: the gradient is taken at θ + μv. What a run shows is that point, from
     * which the next gradient comes, so θ is kept here.
     */
    private static Rule nesterov(double rate, double mu) {
        double[] theta = new double[17];
        double[] v = new double[17];
        return (w, g, t) -> {
            for (int i = 0; i < w.length; i++) {
                theta[i] = t == 1 ? w[i] : theta[i];
                v[i] = mu * v[i] - rate * g[i];
                theta[i] = theta[i] + v[i];
                w[i] = theta[i] + mu * v[i];
            }
        };
    }

    /** Tieleman and Hinton 2012, lecture 6.5. */
    private static Rule rmsprop(double rate, double decay, double epsilon) {
        double[] meanSquare = new double[17];
        return (w, g, t) -> {
            for (int i = 0; i < w.length; i++) {
                meanSquare[i] = decay * meanSquare[i] + (1 - decay) * Math.pow(g[i], 2);
                w[i] = w[i] - rate * g[i] / (Math.sqrt(meanSquare[i]) + epsilon);
            }
        };
    }

    /** Duchi, Hazan and Singer 2011, the diagonal form: the root of the sum of all squares so far. */
    private static Rule adagrad(double rate, double epsilon) {
        List<double[]> gradients = new ArrayList<>();
        return (w, g, t) -> {
            gradients.add(g);
            for (int i = 0; i < w.length; i++) {
                double sum = 0;
                for (double[] past : gradients) {
                    sum += past[i] * past[i];
                }
                w[i] = w[i] - rate / (epsilon + Math.sqrt(sum)) * g[i];
            }
        };
    }

    /** Kingma and Ba 2015, algorithm 1. */
    private static Rule adam(double alpha, double beta1, double beta2, double epsilon) {
        double[] m = new double[17];
        double[] v = new double[17];
        return (w, g, t) -> {
            for (int i = 0; i < w.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
                double corrected = m[i] / (1 - Math.pow(beta1, t));
                double correctedSquare = v[i] / (1 - Math.pow(beta2, t));
                w[i] = w[i] - alpha * corrected / (Math.sqrt(correctedSquare) + epsilon);
            }
        };
    }
}
