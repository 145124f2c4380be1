package symmetrylab.claims.watch;

import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;

/**
 * How far the entries of the weight matrices of the hidden layers differ in the first run, over all steps; biases do not
 * count. Figures: {@code largest_difference} between any two entries of a layer, {@code across_neurons}, between the
 * entries of two neurons for one input, and {@code across_inputs}, between the entries of one neuron. Each is exactly 0 if
 * and only if all are equal to the last bit. Curves: {@code across_neurons} at each step, and the largest
 * {@code across_inputs} so far: with batches of one sample the value itself is 0 whenever the sample has equal inputs.
 *
 * @param entries whose matrices
 */
public record EntryDifferences(Entries entries) implements Trial {

    /** What the matrices hold. */
    public enum Entries {
        /** The weights themselves. */
        WEIGHTS,
        /** The gradient of the update from each state. */
        GRADIENT
    }

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        int steps = run.spec().training().steps();
        boolean fullBatch = run.spec().training().batch().isEmpty();
        Trainer again = new Trainer(run, experiment.data());
        CurveSketch neurons = new CurveSketch("across_neurons", steps);
        CurveSketch inputs = new CurveSketch("across_inputs", steps);
        double[] largest = new double[3];
        Training.watch(run, experiment.data(), report -> {
            Parameters seen = entries == Entries.WEIGHTS
                    ? report.state().parameters()
                    : fullBatch ? report.evaluation().gradient() : again.updateGradient(report.state());
            double acrossNeurons = 0;
            double acrossInputs = 0;
            for (int layer = 0; layer < seen.architecture().hiddenLayers(); layer++) {
                acrossNeurons = Math.max(acrossNeurons, acrossNeurons(seen, layer));
                acrossInputs = Math.max(acrossInputs, acrossInputs(seen, layer));
                largest[0] = Math.max(largest[0], range(seen, layer));
            }
            largest[1] = Math.max(largest[1], acrossNeurons);
            largest[2] = Math.max(largest[2], acrossInputs);
            neurons.add(report.step(), acrossNeurons);
            inputs.add(report.step(), largest[2]);
        });
        return Measurement.of(
                Figures.of("largest_difference", largest[0])
                        .with("across_neurons", largest[1])
                        .with("across_inputs", largest[2]),
                inputs.curve(),
                neurons.curve());
    }

    /** The largest difference, for one input, between neurons of a layer. */
    static double acrossNeurons(Parameters parameters, int layer) {
        Architecture network = parameters.architecture();
        double largest = 0;
        for (int from = 0; from < network.fanIn(layer); from++) {
            double low = parameters.weight(layer, 0, from);
            double high = low;
            for (int to = 1; to < network.fanOut(layer); to++) {
                low = Math.min(low, parameters.weight(layer, to, from));
                high = Math.max(high, parameters.weight(layer, to, from));
            }
            largest = Math.max(largest, high - low);
        }
        return largest;
    }

    /** The largest difference between the entries of one neuron of a layer. */
    static double acrossInputs(Parameters parameters, int layer) {
        double largest = 0;
        for (int to = 0; to < parameters.architecture().fanOut(layer); to++) {
            largest = Math.max(largest, range(parameters, layer, to, to + 1));
        }
        return largest;
    }

    private static double range(Parameters parameters, int layer) {
        return range(parameters, layer, 0, parameters.architecture().fanOut(layer));
    }

    private static double range(Parameters parameters, int layer, int first, int end) {
        double low = parameters.weight(layer, first, 0);
        double high = low;
        for (int to = first; to < end; to++) {
            for (int from = 0; from < parameters.architecture().fanIn(layer); from++) {
                low = Math.min(low, parameters.weight(layer, to, from));
                high = Math.max(high, parameters.weight(layer, to, from));
            }
        }
        return high - low;
    }
}
