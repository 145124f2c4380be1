package symmetrylab.claims.start;

import symmetrylab.analysis.state.ForwardPass;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;
import symmetrylab.numeric.Vec;

/**
 * The activations of the first hidden layer of the first run at step 0 against claimed ones. Figures:
 * {@code activation_1} and so on, that of the neuron furthest from what is claimed for the first sample, the second …, and
 * {@code largest_difference} from the claimed ones. Curves: the activations and the claimed ones over the samples.
 *
 * @param claimed the claimed activation for each sample
 */
public record ClaimedActivations(Vec claimed) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        if (experiment.data().size() != claimed.size()) {
            throw new IllegalArgumentException(
                    claimed.size() + " activations for " + experiment.data().size() + " samples");
        }
        RunPlan run = experiment.runs().get(0);
        ForwardPass pass =
                ForwardPass.of(new Trainer(run, experiment.data()).start().parameters());
        double[] samples = new double[claimed.size()];
        double[] furthest = new double[claimed.size()];
        double largest = 0;
        for (int sample = 0; sample < furthest.length; sample++) {
            samples[sample] = sample + 1;
            pass.run(experiment.data().inputs(), sample);
            furthest[sample] = claimed.get(sample);
            for (double activation : pass.activations(0)) {
                if (distance(activation, sample) > distance(furthest[sample], sample)) {
                    furthest[sample] = activation;
                }
            }
            largest = Math.max(largest, distance(furthest[sample], sample));
        }
        Figures figures = Figures.of("largest_difference", largest);
        for (int sample = 0; sample < furthest.length; sample++) {
            figures = figures.with("activation_" + (sample + 1), furthest[sample]);
        }
        return Measurement.of(
                figures,
                new Curve("activation", "sample", Vec.of(samples), Vec.of(furthest)),
                new Curve("claimed_activation", "sample", Vec.of(samples), claimed));
    }

    private double distance(double activation, int sample) {
        return Math.abs(activation - claimed.get(sample));
    }
}
