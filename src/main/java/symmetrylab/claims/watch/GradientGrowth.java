package symmetrylab.claims.watch;

import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;

/**
 * The norm of the gradient over the whole training set, step by step, in the first run. Figures: {@code growing_share}
 * of the steps at which it grew, {@code first_norm}, {@code largest_norm} and {@code last_norm}.
 */
public final class GradientGrowth implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        CurveSketch curve =
                new CurveSketch("gradient_norm", run.spec().training().steps());
        int[] grown = {0};
        int[] steps = {0};
        double[] norms = new double[3];
        Training.watch(run, experiment.data(), report -> {
            double norm = report.evaluation().gradient().norm();
            curve.add(report.step(), norm);
            if (report.step() == 0) {
                norms[0] = norm;
            } else {
                steps[0]++;
                grown[0] += norm > norms[2] ? 1 : 0;
            }
            norms[1] = Math.max(norms[1], norm);
            norms[2] = norm;
        });
        return Measurement.of(
                Figures.of("growing_share", grown[0] / (double) steps[0])
                        .with("first_norm", norms[0])
                        .with("largest_norm", norms[1])
                        .with("last_norm", norms[2]),
                curve.curve());
    }
}
