package symmetrylab.claims.start;

import symmetrylab.analysis.state.OutputDifference;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;

/**
 * Negates each neuron of the first hidden layer by itself where the first run starts: incoming weights, bias and outgoing
 * weights. Figures: {@code neurons}, {@code neurons_that_matter}, those whose mirror image changes an output of some sample
 * by more than 1e-12, and {@code largest_output_change}.
 */
public final class MirrorImages implements Trial {

    private static final double ROUNDING = 1e-12;

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        DataSet data = experiment.data();
        Parameters start = new Trainer(run, data).start().parameters();
        int neurons = run.architecture().fanOut(0);
        int matter = 0;
        double largest = 0;
        for (int neuron = 0; neuron < neurons; neuron++) {
            double change = OutputDifference.largest(start, mirrored(start, neuron), data);
            matter += change > ROUNDING ? 1 : 0;
            largest = Math.max(largest, change);
        }
        return Measurement.of(Figures.of("largest_output_change", largest)
                .with("neurons", neurons)
                .with("neurons_that_matter", matter));
    }

    private static Parameters mirrored(Parameters parameters, int neuron) {
        Architecture network = parameters.architecture();
        double[] values = parameters.toArray();
        for (int i = 0; i <= network.fanIn(0); i++) {
            values[network.offset(0, neuron) + i] *= -1;
        }
        for (int to = 0; to < network.fanOut(1); to++) {
            values[network.offset(1, to) + neuron] *= -1;
        }
        return Parameters.copyOf(network, values);
    }
}
