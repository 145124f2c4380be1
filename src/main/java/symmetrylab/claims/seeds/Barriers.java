package symmetrylab.claims.seeds;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.analysis.align.Alignment;
import symmetrylab.analysis.align.LossLine;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.Vec;
import symmetrylab.words.Text;

/**
 * The barrier of loss on the straight line between two trained networks, before and after the neurons of the second are put
 * into the order, and the signs, of those of the first ({@link Alignment}). Compares every pair of the seeds of the first
 * run that end with a loss below a bound. Figures: {@code trained_seeds}, how many there are, and {@code barrier_before} and
 * {@code barrier_after}, medians over the pairs. A case with fewer than two is left out. Curves: the loss along the line of
 * the first pair, after and before.
 *
 * @param seeds the number of seeds, from 2 on
 * @param bound the loss below which a network counts
 */
public record Barriers(int seeds, double bound) implements Trial {

    private static final int PLACES = 51;

    @Override
    public Measurement measure(Experiment experiment) {
        DataSet data = experiment.data();
        List<Parameters> trained = new ArrayList<>();
        for (RunPlan run : Training.seeds(experiment.runs().get(0), seeds)) {
            Training.Outcome end = Training.end(run, data);
            if (end.loss() < bound) {
                trained.add(end.last().state().parameters());
            }
        }
        Figures figures = Figures.of("trained_seeds", trained.size());
        if (trained.size() < 2) {
            return Measurement.leftOut(figures, Text.of("claim.leftOut.untrained"));
        }
        List<LossLine> before = new ArrayList<>();
        List<LossLine> after = new ArrayList<>();
        for (int i = 0; i < trained.size(); i++) {
            for (int j = i + 1; j < trained.size(); j++) {
                Training.checkInterrupted();
                Parameters one = trained.get(i);
                Parameters other = trained.get(j);
                before.add(LossLine.between(one, other, data, PLACES));
                after.add(LossLine.between(one, Alignment.of(one, other).apply(other), data, PLACES));
            }
        }
        return Measurement.of(
                figures.with("barrier_before", barrier(before)).with("barrier_after", barrier(after)),
                curve("loss_after", after.get(0)),
                curve("loss_before", before.get(0)));
    }

    private static double barrier(List<LossLine> lines) {
        return Statistics.median(lines.stream().mapToDouble(LossLine::barrier).toArray());
    }

    private static Curve curve(String name, LossLine line) {
        double[] places = new double[PLACES];
        for (int i = 0; i < PLACES; i++) {
            places[i] = (double) i / (PLACES - 1);
        }
        return new Curve(name, "share", Vec.of(places), line.losses());
    }
}
