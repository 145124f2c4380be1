package symmetrylab.claims.seeds;

import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;

/**
 * The arithmetic that the first run and the second, from many seeds, spend until the loss is at most 0.3. Figures: the
 * {@code work} of the first in multiplications, the {@code random_median_work}, {@code multiplications_per_step} of the
 * first, {@code steps_to_loss} and {@code random_median_steps}; work without end is infinite.
 *
 * @param seeds the number of seeds of the second run, from 1 on
 */
public record WorkToLoss(int seeds) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        DataSet data = experiment.data();
        RunPlan first = experiment.runs().get(0);
        RunPlan second = experiment.runs().get(1);
        CurveSketch curve = new CurveSketch("loss", first.spec().training().steps());
        double steps = steps(first, data, curve);
        double[] others = new double[seeds];
        int count = 0;
        for (RunPlan run : Training.seeds(second, seeds)) {
            others[count++] = steps(
                    run, data, new CurveSketch("loss", run.spec().training().steps()));
        }
        double median = Statistics.median(others);
        return Measurement.of(
                Figures.of("work", steps * multiplications(first, data))
                        .with("random_median_work", median * multiplications(second, data))
                        .with("multiplications_per_step", multiplications(first, data))
                        .with("steps_to_loss", steps)
                        .with("random_median_steps", median),
                curve.curve());
    }

    private static double steps(RunPlan run, DataSet data, CurveSketch curve) {
        double[] reached = {Double.POSITIVE_INFINITY};
        Training.until(run, data, 1, report -> {
            curve.add(report.step(), report.evaluation().loss());
            if (report.evaluation().loss() <= RandomStarts.SUCCESS) {
                reached[0] = report.step();
            }
            return Double.isInfinite(reached[0]);
        });
        return reached[0];
    }

    /**
     * The multiplications of an update's forward and backward pass: one a weight and sample forward, one for its gradient,
     * and, but for the first layer, one to take the delta back.
     */
    static double multiplications(RunPlan run, DataSet data) {
        Architecture network = run.architecture();
        double samples = Math.min(data.size(), run.spec().training().batch().orElse(data.size()));
        double perSample = 0;
        for (int layer = 0; layer < network.layers(); layer++) {
            perSample += (layer == 0 ? 2.0 : 3.0) * network.fanIn(layer) * network.fanOut(layer);
        }
        return samples * perSample;
    }
}
