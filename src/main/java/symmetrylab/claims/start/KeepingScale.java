package symmetrylab.claims.start;

import java.util.List;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;

/**
 * The deviation of the weights into the second hidden layer that keeps the variance of the activations from the first to
 * the second, for runs whose first hidden layers differ in width; weights of deviation 1 and zero biases into the second
 * layer, which are scaled. Median over many seeds. Figures: {@code sd_4} for a fan-in of 4 and so on, and {@code slope} of
 * its logarithm over that of the fan-in, by least squares, and {@code distance_from_minus_half} of that slope.
 *
 * @param seeds the number of seeds, from 1 on
 */
public record KeepingScale(int seeds) implements Trial {

    /** Halvings of the logarithm of the scale. */
    private static final int HALVINGS = 50;

    private static final double WIDEST_LOG = 15;

    @Override
    public Measurement measure(Experiment experiment) {
        int runs = experiment.runs().size();
        double[] fanIns = new double[runs];
        double[] deviations = new double[runs];
        Mat inputs = SignalSizes.transposed(experiment.data().inputs());
        for (int i = 0; i < runs; i++) {
            RunPlan run = experiment.runs().get(i);
            double[] scales = new double[seeds];
            int count = 0;
            for (RunPlan drawn : Training.seeds(run, seeds)) {
                Training.checkInterrupted();
                scales[count++] = scale(drawn, experiment.data(), inputs);
            }
            fanIns[i] = run.architecture().fanIn(1);
            deviations[i] = Statistics.median(scales);
        }
        double slope = slope(fanIns, deviations);
        Figures figures = Figures.of("slope", slope).with("distance_from_minus_half", Math.abs(slope + 0.5));
        for (int i = 0; i < runs; i++) {
            figures = figures.with("sd_" + (int) fanIns[i], deviations[i]);
        }
        return Measurement.of(figures, new Curve("sd", "fan_in", Vec.of(fanIns), Vec.of(deviations)));
    }

    /** The factor on the weights into the second hidden layer that keeps the variance of the first. */
    private static double scale(RunPlan run, DataSet data, Mat inputs) {
        Parameters start = new Trainer(run, data).start().parameters();
        List<Mat> activations = new Network(start).activations(inputs);
        double[] sums = sums(start, activations.get(0));
        double wanted = SignalSizes.variance(SignalSizes.entries(activations.get(0)));
        Activation activation = run.architecture().activation();
        double low = -WIDEST_LOG;
        double high = WIDEST_LOG;
        double[] values = new double[sums.length];
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            double factor = StrictMath.exp(middle);
            for (int i = 0; i < sums.length; i++) {
                values[i] = activation.value(factor * sums[i]);
            }
            if (SignalSizes.variance(values) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    /** The weighted sums of the second hidden layer, without biases, for all inputs. */
    private static double[] sums(Parameters parameters, Mat first) {
        Architecture network = parameters.architecture();
        double[] sums = new double[network.fanOut(1) * first.columns()];
        for (int to = 0; to < network.fanOut(1); to++) {
            for (int from = 0; from < network.fanIn(1); from++) {
                double weight = parameters.weight(1, to, from);
                for (int input = 0; input < first.columns(); input++) {
                    sums[to * first.columns() + input] += weight * first.get(from, input);
                }
            }
        }
        return sums;
    }

    /** The slope of ln y over ln x by least squares. */
    static double slope(double[] x, double[] y) {
        double[] logX = logs(x);
        double[] logY = logs(y);
        double meanX = Statistics.mean(logX);
        double meanY = Statistics.mean(logY);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            products += (logX[i] - meanX) * (logY[i] - meanY);
            squares += (logX[i] - meanX) * (logX[i] - meanX);
        }
        return products / squares;
    }

    private static double[] logs(double... numbers) {
        double[] logs = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            logs[i] = StrictMath.log(numbers[i]);
        }
        return logs;
    }
}
