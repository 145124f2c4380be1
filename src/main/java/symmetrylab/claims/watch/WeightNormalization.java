package symmetrylab.claims.watch;

import java.util.Arrays;
import java.util.List;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;
import symmetrylab.nn.TrainingState;

/**
 * The first run with its weights normalized, w = g · v/‖v‖ for each neuron (Salimans and Kingma 2016), where v starts as its
 * weights and g at 1; plain descent on g, v and the biases. Figures: {@code finite_weight_share} at the start and
 * {@code largest_spread} over all steps, NaN where weights are not finite; and both spread and loss where the norm is
 * √(‖v‖² + ε²) with ε = 1e-8, as in programs that divide safely: {@code largest_spread_with_epsilon} and
 * {@code loss_with_epsilon} at the end. Curve: the spread with ε.
 */
public final class WeightNormalization implements Trial {

    private static final double EPSILON = 1e-8;

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        Normalized exact = new Normalized(run, experiment.data(), 0);
        double finite = exact.finiteShare();
        exact.train();
        Normalized safe = new Normalized(run, experiment.data(), EPSILON);
        safe.train();
        return Measurement.of(
                Figures.of("finite_weight_share", finite)
                        .with("largest_spread", exact.largestSpread)
                        .with("largest_spread_with_epsilon", safe.largestSpread)
                        .with("loss_with_epsilon", safe.loss),
                safe.curve.curve());
    }

    /** A training under normalization. */
    private static final class Normalized {

        private final Trainer trainer;
        private final int steps;
        private final double rate;
        private final double epsilon;
        private final Architecture network;
        private final CurveSketch curve;

        /** The directions v and the biases, in the layout of the network. */
        private final double[] v;

        /** The length g of each neuron, at the place of its bias. */
        private final double[] g;

        private double largestSpread;
        private double loss = Double.NaN;

        Normalized(RunPlan run, DataSet data, double epsilon) {
            this.epsilon = epsilon;
            trainer = new Trainer(run, data);
            steps = run.spec().training().steps();
            rate = run.spec().training().optimizer().learningRate();
            network = run.architecture();
            curve = new CurveSketch("spread", steps);
            v = trainer.start().parameters().toArray();
            g = new double[v.length];
            Arrays.fill(g, 1);
        }

        /** Trains to the end, or until a weight is not finite. */
        void train() {
            for (int step = 0; step <= steps; step++) {
                Training.checkInterrupted();
                Parameters now = weights();
                double spread = now.isFinite() ? SpreadTrial.spread(now) : Double.NaN;
                curve.add(step, spread);
                largestSpread = Math.max(largestSpread, spread);
                if (!now.isFinite()) {
                    return;
                }
                TrainingState state = new TrainingState(step, now, List.of());
                if (step == steps) {
                    loss = trainer.report(state).evaluation().loss();
                } else {
                    update(trainer.updateGradient(state));
                }
            }
        }

        /** The share of the weights that are finite, without biases. */
        double finiteShare() {
            Parameters now = weights();
            int finite = 0;
            int all = 0;
            for (int layer = 0; layer < network.layers(); layer++) {
                for (int to = 0; to < network.fanOut(layer); to++) {
                    for (int from = 0; from < network.fanIn(layer); from++) {
                        finite += Double.isFinite(now.weight(layer, to, from)) ? 1 : 0;
                        all++;
                    }
                }
            }
            return finite / (double) all;
        }

        /** The weights w = g · v/‖v‖ and the biases. */
        private Parameters weights() {
            double[] w = v.clone();
            forEachNeuron((start, bias) -> {
                double norm = norm(start, bias);
                for (int i = start; i < bias; i++) {
                    w[i] = g[bias] * v[i] / norm;
                }
            });
            return Parameters.copyOf(network, w);
        }

        /** ∂L/∂g = v·d/‖v‖ and ∂L/∂v = g/‖v‖ · (d − (v·d) v/‖v‖²), where d = ∂L/∂w. */
        private void update(Parameters d) {
            forEachNeuron((start, bias) -> {
                double norm = norm(start, bias);
                double along = 0;
                for (int i = start; i < bias; i++) {
                    along += v[i] / norm * d.get(i);
                }
                double scale = rate * g[bias] / norm;
                for (int i = start; i < bias; i++) {
                    v[i] -= scale * (d.get(i) - along * v[i] / norm);
                }
                g[bias] -= rate * along;
                v[bias] -= rate * d.get(bias);
            });
        }

        private double norm(int start, int bias) {
            double squares = epsilon * epsilon;
            for (int i = start; i < bias; i++) {
                squares += v[i] * v[i];
            }
            return Math.sqrt(squares);
        }

        private void forEachNeuron(Neuron use) {
            for (int layer = 0; layer < network.layers(); layer++) {
                for (int to = 0; to < network.fanOut(layer); to++) {
                    int start = network.offset(layer, to);
                    use.at(start, start + network.fanIn(layer));
                }
            }
        }
    }

    /** Does something with a neuron. */
    @FunctionalInterface
    private interface Neuron {
        /** Its weights lie from {@code start} on, its bias at {@code bias}. */
        void at(int start, int bias);
    }
}
