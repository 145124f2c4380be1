package symmetrylab.claims.watch;

import java.util.Arrays;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;

/**
 * How far the first run gets. Figures: {@code first_loss}, {@code loss} at the end, {@code loss_fall}, the share of the
 * first loss that is gone, {@code accuracy}, and {@code accuracy_above_largest_class}, by how much it exceeds the share
 * of the largest class.
 */
public final class LossFall implements Trial {

    /** Some 200 points make the curve. */
    private static final int POINTS = 200;

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        int steps = run.spec().training().steps();
        CurveSketch curve = new CurveSketch("loss", steps);
        StepReport[] ends = new StepReport[2];
        Training.watch(run, experiment.data(), Math.max(1, steps / POINTS), report -> {
            curve.add(report.step(), report.evaluation().loss());
            ends[0] = ends[0] == null ? report : ends[0];
            ends[1] = report;
        });
        double first = ends[0].evaluation().loss();
        double last = ends[1].evaluation().loss();
        double accuracy = ends[1].evaluation().accuracy().orElse(Double.NaN);
        return Measurement.of(
                Figures.of("first_loss", first)
                        .with("loss", last)
                        .with("loss_fall", 1 - last / first)
                        .with("accuracy", accuracy)
                        .with("accuracy_above_largest_class", accuracy - largestClass(experiment.data())),
                curve.curve());
    }

    /** The share of the largest class; NaN where targets are real numbers. */
    static double largestClass(DataSet data) {
        if (!data.isClassification()) {
            return Double.NaN;
        }
        int[] counts = new int[Math.max(2, data.outputs())];
        for (int sample = 0; sample < data.size(); sample++) {
            int found = 0;
            if (data.outputs() == 1) {
                found = (int) data.targets().get(sample, 0);
            } else {
                while (data.targets().get(sample, found) != 1) {
                    found++;
                }
            }
            counts[found]++;
        }
        return Arrays.stream(counts).max().orElseThrow() / (double) data.size();
    }
}
