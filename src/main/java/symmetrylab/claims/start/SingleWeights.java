package symmetrylab.claims.start;

import symmetrylab.analysis.state.OutputDifference;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;

/**
 * Changes each weight of the first run's start by itself, not the biases, and looks at the outputs. Figures:
 * {@code weights}, {@code weights_that_matter}, those that change an output of some sample, and
 * {@code largest_output_change}.
 *
 * @param add what is added to the weight
 */
public record SingleWeights(double add) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        Architecture network = run.architecture();
        Parameters start = new Trainer(run, experiment.data()).start().parameters();
        int weights = 0;
        int matter = 0;
        double largest = 0;
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int to = 0; to < network.fanOut(layer); to++) {
                for (int from = 0; from < network.fanIn(layer); from++) {
                    double[] changed = start.toArray();
                    changed[network.offset(layer, to) + from] += add;
                    double change =
                            OutputDifference.largest(start, Parameters.copyOf(network, changed), experiment.data());
                    weights++;
                    matter += change != 0 ? 1 : 0;
                    largest = Math.max(largest, change);
                }
            }
        }
        return Measurement.of(Figures.of("weights", weights)
                .with("weights_that_matter", matter)
                .with("largest_output_change", largest));
    }
}
