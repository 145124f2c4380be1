package symmetrylab.claims.watch;

import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;

/**
 * How far the weights of the first run get from their start; biases do not count. Figures, over all steps:
 * {@code largest_hidden_weight_change} of a weight into a hidden layer, {@code largest_output_weight_change} of one into the
 * output layer and {@code largest_weight_change} of any; 0 if and only if none has moved.
 */
public final class WeightMoves implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        int steps = run.spec().training().steps();
        CurveSketch hidden = new CurveSketch("hidden_change", steps);
        CurveSketch output = new CurveSketch("output_change", steps);
        Parameters[] start = new Parameters[1];
        double[] largest = new double[2];
        Training.watch(run, experiment.data(), report -> {
            Parameters now = report.state().parameters();
            start[0] = start[0] == null ? now : start[0];
            int last = now.architecture().layers() - 1;
            double ofHidden = 0;
            for (int layer = 0; layer < last; layer++) {
                ofHidden = Math.max(ofHidden, change(start[0], now, layer));
            }
            double ofOutput = change(start[0], now, last);
            hidden.add(report.step(), ofHidden);
            output.add(report.step(), ofOutput);
            largest[0] = Math.max(largest[0], ofHidden);
            largest[1] = Math.max(largest[1], ofOutput);
        });
        return Measurement.of(
                Figures.of("largest_hidden_weight_change", largest[0])
                        .with("largest_output_weight_change", largest[1])
                        .with("largest_weight_change", Math.max(largest[0], largest[1])),
                hidden.curve(),
                output.curve());
    }

    private static double change(Parameters start, Parameters now, int layer) {
        double largest = 0;
        for (int to = 0; to < now.architecture().fanOut(layer); to++) {
            for (int from = 0; from < now.architecture().fanIn(layer); from++) {
                largest = Math.max(largest, Math.abs(now.weight(layer, to, from) - start.weight(layer, to, from)));
            }
        }
        return largest;
    }
}
