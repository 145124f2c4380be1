package symmetrylab.claims.seeds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.Vec;

/**
 * All runs but the last, which start from constants, against the last from many seeds. Figures: {@code random_best_loss},
 * and by how much the final losses from the constants exceed it: {@code least_loss_above_best} and
 * {@code largest_loss_above_best}. Curve: the final loss over the constants.
 *
 * @param seeds the number of seeds, from 1 on
 */
public record ConstantStarts(int seeds) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        List<RunPlan> tried = experiment.runs().subList(0, experiment.runs().size() - 1);
        List<RunPlan> others =
                Training.seeds(experiment.runs().get(experiment.runs().size() - 1), seeds);
        double best = Arrays.stream(losses(others, experiment)).min().orElseThrow();
        double[] losses = losses(tried, experiment);
        double[] constants = tried.stream()
                .mapToDouble(run ->
                        run.spec().initializer().weights().get(0).commonValue().orElseThrow())
                .toArray();
        return Measurement.of(
                Figures.of("random_best_loss", best)
                        .with(
                                "least_loss_above_best",
                                Arrays.stream(losses).min().orElseThrow() - best)
                        .with(
                                "largest_loss_above_best",
                                Arrays.stream(losses).max().orElseThrow() - best),
                new Curve("final_loss", "constant", Vec.of(constants), Vec.of(losses)));
    }

    private static double[] losses(List<RunPlan> runs, Experiment experiment) {
        List<Double> losses = new ArrayList<>();
        for (RunPlan run : runs) {
            losses.add(Training.end(run, experiment.data()).loss());
        }
        return losses.stream().mapToDouble(loss -> loss).toArray();
    }
}
