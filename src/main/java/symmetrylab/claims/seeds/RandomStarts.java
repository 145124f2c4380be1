package symmetrylab.claims.seeds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;

/**
 * The first run against the second from many seeds. Figures: {@code loss}, {@code accuracy} and {@code steps_to_loss} of
 * the first (the first step with a loss of at most 0.3), {@code random_median_loss}, {@code random_best_loss},
 * {@code random_median_accuracy} and {@code random_median_steps} of the others.
 *
 * @param seeds the number of seeds, from 1 on
 */
public record RandomStarts(int seeds) implements Trial {

    /** A training with at most this loss at its end succeeds. */
    public static final double SUCCESS = 0.3;

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan first = experiment.runs().get(0);
        CurveSketch lossOfFirst =
                new CurveSketch("loss", first.spec().training().steps());
        Training.watch(
                first,
                experiment.data(),
                report -> lossOfFirst.add(report.step(), report.evaluation().loss()));
        Training.Outcome tested = Training.outcome(first, experiment.data(), SUCCESS);
        List<Training.Outcome> others = new ArrayList<>();
        for (RunPlan run : Training.seeds(experiment.runs().get(1), seeds)) {
            others.add(Training.outcome(run, experiment.data(), SUCCESS));
        }
        double[] losses = of(others, Training.Outcome::loss);
        return Measurement.of(
                Figures.of("loss", tested.loss())
                        .with("accuracy", tested.accuracy())
                        .with("steps_to_loss", tested.reached())
                        .with("random_median_loss", Statistics.median(losses))
                        .with("random_best_loss", Arrays.stream(losses).min().orElseThrow())
                        .with("random_median_accuracy", Statistics.median(of(others, Training.Outcome::accuracy)))
                        .with("random_median_steps", Statistics.median(of(others, Training.Outcome::reached))),
                lossOfFirst.curve());
    }

    private static double[] of(List<Training.Outcome> outcomes, ToDoubleFunction<Training.Outcome> figure) {
        return outcomes.stream().mapToDouble(figure).toArray();
    }
}
