package symmetrylab.claims.seeds;

import java.util.Arrays;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.Vec;

/**
 * Whether the final losses of the first run fall into two groups, over many seeds. Figures: {@code gap}, the widest one
 * between neighbouring losses that leaves at least 5% of the seeds on each side, {@code lower_share}, the share of the
 * seeds below it, and {@code loss_below_gap} and {@code loss_above_gap}, its ends. Curve: the losses, sorted.
 *
 * @param seeds the number of seeds, from 2 on
 */
public record LossGroups(int seeds) implements Trial {

    private static final double LEAST_SHARE = 0.05;

    @Override
    public Measurement measure(Experiment experiment) {
        double[] losses = new double[seeds];
        double[] ranks = new double[seeds];
        int count = 0;
        for (RunPlan run : Training.seeds(experiment.runs().get(0), seeds)) {
            losses[count++] = Training.end(run, experiment.data()).loss();
            ranks[count - 1] = count;
        }
        Arrays.sort(losses);
        int below = widestGap(losses);
        return Measurement.of(
                Figures.of("gap", losses[below] - losses[below - 1])
                        .with("lower_share", below / (double) seeds)
                        .with("loss_below_gap", losses[below - 1])
                        .with("loss_above_gap", losses[below]),
                new Curve("final_loss", "rank", Vec.of(ranks), Vec.of(losses)));
    }

    /** The number of sorted losses below the widest gap that leaves enough of them on each side. */
    static int widestGap(double... sorted) {
        int least = Math.max(1, (int) Math.ceil(LEAST_SHARE * sorted.length));
        int widest = least;
        for (int below = least; below <= sorted.length - least; below++) {
            if (sorted[below] - sorted[below - 1] > sorted[widest] - sorted[widest - 1]) {
                widest = below;
            }
        }
        return widest;
    }
}
