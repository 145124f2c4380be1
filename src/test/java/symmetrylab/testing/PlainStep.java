package symmetrylab.testing;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.TrainingState;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.OutputKind;
import symmetrylab.spec.TrainingSpec;

/**
 * One training step by the formulas of the textbook, in plain loops and with Java's own functions, to compare the engine's
 * numbers with, up to rounding.
 */
public final class PlainStep {

    private final Architecture network;
    private final DataSet data;
    private final TrainingSpec training;
    private final TrainingState state;

    /** The step from {@code state}. */
    public PlainStep(Architecture network, DataSet data, TrainingSpec training, TrainingState state) {
        this.network = network;
        this.data = data;
        this.training = training;
        this.state = state;
    }

    /** The numbers of one sample, [layer][neuron]. */
    public static final class Sample {
        public final List<double[]> inputs = new ArrayList<>();
        public final List<double[]> sums = new ArrayList<>();
        public final List<double[]> activations = new ArrayList<>();
        public final List<double[]> outputs = new ArrayList<>();
        public final List<double[]> deltas = new ArrayList<>();
        public double[] targets;
        public double loss;
    }

    /** One sample, with a factor on the activation of each neuron of each hidden layer. */
    public Sample sample(int number, List<double[]> factors) {
        Parameters p = state.parameters();
        Sample s = new Sample();
        s.targets = data.targets().row(number).toArray();
        double[] in = data.inputs().row(number).toArray();
        for (int layer = 0; layer < network.layers(); layer++) {
            double[] z = new double[network.fanOut(layer)];
            double[] a = new double[z.length];
            for (int i = 0; i < z.length; i++) {
                for (int j = 0; j < in.length; j++) {
                    z[i] += p.weight(layer, i, j) * in[j];
                }
                z[i] += p.bias(layer, i);
                a[i] = layer < network.layers() - 1 ? network.activation().value(z[i]) : 0;
            }
            if (layer == network.layers() - 1) {
                a = output(z);
            }
            double[] out = a.clone();
            if (layer < network.layers() - 1) {
                for (int i = 0; i < out.length; i++) {
                    out[i] *= factors.get(layer)[i];
                }
            }
            s.inputs.add(in);
            s.sums.add(z);
            s.activations.add(a);
            s.outputs.add(out);
            in = out;
        }
        s.loss = loss(in, s.targets);
        s.deltas.add(outputDeltas(in, s.targets));
        for (int layer = network.layers() - 2; layer >= 0; layer--) {
            double[] above = s.deltas.get(0);
            double[] delta = new double[network.fanOut(layer)];
            for (int j = 0; j < delta.length; j++) {
                for (int i = 0; i < above.length; i++) {
                    delta[j] += p.weight(layer + 1, i, j) * above[i];
                }
                delta[j] *= factors.get(layer)[j]
                        * network.activation()
                                .derivative(s.sums.get(layer)[j], s.activations.get(layer)[j]);
            }
            s.deltas.add(0, delta);
        }
        return s;
    }

    private double[] output(double[] z) {
        double[] a = new double[z.length];
        double sum = 0;
        for (double value : z) {
            sum += Math.exp(value);
        }
        for (int i = 0; i < z.length; i++) {
            a[i] = switch (network.output()) {
                case IDENTITY -> z[i];
                case SIGMOID -> 1 / (1 + Math.exp(-z[i]));
                case TANH -> Math.tanh(z[i]);
                case SOFTMAX -> Math.exp(z[i]) / sum;
            };
        }
        return a;
    }

    private double loss(double[] a, double[] y) {
        double loss = 0;
        for (int i = 0; i < a.length; i++) {
            if (network.loss() == LossKind.MSE) {
                loss += (a[i] - y[i]) * (a[i] - y[i]) / 2;
            } else {
                loss -= y[i] == 0 ? 0 : y[i] * Math.log(a[i]);
                loss -= network.output() == OutputKind.SOFTMAX || y[i] == 1 ? 0 : (1 - y[i]) * Math.log(1 - a[i]);
            }
        }
        return loss;
    }

    /** By the chain rule through the derivative of the loss and the whole Jacobian of the outputs. */
    private double[] outputDeltas(double[] a, double[] y) {
        double[] deltas = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            for (int i = 0; i < a.length; i++) {
                double same = i == k ? 1 : 0;
                double slope = network.loss() == LossKind.MSE
                        ? a[i] - y[i]
                        : network.output() == OutputKind.SOFTMAX ? -y[i] / a[i] : (a[i] - y[i]) / (a[i] * (1 - a[i]));
                deltas[k] += slope
                        * switch (network.output()) {
                            case IDENTITY -> same;
                            case SIGMOID -> same * a[i] * (1 - a[i]);
                            case TANH -> same * (1 - a[i] * a[i]);
                            case SOFTMAX -> a[i] * (same - a[k]);
                        };
            }
        }
        return deltas;
    }

    /** The gradient of one sample's loss. */
    public double[] gradient(Sample s) {
        double[] gradient = new double[network.parameterCount()];
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int i = 0; i < network.fanOut(layer); i++) {
                int at = network.offset(layer, i);
                for (int j = 0; j < network.fanIn(layer); j++) {
                    gradient[at + j] = s.deltas.get(layer)[i] * s.inputs.get(layer)[j];
                }
                gradient[at + network.fanIn(layer)] = s.deltas.get(layer)[i];
            }
        }
        return gradient;
    }

    /** {@code gradient} with the penalties on weights. */
    public double[] withPenalties(double[] gradient) {
        double[] result = gradient.clone();
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int i = 0; i < network.fanOut(layer); i++) {
                for (int j = 0; j < network.fanIn(layer); j++) {
                    double w = state.parameters().weight(layer, i, j);
                    result[network.offset(layer, i) + j] += training.l1() * Math.signum(w) + training.l2() * w;
                }
            }
        }
        return result;
    }

    /** The parameters, then the optimizer's memory of them, after the update by {@code g}. */
    public List<double[]> update(double[] g) {
        double[] w = state.parameters().toArray();
        List<double[]> result = new ArrayList<>();
        result.add(w);
        state.memory().forEach(memory -> result.add(memory.toArray()));
        OptimizerSpec optimizer = training.optimizer();
        for (int k = 0; k < w.length; k++) {
            if (optimizer instanceof OptimizerSpec.Sgd sgd) {
                double v = g[k];
                if (sgd.momentum() != 0) {
                    v += sgd.momentum() * result.get(1)[k];
                    result.get(1)[k] = v;
                }
                w[k] -= sgd.learningRate() * (sgd.nesterov() ? g[k] + sgd.momentum() * v : v);
            } else if (optimizer instanceof OptimizerSpec.Rmsprop rms) {
                double s = rms.decay() * result.get(1)[k] + (1 - rms.decay()) * g[k] * g[k];
                result.get(1)[k] = s;
                w[k] -= rms.learningRate() * g[k] / (Math.sqrt(s) + rms.epsilon());
            } else if (optimizer instanceof OptimizerSpec.Adagrad adagrad) {
                double s = result.get(1)[k] + g[k] * g[k];
                result.get(1)[k] = s;
                w[k] -= adagrad.learningRate() * g[k] / (Math.sqrt(s) + adagrad.epsilon());
            } else if (optimizer instanceof OptimizerSpec.Adam adam) {
                double m = adam.beta1() * result.get(1)[k] + (1 - adam.beta1()) * g[k];
                double v = adam.beta2() * result.get(2)[k] + (1 - adam.beta2()) * g[k] * g[k];
                result.get(1)[k] = m;
                result.get(2)[k] = v;
                double mean = m / (1 - Math.pow(adam.beta1(), state.step() + 1));
                double square = v / (1 - Math.pow(adam.beta2(), state.step() + 1));
                w[k] -= adam.learningRate() * mean / (Math.sqrt(square) + adam.epsilon());
            }
        }
        return result;
    }
}
