package symmetrylab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.data.DataSet;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;
import symmetrylab.testing.Runs;

/**
 * Trains networks with the matrices and vectors of Commons Math, as in a textbook, and compares them with the engine.
 */
class TextbookNetworksTest {

    private static final double RATE = 0.1;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xor | [4] | tanh | sigmoid | cross_entropy",
                "circle | [5, 3] | relu | sigmoid | mse",
                "moons | [7] | elu | sigmoid | cross_entropy",
                "blobs | [] | tanh | sigmoid | cross_entropy",
                "iris | [6] | sigmoid | softmax | cross_entropy",
                "iris | [20, 17] | softplus | softmax | cross_entropy",
                "sine | [24] | tanh | identity | mse",
                "plane | [18, 5] | leaky_relu | identity | mse",
                "spiral | [33] | silu | tanh | mse",
                "digits | [40, 20] | identity | softmax | mse"
            })
    void the_engine_trains_like_a_textbook(String data, String hidden, String activation, String output, String loss) {
        var experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': '%s'},
                 'network': {'hidden': %s, 'activation': '%s', 'output': '%s', 'loss': '%s'},
                 'initializer': {'weights': {'kind': 'glorot_normal'}, 'biases': {'kind': 'normal', 'sd': 0.1}},
                 'training': {'optimizer': {'kind': 'sgd', 'learning_rate': %s}, 'steps': 25}}
                """.formatted(data, hidden, activation, output, loss, RATE));
        List<StepReport> reports = Runs.reports(experiment);
        Textbook textbook = new Textbook(reports.get(0).state().parameters(), experiment.data());
        for (int step = 0; step < 25; step++) {
            textbook.step();
        }
        textbook.assertEquals(reports.get(25).state().parameters());
    }

    /** A network whose layer l has weights W [to][from] and biases b; a batch is a matrix [sample][feature]. */
    private static final class Textbook {

        private final Architecture architecture;
        private final RealMatrix inputs;
        private final RealMatrix targets;
        private final List<RealMatrix> weights = new ArrayList<>();
        private final List<RealVector> biases = new ArrayList<>();

        Textbook(Parameters start, DataSet data) {
            architecture = start.architecture();
            inputs = matrix(data.inputs());
            targets = matrix(data.targets());
            for (int layer = 0; layer < architecture.layers(); layer++) {
                RealMatrix w = new BlockRealMatrix(architecture.fanOut(layer), architecture.fanIn(layer));
                RealVector b = new ArrayRealVector(architecture.fanOut(layer));
                for (int to = 0; to < architecture.fanOut(layer); to++) {
                    b.setEntry(to, start.bias(layer, to));
                    for (int from = 0; from < architecture.fanIn(layer); from++) {
                        w.setEntry(to, from, start.weight(layer, to, from));
                    }
                }
                weights.add(w);
                biases.add(b);
            }
        }

        void step() {
            RealVector ones = new ArrayRealVector(inputs.getRowDimension(), 1);
            int top = architecture.layers() - 1;
            List<RealMatrix> sums = new ArrayList<>();
            List<RealMatrix> activations = new ArrayList<>(List.of(inputs));
            for (int layer = 0; layer <= top; layer++) {
                RealMatrix z = activations
                        .get(layer)
                        .multiply(weights.get(layer).transpose())
                        .add(ones.outerProduct(biases.get(layer)));
                sums.add(z);
                activations.add(layer < top ? map(z, this::value) : outputs(z));
            }
            RealMatrix delta = outputDeltas(activations.get(top + 1));
            for (int layer = top; layer >= 0; layer--) {
                RealMatrix gradient = delta.transpose().multiply(activations.get(layer));
                RealVector biasGradient = delta.preMultiply(ones);
                RealMatrix below = delta.multiply(weights.get(layer));
                double rate = RATE / inputs.getRowDimension();
                weights.set(layer, weights.get(layer).subtract(gradient.scalarMultiply(rate)));
                biases.set(layer, biases.get(layer).subtract(biasGradient.mapMultiply(rate)));
                if (layer > 0) {
                    delta = product(below, map(sums.get(layer - 1), this::slope));
                }
            }
        }

        private RealMatrix outputs(RealMatrix z) {
            return switch (architecture.output()) {
                case IDENTITY -> z;
                case SIGMOID -> map(z, Textbook::logistic);
                case TANH -> map(z, FastMath::tanh);
                case SOFTMAX -> {
                    RealMatrix a = map(z, FastMath::exp);
                    for (int sample = 0; sample < a.getRowDimension(); sample++) {
                        RealVector row = a.getRowVector(sample);
                        a.setRowVector(sample, row.mapDivide(row.getL1Norm()));
                    }
                    yield a;
                }
            };
        }

        /** ∂loss/∂z: a − y for cross-entropy, (a − y) g' for squares, and softmax's own matrix of derivatives. */
        private RealMatrix outputDeltas(RealMatrix a) {
            RealMatrix residuals = a.subtract(targets);
            if (architecture.loss() == LossKind.CROSS_ENTROPY || architecture.output() == OutputKind.IDENTITY) {
                return residuals;
            }
            return switch (architecture.output()) {
                case SIGMOID -> product(residuals, map(a, y -> y * (1 - y)));
                case TANH -> product(residuals, map(a, y -> 1 - y * y));
                case SOFTMAX -> {
                    RealMatrix deltas = residuals.copy();
                    for (int sample = 0; sample < a.getRowDimension(); sample++) {
                        RealVector y = a.getRowVector(sample);
                        RealVector r = residuals.getRowVector(sample);
                        deltas.setRowVector(sample, y.ebeMultiply(r).subtract(y.mapMultiply(y.dotProduct(r))));
                    }
                    yield deltas;
                }
                case IDENTITY -> residuals;
            };
        }

        private double value(double z) {
            return switch (architecture.activation()) {
                case IDENTITY -> z;
                case SIGMOID -> logistic(z);
                case TANH -> FastMath.tanh(z);
                case RELU -> Math.max(0, z);
                case LEAKY_RELU -> z > 0 ? z : 0.01 * z;
                case ELU -> z > 0 ? z : FastMath.expm1(z);
                case SOFTPLUS -> FastMath.log1p(FastMath.exp(z));
                case SILU -> z * logistic(z);
                case GELU -> throw new IllegalStateException("has a test of its own");
            };
        }

        private double slope(double z) {
            return switch (architecture.activation()) {
                case IDENTITY -> 1;
                case SIGMOID -> logistic(z) * logistic(-z);
                case TANH -> 1 - FastMath.tanh(z) * FastMath.tanh(z);
                case RELU -> z > 0 ? 1 : 0;
                case LEAKY_RELU -> z > 0 ? 1 : 0.01;
                case ELU -> z > 0 ? 1 : FastMath.exp(z);
                case SOFTPLUS -> logistic(z);
                case SILU -> logistic(z) * (1 + z * logistic(-z));
                case GELU -> throw new IllegalStateException("has a test of its own");
            };
        }

        void assertEquals(Parameters found) {
            for (int layer = 0; layer < architecture.layers(); layer++) {
                for (int to = 0; to < architecture.fanOut(layer); to++) {
                    assertThat(found.bias(layer, to))
                            .isCloseTo(biases.get(layer).getEntry(to), within(1e-12));
                    for (int from = 0; from < architecture.fanIn(layer); from++) {
                        assertThat(found.weight(layer, to, from))
                                .isCloseTo(weights.get(layer).getEntry(to, from), within(1e-12));
                    }
                }
            }
        }

        private static double logistic(double z) {
            return 1 / (1 + FastMath.exp(-z));
        }

        private static RealMatrix matrix(Mat values) {
            return new BlockRealMatrix(values.toArray());
        }

        private static RealMatrix map(RealMatrix matrix, UnivariateFunction function) {
            RealMatrix result = matrix.copy();
            for (int row = 0; row < matrix.getRowDimension(); row++) {
                result.setRowVector(row, matrix.getRowVector(row).map(function));
            }
            return result;
        }

        private static RealMatrix product(RealMatrix a, RealMatrix b) {
            RealMatrix result = a.copy();
            for (int row = 0; row < a.getRowDimension(); row++) {
                result.setRowVector(row, a.getRowVector(row).ebeMultiply(b.getRowVector(row)));
            }
            return result;
        }
    }
}
