package symmetrylab.claims.start;

import symmetrylab.analysis.state.ForwardPass;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;

/**
 * The first hidden layer of the first run at its start, against the logistic function of the sum of the inputs, 1 / (1 +
 * exp(−x₁ − x₂ − …)), computed apart from the engine. Figure: {@code largest_difference} over samples and neurons.
 */
public final class SumActivation implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        DataSet data = experiment.data();
        ForwardPass pass = ForwardPass.of(new Trainer(run, data).start().parameters());
        double largest = 0;
        for (int sample = 0; sample < data.size(); sample++) {
            double sum = 0;
            for (int feature = 0; feature < data.features(); feature++) {
                sum += data.inputs().get(sample, feature);
            }
            double expected = 1 / (1 + StrictMath.exp(-sum));
            pass.run(data.inputs(), sample);
            for (double activation : pass.activations(0)) {
                largest = Math.max(largest, Math.abs(activation - expected));
            }
        }
        return Measurement.of(Figures.of("largest_difference", largest));
    }
}
