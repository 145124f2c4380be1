package symmetrylab.claims.start;

import java.util.stream.IntStream;
import symmetrylab.analysis.state.ForwardPass;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.ActivationKind;

/**
 * How far the hidden layers are from their useful range where the first run starts, as the median over seeds. Figures:
 * {@code saturated_share} of the activations of all hidden layers within 0.01 of a bound of sigmoid or tanh, NaN for other
 * activations, and {@code signal_growth}, the root mean square of the last hidden layer over that of the inputs. Curve: the
 * root mean square by layer, 0 for the inputs.
 *
 * @param seeds the number of seeds, from 1 on
 */
public record Saturation(int seeds) implements Trial {

    private static final double NEAR = 0.01;

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan first = experiment.runs().get(0);
        int hidden = first.architecture().hiddenLayers();
        double[] shares = new double[seeds];
        double[] growths = new double[seeds];
        double[][] sizes = new double[hidden + 1][seeds];
        int draw = 0;
        for (RunPlan run : Training.seeds(first, seeds)) {
            Signals signals = new Signals(run, experiment.data());
            shares[draw] = signals.near / signals.count;
            for (int layer = 0; layer <= hidden; layer++) {
                sizes[layer][draw] = Math.sqrt(signals.squares[layer]);
            }
            growths[draw] = sizes[hidden][draw] / sizes[0][draw];
            draw++;
        }
        boolean bounded = lowerBound(first.spec().network().activation()) <= 0;
        double[] medians = new double[hidden + 1];
        for (int layer = 0; layer <= hidden; layer++) {
            medians[layer] = Statistics.median(sizes[layer]);
        }
        return Measurement.of(
                Figures.of("saturated_share", bounded ? Statistics.median(shares) : Double.NaN)
                        .with("signal_growth", Statistics.median(growths)),
                new Curve(
                        "signal_size",
                        "layer",
                        Vec.of(IntStream.rangeClosed(0, hidden).asDoubleStream().toArray()),
                        Vec.of(medians)));
    }

    /** The lower bound of an activation whose upper bound is 1; NaN for the others. */
    private static double lowerBound(ActivationKind activation) {
        return switch (activation) {
            case SIGMOID -> 0;
            case TANH -> -1;
            case IDENTITY, RELU, LEAKY_RELU, ELU, SOFTPLUS, SILU, GELU -> Double.NaN;
        };
    }

    /** The signals of all samples at a start. */
    private static final class Signals {

        /** The mean square of each layer, the inputs first. */
        private final double[] squares;

        private double near;
        private double count;

        Signals(RunPlan run, DataSet data) {
            int hidden = run.architecture().hiddenLayers();
            double low = lowerBound(run.spec().network().activation());
            squares = new double[hidden + 1];
            ForwardPass pass = ForwardPass.of(new Trainer(run, data).start().parameters());
            for (int sample = 0; sample < data.size(); sample++) {
                pass.run(data.inputs(), sample, hidden);
                for (int layer = 0; layer <= hidden; layer++) {
                    double[] values = pass.inputsOf(layer);
                    for (double value : values) {
                        squares[layer] += value * value / values.length / data.size();
                        if (layer > 0) {
                            near += value <= low + NEAR || value >= 1 - NEAR ? 1 : 0;
                            count++;
                        }
                    }
                }
            }
        }
    }
}
