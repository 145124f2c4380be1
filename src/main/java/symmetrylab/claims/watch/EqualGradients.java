package symmetrylab.claims.watch;

import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;

/**
 * Whether the neurons of each hidden layer of the first run get the same gradient at every step. Figures: the largest
 * difference, over all steps, between neurons of one layer, of the gradient of an update and of the weights, biases and
 * outgoing weights included: {@code largest_gradient_difference}, {@code largest_weight_difference}; both are exactly 0
 * if and only if all are equal to the last bit.
 */
public final class EqualGradients implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        boolean fullBatch = run.spec().training().batch().isEmpty();
        Trainer again = new Trainer(run, experiment.data());
        CurveSketch curve =
                new CurveSketch("gradient_difference", run.spec().training().steps());
        double[] largest = new double[2];
        Training.watch(run, experiment.data(), report -> {
            Parameters gradient = fullBatch ? report.evaluation().gradient() : again.updateGradient(report.state());
            double difference = largestDifference(gradient);
            curve.add(report.step(), difference);
            largest[0] = Math.max(largest[0], difference);
            largest[1] = Math.max(largest[1], largestDifference(report.state().parameters()));
        });
        return Measurement.of(
                Figures.of("largest_gradient_difference", largest[0]).with("largest_weight_difference", largest[1]),
                curve.curve());
    }

    /** The largest difference of an entry between a neuron and the first of its layer; NaN if one is not a number. */
    static double largestDifference(Parameters parameters) {
        double largest = 0;
        for (int layer = 0; layer < parameters.architecture().hiddenLayers(); layer++) {
            for (int neuron = 1; neuron < parameters.architecture().fanOut(layer); neuron++) {
                largest = Math.max(largest, difference(parameters, layer, neuron));
            }
        }
        return largest;
    }

    private static double difference(Parameters parameters, int layer, int neuron) {
        double largest = Math.abs(parameters.bias(layer, neuron) - parameters.bias(layer, 0));
        for (int from = 0; from < parameters.architecture().fanIn(layer); from++) {
            largest = Math.max(
                    largest, Math.abs(parameters.weight(layer, neuron, from) - parameters.weight(layer, 0, from)));
        }
        for (int to = 0; to < parameters.architecture().fanOut(layer + 1); to++) {
            largest = Math.max(
                    largest, Math.abs(parameters.weight(layer + 1, to, neuron) - parameters.weight(layer + 1, to, 0)));
        }
        return largest;
    }
}
