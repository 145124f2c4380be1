package symmetrylab.claims.watch;

import symmetrylab.analysis.state.ForwardPass;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;

/**
 * How much the outputs of the first run differ between samples. Figures: {@code first_output_range}, the largest output
 * less the smallest at step 0, {@code largest_output_range} over all steps looked at (some 200, evenly spaced, and the last)
 * and {@code last_output_range}; 0 if and only if the input has no effect.
 */
public final class OutputRange implements Trial {

    private static final int LOOKS = 200;

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        int steps = run.spec().training().steps();
        CurveSketch curve = new CurveSketch("output_range", steps);
        ForwardPass pass = new ForwardPass(run.architecture());
        double[] ranges = new double[3];
        Training.watch(run, experiment.data(), Math.max(1, steps / LOOKS), report -> {
            pass.use(report.state().parameters());
            double range = range(pass, experiment.data());
            curve.add(report.step(), range);
            ranges[0] = report.step() == 0 ? range : ranges[0];
            ranges[1] = Math.max(ranges[1], range);
            ranges[2] = range;
        });
        return Measurement.of(
                Figures.of("first_output_range", ranges[0])
                        .with("largest_output_range", ranges[1])
                        .with("last_output_range", ranges[2]),
                curve.curve());
    }

    /** The largest range of an output. */
    private static double range(ForwardPass pass, DataSet data) {
        double[] low = new double[data.outputs()];
        double[] high = new double[data.outputs()];
        double largest = 0;
        for (int sample = 0; sample < data.size(); sample++) {
            pass.run(data.inputs(), sample);
            for (int i = 0; i < low.length; i++) {
                double output = pass.outputs()[i];
                low[i] = sample == 0 ? output : Math.min(low[i], output);
                high[i] = sample == 0 ? output : Math.max(high[i], output);
                largest = Math.max(largest, high[i] - low[i]);
            }
        }
        return largest;
    }
}
