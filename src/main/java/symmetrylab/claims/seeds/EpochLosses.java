package symmetrylab.claims.seeds;

import java.util.Arrays;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Batches;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.Vec;

/**
 * The losses of the first run and of the second, from many seeds, after some epochs. Figures: {@code lowest_early_loss} of
 * the first up to the early epoch, its {@code early_loss} and {@code late_loss}, and {@code random_median_early_loss} and
 * {@code random_median_late_loss} of the second. Curves: the loss of the first and the median of the others, by epoch.
 *
 * @param seeds the number of seeds of the second run, from 1 on
 * @param early the early epoch
 * @param late the late one, after it; the runs must be as long
 */
public record EpochLosses(int seeds, int early, int late) implements Trial {

    private static final int POINTS = 100;

    @Override
    public Measurement measure(Experiment experiment) {
        DataSet data = experiment.data();
        RunPlan first = experiment.runs().get(0);
        double[] tested = losses(first, data);
        double lowest = Double.POSITIVE_INFINITY;
        for (int epoch = 0; epoch <= early; epoch++) {
            lowest = Math.min(lowest, tested[epoch]);
        }
        double[][] others = new double[seeds][];
        int count = 0;
        for (RunPlan run : Training.seeds(experiment.runs().get(1), seeds)) {
            others[count++] = losses(run, data);
        }
        int apart = Math.max(1, late / POINTS);
        double[] epochs = new double[late / apart + 1];
        double[] ofFirst = new double[epochs.length];
        double[] ofOthers = new double[epochs.length];
        for (int i = 0; i < epochs.length; i++) {
            epochs[i] = i * apart;
            ofFirst[i] = tested[i * apart];
            ofOthers[i] = median(others, i * apart);
        }
        return Measurement.of(
                Figures.of("lowest_early_loss", lowest)
                        .with("early_loss", tested[early])
                        .with("late_loss", tested[late])
                        .with("random_median_early_loss", median(others, early))
                        .with("random_median_late_loss", median(others, late)),
                new Curve("loss", "epoch", Vec.of(epochs), Vec.of(ofFirst)),
                new Curve("random_median_loss", "epoch", Vec.of(epochs), Vec.of(ofOthers)));
    }

    /** The loss after each epoch, from 0 on; infinite from where a training diverged. */
    private double[] losses(RunPlan run, DataSet data) {
        int perEpoch = new Batches(run.spec().training(), data.size()).perEpoch();
        double[] losses = new double[late + 1];
        Arrays.fill(losses, Double.POSITIVE_INFINITY);
        Training.watch(run, data, perEpoch, report -> {
            int epoch = report.step() / perEpoch;
            if (epoch <= late && report.step() % perEpoch == 0 && !report.diverged()) {
                losses[epoch] = report.evaluation().loss();
            }
        });
        return losses;
    }

    private static double median(double[][] losses, int epoch) {
        double[] all = new double[losses.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = losses[i][epoch];
        }
        return Statistics.median(all);
    }
}
