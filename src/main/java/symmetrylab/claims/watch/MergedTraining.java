package symmetrylab.claims.watch;

import java.util.List;
import symmetrylab.analysis.state.MergedNetwork;
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
 * The first run, whose neurons are equal at the start, against its merged network of one neuron, trained on by itself:
 * the merged neuron's incoming step is divided by the number m of neurons it stands for, its outgoing step multiplied
 * by m. Plain gradient descent only. Figures: {@code largest_output_difference} over all steps and samples, and
 * {@code neurons}, those merged.
 */
public final class MergedTraining implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        DataSet data = experiment.data();
        TrainingState start = new Trainer(run, data).start();
        MergedNetwork merged = MergedNetwork.of(start);
        RunPlan one = new RunPlan(
                run.spec()
                        .withNetwork(run.spec()
                                .network()
                                .withHidden(merged.classes().stream()
                                        .map(List::size)
                                        .toList())),
                merged.architecture());
        Trainer gradients = new Trainer(one, data);
        double[] shares = shares(merged);
        double rate = run.spec().training().optimizer().learningRate();
        double[] own = merged.parameters().toArray();
        CurveSketch curve =
                new CurveSketch("output_difference", run.spec().training().steps());
        double[] largest = {0};
        Training.watch(run, data, report -> {
            Parameters now = Parameters.copyOf(merged.architecture(), own);
            double difference = new MergedNetwork(merged.classes(), now)
                    .largestDifference(report.state().parameters(), data);
            curve.add(report.step(), difference);
            largest[0] = Math.max(largest[0], difference);
            Parameters gradient = gradients.updateGradient(new TrainingState(report.step(), now, List.of()));
            for (int i = 0; i < own.length; i++) {
                own[i] -= rate * shares[i] * gradient.get(i);
            }
        });
        return Measurement.of(
                Figures.of("largest_output_difference", largest[0])
                        .with("neurons", run.architecture().fanOut(0)),
                curve.curve());
    }

    /** The factor on the step of each parameter of the merged network: 1/m into a neuron of m, m out of it. */
    private static double[] shares(MergedNetwork merged) {
        Architecture network = merged.architecture();
        double[] shares = new double[network.parameterCount()];
        int index = 0;
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int to = 0; to < network.fanOut(layer); to++) {
                for (int from = 0; from < network.fanIn(layer); from++) {
                    shares[index++] = size(merged, layer - 1, from) / size(merged, layer, to);
                }
                shares[index++] = 1 / size(merged, layer, to);
            }
        }
        return shares;
    }

    /** The number of neurons that a neuron of the merged network stands for; 1 for inputs and outputs. */
    private static double size(MergedNetwork merged, int hidden, int neuron) {
        boolean isHidden = hidden >= 0 && hidden < merged.classes().size();
        return isHidden ? merged.classes().get(hidden).get(neuron).size() : 1;
    }
}
