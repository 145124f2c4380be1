package symmetrylab.claims.seeds;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;

/**
 * The first run, which starts from a constant, against the second from many seeds. Figures: its final {@code loss}, the
 * lowest of the others, {@code random_best_loss}, and {@code loss_above_best}, the difference. Curve: the loss of the
 * first. Cases that differ in the first run alone share the others.
 *
 * @param seeds the number of seeds of the second run, from 1 on
 */
public record ConstantStarts(int seeds) implements Trial {

    @Override
    public Trial sharing() {
        Map<Object, Double> known = new ConcurrentHashMap<>();
        return experiment -> measure(
                experiment,
                known.computeIfAbsent(
                        List.of(
                                experiment.spec().data(),
                                experiment.runs().get(1).spec()),
                        others -> best(experiment)));
    }

    @Override
    public Measurement measure(Experiment experiment) {
        return measure(experiment, best(experiment));
    }

    private double best(Experiment experiment) {
        double best = Double.POSITIVE_INFINITY;
        for (RunPlan run : Training.seeds(experiment.runs().get(1), seeds)) {
            best = Math.min(best, Training.end(run, experiment.data()).loss());
        }
        return best;
    }

    private static Measurement measure(Experiment experiment, double best) {
        RunPlan run = experiment.runs().get(0);
        CurveSketch curve = new CurveSketch("loss", run.spec().training().steps());
        double[] loss = {Double.POSITIVE_INFINITY};
        Training.watch(run, experiment.data(), report -> {
            loss[0] = report.diverged()
                    ? Double.POSITIVE_INFINITY
                    : report.evaluation().loss();
            curve.add(report.step(), report.evaluation().loss());
        });
        return Measurement.of(
                Figures.of("loss_above_best", loss[0] - best)
                        .with("loss", loss[0])
                        .with("random_best_loss", best),
                curve.curve());
    }
}
