package symmetrylab.claims.seeds;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.EachRun;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.spec.SpecException;

/**
 * How well the runs do on samples held out, over many seeds; each seed draws the data, the samples held out and the start
 * anew. Figures, means over the seeds at the end: {@code _training_accuracy}, {@code _validation_accuracy} and their
 * {@code _gap} of each run, after its word; then, of the first run less the second seed by seed, {@code gap_difference}
 * and {@code validation_difference} with the ends of their 95% intervals, {@code _low} and {@code _high}. Curves: the mean
 * gap of each run over the steps. Generated and shipped data only.
 *
 * @param seeds the number of seeds, from 2 on
 * @param words one for each run, in order
 */
public record HeldOutAccuracies(int seeds, List<String> words) implements Trial {

    private static final int LOOKS = 50;

    /** Copies the list. */
    public HeldOutAccuracies {
        words = List.copyOf(words);
    }

    @Override
    public Measurement measure(Experiment experiment) {
        EachRun.checkWords(words, experiment);
        List<DataSet> drawn = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            drawn.add(drawn(experiment, seed));
        }
        Figures figures = Figures.of("seeds", seeds);
        List<Curve> curves = new ArrayList<>();
        List<double[]> gaps = new ArrayList<>();
        List<double[]> validations = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            OfRun measured = new OfRun(experiment.runs().get(i), drawn);
            String name = words.get(i);
            figures = figures.with(name + "_training_accuracy", Statistics.mean(measured.training))
                    .with(name + "_validation_accuracy", Statistics.mean(measured.validation))
                    .with(name + "_gap", Statistics.mean(measured.gap));
            curves.add(measured.curve(name + "_gap"));
            gaps.add(measured.gap);
            validations.add(measured.validation);
        }
        return Measurement.of(
                withDifference(withDifference(figures, "gap_difference", gaps), "validation_difference", validations),
                curves.toArray(Curve[]::new));
    }

    private static Figures withDifference(Figures figures, String name, List<double[]> ofRuns) {
        double[] differences = new double[ofRuns.get(0).length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = ofRuns.get(0)[i] - ofRuns.get(1)[i];
        }
        double mean = Statistics.mean(differences);
        double halfWidth = Statistics.halfWidth(differences);
        return figures.with(name, mean).with(name + "_low", mean - halfWidth).with(name + "_high", mean + halfWidth);
    }

    /** The data of a seed. */
    private static DataSet drawn(Experiment experiment, long seed) {
        try {
            return DataSource.load(experiment.spec().data().withSeed(seed), new FolderTexts(Path.of("")));
        } catch (SpecException e) {
            throw new IllegalArgumentException("the data of a claim are neither generated nor shipped", e);
        }
    }

    /** A run from all seeds. */
    private static final class OfRun {

        private final double[] training;
        private final double[] validation;
        private final double[] gap;
        private final int steps;
        private final int apart;
        private final double[] gaps;

        OfRun(RunPlan run, List<DataSet> drawn) {
            training = new double[drawn.size()];
            validation = new double[drawn.size()];
            gap = new double[drawn.size()];
            steps = run.spec().training().steps();
            apart = Math.max(1, steps / LOOKS);
            gaps = new double[steps / apart + 1];
            List<RunPlan> seeded = Training.seeds(run, drawn.size());
            for (int i = 0; i < training.length; i++) {
                watch(seeded.get(i), drawn.get(i), i);
            }
        }

        private void watch(RunPlan run, DataSet data, int number) {
            Training.watch(run, data, apart, report -> {
                training[number] = report.evaluation().accuracy().orElse(Double.NaN);
                validation[number] = new Training.Outcome(report, Double.NaN).validationAccuracy();
                gap[number] = training[number] - validation[number];
                if (report.step() % apart == 0) {
                    gaps[report.step() / apart] += gap[number] / training.length;
                }
            });
        }

        Curve curve(String name) {
            CurveSketch curve = new CurveSketch(name, steps);
            for (int i = 0; i < gaps.length; i++) {
                curve.add(i * apart, gaps[i]);
            }
            return curve.curve();
        }
    }
}
