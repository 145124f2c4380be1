package symmetrylab.claims.seeds;

import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.Vec;

/**
 * How far ‖u‖² − ‖v‖² of the neurons of the first hidden layer drifts from its start, for runs in the order of their
 * learning rate; u is a neuron's incoming vector with the bias, v its outgoing one. Under gradient flow it is conserved for
 * a ReLU neuron (Kunin, Sagastuy-Brena, Ganguli, Yamins and Tanaka 2021). Figures: {@code drift_1} and so on, the largest
 * of each run over neurons and steps, medians over seeds, {@code lowest_rate_drift} and {@code highest_rate_drift}. Curve:
 * the drift by the rate.
 *
 * @param seeds the number of seeds of each run, from 1 on
 */
public record NormDrift(int seeds) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        int runs = experiment.runs().size();
        double[] rates = new double[runs];
        double[] drifts = new double[runs];
        Figures figures = Figures.of("seeds", seeds);
        for (int i = 0; i < runs; i++) {
            double[] ofSeeds = new double[seeds];
            int count = 0;
            for (RunPlan run : Training.seeds(experiment.runs().get(i), seeds)) {
                ofSeeds[count++] = drift(run, experiment.data());
            }
            rates[i] = experiment.runs().get(i).spec().training().optimizer().learningRate();
            drifts[i] = Statistics.median(ofSeeds);
            figures = figures.with("drift_" + (i + 1), drifts[i]);
        }
        return Measurement.of(
                figures.with("lowest_rate_drift", drifts[0]).with("highest_rate_drift", drifts[runs - 1]),
                new Curve("drift", "rate", Vec.of(rates), Vec.of(drifts)));
    }

    private static double drift(RunPlan run, DataSet data) {
        double[][] start = new double[1][];
        double[] largest = {0};
        Training.watch(run, data, report -> {
            double[] now = differences(report.state().parameters());
            start[0] = start[0] == null ? now : start[0];
            for (int neuron = 0; neuron < now.length; neuron++) {
                largest[0] = Math.max(largest[0], Math.abs(now[neuron] - start[0][neuron]));
            }
        });
        return largest[0];
    }

    /** ‖u‖² − ‖v‖² of every neuron. */
    private static double[] differences(Parameters parameters) {
        Architecture network = parameters.architecture();
        double[] differences = new double[network.fanOut(0)];
        for (int neuron = 0; neuron < differences.length; neuron++) {
            double bias = parameters.bias(0, neuron);
            double sum = bias * bias;
            for (int from = 0; from < network.fanIn(0); from++) {
                double weight = parameters.weight(0, neuron, from);
                sum += weight * weight;
            }
            for (int to = 0; to < network.fanOut(1); to++) {
                double weight = parameters.weight(1, to, neuron);
                sum -= weight * weight;
            }
            differences[neuron] = sum;
        }
        return differences;
    }
}
