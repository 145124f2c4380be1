package symmetrylab.claims.seeds;

import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.claims.watch.SpreadTrial;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;

/**
 * How much longer the neurons take to part from a smaller start: three runs from normal weights, each deviation a hundred
 * times the one before. Figures, from medians over seeds: {@code escaped_step_1} to {@code escaped_step_3}, the first with
 * a spread above 0.1 in each run, {@code first_delay} of the first run after the second, {@code second_delay} of the second
 * after the third, and {@code delay_change}, how far the first delay is from the second, as a share of it; NaN where a run
 * never parts. Curve: that step by the deviation.
 *
 * @param seeds the number of seeds of each run, from 1 on
 */
public record EscapeDelays(int seeds) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        double[] deviations = new double[3];
        double[] steps = new double[3];
        for (int i = 0; i < steps.length; i++) {
            RunPlan run = experiment.runs().get(i);
            deviations[i] = deviation(run.spec().initializer());
            double[] ofSeeds = new double[seeds];
            int count = 0;
            for (RunPlan seeded : Training.seeds(run, seeds)) {
                ofSeeds[count++] = escapedStep(seeded, experiment.data());
            }
            steps[i] = Statistics.median(ofSeeds);
        }
        double first = steps[0] - steps[1];
        double second = steps[1] - steps[2];
        return Measurement.of(
                Figures.of("delay_change", Math.abs(first / second - 1))
                        .with("first_delay", first)
                        .with("second_delay", second)
                        .with("escaped_step_1", steps[0])
                        .with("escaped_step_2", steps[1])
                        .with("escaped_step_3", steps[2]),
                new Curve("escaped_step", "sd", Vec.of(deviations), Vec.of(steps)));
    }

    private static double deviation(InitializerSpec start) {
        if (start.weights().get(0) instanceof LayerInitializer.Normal normal) {
            return normal.sd();
        }
        throw new IllegalArgumentException(start.weights().get(0).kind() + " weights have no deviation");
    }

    private static double escapedStep(RunPlan run, DataSet data) {
        double[] escaped = {Double.POSITIVE_INFINITY};
        Training.until(run, data, 1, report -> {
            if (SpreadTrial.spread(report.state().parameters()) > EscapeSteps.ESCAPED_SPREAD) {
                escaped[0] = report.step();
            }
            return Double.isInfinite(escaped[0]);
        });
        return escaped[0];
    }
}
