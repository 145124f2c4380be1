package symmetrylab.claims.seeds;

import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.claims.watch.SpreadTrial;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;

/**
 * Whether the neurons of the first run end apart and solve what the second, from many seeds, solves. Figures:
 * {@code final_spread} and {@code loss} of the first, {@code solves}, 1 if that loss is at most 0.3, else 0,
 * {@code random_rate}, the share of the seeds with such a loss, and {@code random_solves}, 1 if it is at least a half, else
 * 0. Curves: spread and loss of the first.
 *
 * @param seeds the number of seeds of the second run, from 1 on
 */
public record SplitsAndSolves(int seeds) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        DataSet data = experiment.data();
        RunPlan first = experiment.runs().get(0);
        int steps = first.spec().training().steps();
        CurveSketch spreads = new CurveSketch("spread", steps);
        CurveSketch losses = new CurveSketch("loss", steps);
        double[] last = new double[2];
        Training.watch(first, data, report -> {
            last[0] = SpreadTrial.spread(report.state().parameters());
            last[1] = report.diverged()
                    ? Double.POSITIVE_INFINITY
                    : report.evaluation().loss();
            spreads.add(report.step(), last[0]);
            losses.add(report.step(), last[1]);
        });
        int solved = 0;
        for (RunPlan run : Training.seeds(experiment.runs().get(1), seeds)) {
            solved += Training.end(run, data).loss() <= RandomStarts.SUCCESS ? 1 : 0;
        }
        return Measurement.of(
                Figures.of("final_spread", last[0])
                        .with("loss", last[1])
                        .with("solves", last[1] <= RandomStarts.SUCCESS ? 1 : 0)
                        .with("random_rate", solved / (double) seeds)
                        .with("random_solves", 2 * solved >= seeds ? 1 : 0),
                spreads.curve(),
                losses.curve());
    }
}
