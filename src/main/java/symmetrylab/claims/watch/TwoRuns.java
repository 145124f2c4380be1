package symmetrylab.claims.watch;

import java.util.Arrays;
import java.util.Locale;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;

/**
 * The first run against the second, step by step. Figures: {@code loss} and {@code other_loss} (or {@code accuracy} and
 * {@code other_accuracy}) at the end, {@code final_difference}, the size of their difference there, and
 * {@code largest_difference} over all steps; NaN where a run diverged.
 *
 * @param score what is compared
 */
public record TwoRuns(Score score) implements Trial {

    /** How good a network is. */
    public enum Score {
        /** Its loss. */
        LOSS,
        /** The share classified right. */
        ACCURACY;

        private double of(StepReport report) {
            return this == LOSS
                    ? report.evaluation().loss()
                    : report.evaluation().accuracy().orElse(Double.NaN);
        }
    }

    @Override
    public Measurement measure(Experiment experiment) {
        String name = score.name().toLowerCase(Locale.ROOT);
        int steps = experiment.runs().get(0).spec().training().steps();
        double[] first = new double[steps + 1];
        double[] second = new double[steps + 1];
        Curve curve = follow(experiment, 0, name, first);
        Curve other = follow(experiment, 1, "other_" + name, second);
        double largest = 0;
        for (int step = 0; step <= steps; step++) {
            largest = Math.max(largest, Math.abs(first[step] - second[step]));
        }
        return Measurement.of(
                Figures.of(name, first[steps])
                        .with("other_" + name, second[steps])
                        .with("final_difference", Math.abs(first[steps] - second[steps]))
                        .with("largest_difference", largest),
                curve,
                other);
    }

    private Curve follow(Experiment experiment, int number, String name, double[] scores) {
        RunPlan run = experiment.runs().get(number);
        CurveSketch curve = new CurveSketch(name, scores.length - 1);
        Arrays.fill(scores, Double.NaN);
        Training.watch(run, experiment.data(), report -> {
            scores[report.step()] = score.of(report);
            curve.add(report.step(), scores[report.step()]);
        });
        return curve.curve();
    }
}
