package symmetrylab.claims.seeds;

import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.Vec;

/**
 * The final losses of the first run and of the second, from some seeds, at several learning rates in place of their own.
 * Figures: {@code best_loss}, {@code worst_loss}, the {@code ratio} of the worst to the best and the {@code best_rate} of
 * the first, {@code random_ratio} and {@code random_best_rate} of the median losses of the second, and
 * {@code ratio_over_random}, the one ratio over the other. Curves: losses by rate.
 *
 * @param seeds the number of seeds of the second run, from 1 on
 * @param rates the learning rates, ascending
 */
public record LearningRates(int seeds, Vec rates) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        double[] losses = new double[rates.size()];
        double[] others = new double[rates.size()];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = loss(at(experiment.runs().get(0), rates.get(i)), experiment.data());
            double[] ofSeeds = new double[seeds];
            int count = 0;
            for (RunPlan run : Training.seeds(at(experiment.runs().get(1), rates.get(i)), seeds)) {
                ofSeeds[count++] = loss(run, experiment.data());
            }
            others[i] = Statistics.median(ofSeeds);
        }
        int best = extreme(losses, 1);
        int worst = extreme(losses, -1);
        int bestOfOthers = extreme(others, 1);
        double ratio = losses[worst] / losses[best];
        double ratioOfOthers = others[extreme(others, -1)] / others[bestOfOthers];
        return Measurement.of(
                Figures.of("ratio", ratio)
                        .with("ratio_over_random", ratio / ratioOfOthers)
                        .with("random_ratio", ratioOfOthers)
                        .with("best_loss", losses[best])
                        .with("worst_loss", losses[worst])
                        .with("best_rate", rates.get(best))
                        .with("random_best_rate", rates.get(bestOfOthers)),
                new Curve("loss", "rate", rates, Vec.of(losses)),
                new Curve("random_median_loss", "rate", rates, Vec.of(others)));
    }

    private static RunPlan at(RunPlan run, double rate) {
        var training = run.spec().training();
        return new RunPlan(
                run.spec()
                        .withTraining(
                                training.withOptimizer(training.optimizer().withLearningRate(rate))),
                run.architecture());
    }

    private static double loss(RunPlan run, DataSet data) {
        return Training.end(run, data).loss();
    }

    /** The place of the smallest number times {@code sign}. */
    private static int extreme(double[] numbers, double sign) {
        int found = 0;
        for (int i = 1; i < numbers.length; i++) {
            found = sign * numbers[i] < sign * numbers[found] ? i : found;
        }
        return found;
    }
}
