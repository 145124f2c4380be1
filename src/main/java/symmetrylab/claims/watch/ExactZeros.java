package symmetrylab.claims.watch;

import symmetrylab.analysis.state.LayerFlow;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.Range;

/**
 * What is exactly 0 in the first run. Figures, at its end: {@code zero_weight_share} of all weights, without biases,
 * {@code zero_activation_share} of the hidden activations over all samples, {@code dead_neuron_share}, the hidden neurons
 * that are at 0 for every sample, and {@code accuracy}. Curves: the first three at some 100 steps.
 */
public final class ExactZeros implements Trial {

    private static final int LOOKS = 100;
    private static final Range UNUSED = new Range(-1, 1);

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        int steps = run.spec().training().steps();
        CurveSketch ofWeights = new CurveSketch("zero_weight_share", steps);
        CurveSketch ofActivations = new CurveSketch("zero_activation_share", steps);
        CurveSketch ofNeurons = new CurveSketch("dead_neuron_share", steps);
        double[] last = new double[4];
        Training.watch(run, experiment.data(), Math.max(1, steps / LOOKS), report -> {
            Parameters now = report.state().parameters();
            last[0] = zeroWeights(now);
            LayerFlow flow = LayerFlow.of(now, experiment.data(), UNUSED, 1);
            last[1] = zeroActivations(flow);
            last[2] = deadNeurons(now, flow);
            last[3] = report.evaluation().accuracy().orElse(Double.NaN);
            ofWeights.add(report.step(), last[0]);
            ofActivations.add(report.step(), last[1]);
            ofNeurons.add(report.step(), last[2]);
        });
        return Measurement.of(
                Figures.of("zero_weight_share", last[0])
                        .with("zero_activation_share", last[1])
                        .with("dead_neuron_share", last[2])
                        .with("accuracy", last[3]),
                ofWeights.curve(),
                ofActivations.curve(),
                ofNeurons.curve());
    }

    private static double zeroWeights(Parameters parameters) {
        Architecture network = parameters.architecture();
        int zeros = 0;
        int all = 0;
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int to = 0; to < network.fanOut(layer); to++) {
                for (int from = 0; from < network.fanIn(layer); from++) {
                    zeros += parameters.weight(layer, to, from) == 0 ? 1 : 0;
                    all++;
                }
            }
        }
        return zeros / (double) all;
    }

    private static double zeroActivations(LayerFlow flow) {
        double zeros = 0;
        double all = 0;
        for (LayerFlow.Distribution layer : flow.activations()) {
            zeros += layer.zeros() * layer.count();
            all += layer.count();
        }
        return zeros / all;
    }

    private static double deadNeurons(Parameters parameters, LayerFlow flow) {
        int neurons = 0;
        int dead = 0;
        for (int layer = 0; layer < flow.dead().size(); layer++) {
            neurons += parameters.architecture().fanOut(layer);
            dead += flow.dead().get(layer);
        }
        return dead / (double) neurons;
    }
}
