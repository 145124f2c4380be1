package symmetrylab.claims.seeds;

import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;

/**
 * How often the first run and the second end with a loss of at most 0.3, seed by seed. Figures: {@code rate} and
 * {@code other_rate}, from 0 to 1, their {@code difference} and the ends of its 95% interval, {@code difference_low} and
 * {@code difference_high}.
 *
 * @param seeds the number of seeds, from 2 on
 */
public record PairedRates(int seeds) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        double[] first = succeeded(experiment, 0);
        double[] second = succeeded(experiment, 1);
        double[] differences = new double[seeds];
        for (int i = 0; i < seeds; i++) {
            differences[i] = first[i] - second[i];
        }
        double difference = Statistics.mean(differences);
        double halfWidth = Statistics.halfWidth(differences);
        return Measurement.of(Figures.of("rate", Statistics.mean(first))
                .with("other_rate", Statistics.mean(second))
                .with("difference", difference)
                .with("difference_low", difference - halfWidth)
                .with("difference_high", difference + halfWidth));
    }

    /** For each seed 1 if the run succeeds, else 0. */
    private double[] succeeded(Experiment experiment, int run) {
        double[] successes = new double[seeds];
        int count = 0;
        for (RunPlan seeded : Training.seeds(experiment.runs().get(run), seeds)) {
            boolean success = Training.end(seeded, experiment.data()).loss() <= RandomStarts.SUCCESS;
            successes[count++] = success ? 1 : 0;
        }
        return successes;
    }
}
