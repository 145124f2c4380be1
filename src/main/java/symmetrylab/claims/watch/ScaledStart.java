package symmetrylab.claims.watch;

import symmetrylab.analysis.state.LayerSize;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;
import symmetrylab.nn.TrainingState;
import symmetrylab.numeric.Vec;

/**
 * The first run from its own weights times each of some factors. Figures: {@code largest_scaled_weight}, in size, with which
 * any of these starts, and {@code largest_final_spread} of a hidden layer with which any of them ends. Curve: the largest
 * weight at the start, by factor.
 *
 * @param factors on the weights, ascending
 */
public record ScaledStart(Vec factors) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        Trainer trainer = new Trainer(run, experiment.data());
        double[] largest = new double[factors.size()];
        double weight = 0;
        double spread = 0;
        for (int i = 0; i < largest.length; i++) {
            Training.checkInterrupted();
            TrainingState start = trainer.start();
            Parameters scaled = scaled(start.parameters(), factors.get(i));
            largest[i] = LayerSize.largestWeight(scaled);
            TrainingState end = trainer.advance(
                    new TrainingState(0, scaled, start.memory()),
                    run.spec().training().steps());
            weight = Math.max(weight, largest[i]);
            spread = Math.max(spread, SpreadTrial.spread(end.parameters()));
        }
        return Measurement.of(
                Figures.of("largest_scaled_weight", weight).with("largest_final_spread", spread),
                new Curve("largest_scaled_weight", "factor", factors, Vec.of(largest)));
    }

    /** All weights times {@code factor}; biases stay. */
    private static Parameters scaled(Parameters parameters, double factor) {
        Architecture network = parameters.architecture();
        double[] values = parameters.toArray();
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int to = 0; to < network.fanOut(layer); to++) {
                for (int from = 0; from < network.fanIn(layer); from++) {
                    values[network.offset(layer, to) + from] *= factor;
                }
            }
        }
        return Parameters.copyOf(network, values);
    }
}
