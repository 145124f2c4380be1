package symmetrylab.claims.start;

import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Backprop;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;

/**
 * The size of the signals in the hidden layers where the first run starts, as the median over many seeds: the variance of
 * the activations over samples and neurons, and of the gradients dL/dw over the weights into a layer. Figures:
 * {@code activation_ratio} and {@code gradient_ratio} of the last hidden layer to the first, and {@code largest_change}, the
 * factor by which the one that changes most grows or shrinks. Curves: both variances by layer.
 *
 * @param seeds the number of seeds, from 1 on
 */
public record SignalSizes(int seeds) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        DataSet data = experiment.data();
        int hidden = run.architecture().hiddenLayers();
        Backprop backprop = new Backprop(run.architecture(), data);
        Mat inputs = transposed(data.inputs());
        double[][] activations = new double[hidden][seeds];
        double[][] gradients = new double[hidden][seeds];
        int draw = 0;
        for (RunPlan drawn : Training.seeds(run, seeds)) {
            Training.checkInterrupted();
            Parameters start = new Trainer(drawn, data).start().parameters();
            List<Mat> ofLayers = new Network(start).activations(inputs);
            Parameters gradient = backprop.evaluate(start).gradient();
            for (int layer = 0; layer < hidden; layer++) {
                activations[layer][draw] = variance(entries(ofLayers.get(layer)));
                gradients[layer][draw] = variance(weights(gradient, layer));
            }
            draw++;
        }
        Curve forward = byLayer("activation_variance", activations);
        Curve backward = byLayer("gradient_variance", gradients);
        double activationRatio = ratio(forward);
        double gradientRatio = ratio(backward);
        return Measurement.of(
                Figures.of("activation_ratio", activationRatio)
                        .with("gradient_ratio", gradientRatio)
                        .with("largest_change", Math.max(factor(activationRatio), factor(gradientRatio))),
                forward,
                backward);
    }

    private static Curve byLayer(String name, double[][] draws) {
        double[] layers =
                IntStream.rangeClosed(1, draws.length).asDoubleStream().toArray();
        double[] medians = new double[draws.length];
        for (int layer = 0; layer < draws.length; layer++) {
            medians[layer] = Statistics.median(draws[layer]);
        }
        return new Curve(name, "layer", Vec.of(layers), Vec.of(medians));
    }

    private static double ratio(Curve curve) {
        return curve.values().get(curve.values().size() - 1) / curve.values().get(0);
    }

    private static double factor(double ratio) {
        return Math.max(ratio, 1 / ratio);
    }

    /** A matrix with rows and columns exchanged. */
    static Mat transposed(Mat matrix) {
        double[][] rows = new double[matrix.columns()][];
        for (int column = 0; column < matrix.columns(); column++) {
            rows[column] = matrix.column(column).toArray();
        }
        return Mat.of(rows);
    }

    /** The entries of a matrix, row by row. */
    static double[] entries(Mat matrix) {
        double[] entries = new double[matrix.rows() * matrix.columns()];
        int count = 0;
        for (Vec row : matrix.toRows()) {
            for (int i = 0; i < row.size(); i++) {
                entries[count++] = row.get(i);
            }
        }
        return entries;
    }

    private static double[] weights(Parameters parameters, int layer) {
        int fanIn = parameters.architecture().fanIn(layer);
        double[] weights = new double[fanIn * parameters.architecture().fanOut(layer)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = parameters.weight(layer, i / fanIn, i % fanIn);
        }
        return weights;
    }

    /** The mean square of the distances from the mean. */
    static double variance(double... numbers) {
        double mean = Statistics.mean(numbers);
        double squares = 0;
        for (double number : numbers) {
            squares += (number - mean) * (number - mean);
        }
        return squares / numbers.length;
    }
}
