package symmetrylab.claims.watch;

import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.analysis.state.Spread;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.TrainingState;

/**
 * How far apart the neurons of a layer get in the first run. Figures: {@code largest_spread} over all steps and layers,
 * {@code final_spread}, {@code escaped_step}, the first with a spread above 0.1, {@code final_classes}, the most classes of equal
 * neurons that a layer ends with, {@code final_loss}, and {@code largest_hidden_gradient}, the largest entry, over all steps, of
 * the gradient of the hidden layers' weights and biases over the whole training set.
 */
public final class SpreadTrial implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        CurveSketch curve = new CurveSketch("spread", run.spec().training().steps());
        double[] largest = {0};
        double[] last = new double[2];
        double[] gradient = {0};
        double[] escaped = {Double.POSITIVE_INFINITY};
        int[] classes = {0};
        Training.watch(run, experiment.data(), report -> {
            double spread = spread(report.state().parameters());
            curve.add(report.step(), spread);
            largest[0] = Math.max(largest[0], spread);
            last[0] = spread;
            last[1] = report.evaluation().loss();
            gradient[0] =
                    Math.max(gradient[0], largestOfHidden(report.evaluation().gradient()));
            if (Double.isInfinite(escaped[0]) && spread > EscapeSteps.ESCAPED_SPREAD) {
                escaped[0] = report.step();
            }
            if (report.isLast()) {
                classes[0] = classes(report.state());
            }
        });
        return Measurement.of(
                Figures.of("largest_spread", largest[0])
                        .with("final_spread", last[0])
                        .with("escaped_step", escaped[0])
                        .with("final_classes", classes[0])
                        .with("final_loss", last[1])
                        .with("largest_hidden_gradient", gradient[0]),
                curve.curve());
    }

    /** The most classes of a hidden layer. */
    private static int classes(TrainingState state) {
        int most = 0;
        for (int layer = 0; layer < state.parameters().architecture().hiddenLayers(); layer++) {
            most = Math.max(most, NeuronClasses.of(state, layer).classes().size());
        }
        return most;
    }

    /** The largest spread of a hidden layer. */
    public static double spread(Parameters parameters) {
        double largest = 0;
        for (int layer = 0; layer < parameters.architecture().hiddenLayers(); layer++) {
            largest = Math.max(largest, Spread.of(parameters, layer));
        }
        return largest;
    }

    /** The largest entry, in size, of the hidden layers. */
    private static double largestOfHidden(Parameters parameters) {
        int end = parameters.architecture().offset(parameters.architecture().hiddenLayers(), 0);
        double largest = 0;
        for (int i = 0; i < end; i++) {
            largest = Math.max(largest, Math.abs(parameters.get(i)));
        }
        return largest;
    }
}
