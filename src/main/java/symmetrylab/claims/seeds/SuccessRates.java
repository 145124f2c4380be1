package symmetrylab.claims.seeds;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.RunSpec;

/**
 * How often each run ends with a loss of at most 0.3, over many seeds. Figures: {@code first_rate}, {@code best_rate} and
 * {@code last_rate} among the runs, from 0 to 1, and by how much they exceed one another: {@code last_above_first},
 * {@code best_above_first} and {@code best_above_last}.
 *
 * @param seeds the number of seeds of each run, from 1 on
 * @param axis the word for what differs between the runs
 * @param place the place of a run along that axis, ascending from run to run
 */
public record SuccessRates(int seeds, String axis, ToDoubleFunction<RunSpec> place) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        int runs = experiment.runs().size();
        double[] places = new double[runs];
        double[] rates = new double[runs];
        for (int i = 0; i < runs; i++) {
            RunPlan run = experiment.runs().get(i);
            places[i] = place.applyAsDouble(run.spec());
            int succeeded = 0;
            for (RunPlan seeded : Training.seeds(run, seeds)) {
                succeeded += Training.end(seeded, experiment.data()).loss() <= RandomStarts.SUCCESS ? 1 : 0;
            }
            rates[i] = succeeded / (double) seeds;
        }
        double best = Arrays.stream(rates).max().orElseThrow();
        return Measurement.of(
                Figures.of("first_rate", rates[0])
                        .with("best_rate", best)
                        .with("last_rate", rates[runs - 1])
                        .with("last_above_first", rates[runs - 1] - rates[0])
                        .with("best_above_first", best - rates[0])
                        .with("best_above_last", best - rates[runs - 1]),
                new Curve("success_rate", axis, Vec.of(places), Vec.of(rates)));
    }
}
