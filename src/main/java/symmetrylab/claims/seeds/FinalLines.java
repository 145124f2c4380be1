package symmetrylab.claims.seeds;

import symmetrylab.analysis.state.Similarity;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.Vec;

/**
 * On how many lines through the origin the neurons of the first hidden layer lie at the end, for runs in the order of their
 * weight decay. Figures: {@code lines_1} and so on of each run, medians over seeds, {@code largest_rise} from a run to the
 * next, 0 if there is none, {@code last_lines}, and {@code last_loss}, the last run's median loss. Curve: the lines by l2.
 *
 * @param seeds the number of seeds of each run, from 1 on
 */
public record FinalLines(int seeds) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        int runs = experiment.runs().size();
        double[] decays = new double[runs];
        double[] lines = new double[runs];
        double loss = Double.NaN;
        double rise = 0;
        Figures figures = Figures.of("seeds", seeds);
        for (int i = 0; i < runs; i++) {
            double[] linesOfSeeds = new double[seeds];
            double[] losses = new double[seeds];
            int count = 0;
            for (RunPlan run : Training.seeds(experiment.runs().get(i), seeds)) {
                Training.Outcome end = Training.end(run, experiment.data());
                losses[count] = end.loss();
                linesOfSeeds[count++] =
                        Similarity.of(end.last().state().parameters(), 0).lines();
            }
            decays[i] = experiment.runs().get(i).spec().training().l2();
            lines[i] = Statistics.median(linesOfSeeds);
            loss = Statistics.median(losses);
            rise = i == 0 ? rise : Math.max(rise, lines[i] - lines[i - 1]);
            figures = figures.with("lines_" + (i + 1), lines[i]);
        }
        return Measurement.of(
                figures.with("largest_rise", rise)
                        .with("last_lines", lines[runs - 1])
                        .with("last_loss", loss),
                new Curve("lines", "l2", Vec.of(decays), Vec.of(lines)));
    }
}
