package symmetrylab.claims.seeds;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import symmetrylab.analysis.state.Similarity;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.claims.watch.LossAfterEdit;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.Mat;
import symmetrylab.words.Text;

/**
 * In how many directions the neurons of the first hidden layer of the first run point, or on how many lines they lie, when
 * they leave their start: at the first step with a loss 5% below the best that the output bias alone can reach; two classes
 * and one output only. Figures, medians over seeds: {@code directions} or {@code lines} among the neurons at least a tenth
 * as long as the longest (with the bias), {@code directions_of_all} or {@code lines_of_all}, and {@code left_step}. A case
 * is left out if half of the seeds or more never leave. Curve: the number for all over the steps, from the run's own seed.
 *
 * @param seeds the number of seeds, from 1 on
 * @param counted what is counted
 */
public record LeavingDirections(int seeds, Counted counted) implements Trial {

    /** What is counted; cosines of at least {@link Similarity#ONE_DIRECTION} make one. */
    public enum Counted {
        /** Directions: opposite ones are two. */
        DIRECTIONS(Similarity::directions),
        /** Lines through the origin: opposite directions are one. */
        LINES(Similarity::lines);

        private final ToIntFunction<Similarity> count;

        Counted(ToIntFunction<Similarity> count) {
            this.count = count;
        }

        private int of(Similarity neurons) {
            return count.applyAsInt(neurons);
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final double LEFT = 0.95;
    private static final double LONG = 0.1;

    @Override
    public Measurement measure(Experiment experiment) {
        DataSet data = experiment.data();
        RunPlan own = experiment.runs().get(0);
        double[] directions = new double[seeds];
        double[] ofAll = new double[seeds];
        double[] steps = new double[seeds];
        int seed = 0;
        int stayed = 0;
        Leaving shown = null;
        for (RunPlan run : Training.seeds(own, seeds)) {
            Leaving leaving = new Leaving(run, data, counted);
            shown = run.equals(own) ? leaving : shown;
            directions[seed] = leaving.directions;
            ofAll[seed] = leaving.ofAll;
            steps[seed] = leaving.step;
            seed++;
            stayed += Double.isInfinite(leaving.step) ? 1 : 0;
            if (2 * stayed >= seeds) {
                // The median is infinite, whatever the others do.
                Arrays.fill(directions, Double.POSITIVE_INFINITY);
                Arrays.fill(ofAll, Double.POSITIVE_INFINITY);
                Arrays.fill(steps, Double.POSITIVE_INFINITY);
                break;
            }
        }
        Figures figures = Figures.of(counted.word(), Statistics.median(directions))
                .with(counted.word() + "_of_all", Statistics.median(ofAll))
                .with("left_step", Statistics.median(steps));
        if (Double.isInfinite(figures.get("left_step"))) {
            return Measurement.leftOut(figures, Text.of("claim.leftOut.neverLeft"));
        }
        shown = shown == null ? new Leaving(own, data, counted) : shown;
        return Measurement.of(figures, shown.curve.curve());
    }

    /** A training up to the step at which it leaves; infinite if it does not. */
    private static final class Leaving {

        private final CurveSketch curve;
        private double directions = Double.POSITIVE_INFINITY;
        private double ofAll = Double.POSITIVE_INFINITY;
        private double step = Double.POSITIVE_INFINITY;

        Leaving(RunPlan run, DataSet data, Counted counted) {
            double bound = LEFT * LossAfterEdit.biasOnlyLoss(data);
            int apart = Math.max(1, run.spec().training().steps() / 1000);
            curve = new CurveSketch(counted.word(), run.spec().training().steps());
            Training.until(run, data, 1, report -> {
                boolean left = report.evaluation().loss() <= bound;
                if (left || report.step() % apart == 0) {
                    Similarity all = Similarity.of(report.state().parameters(), 0);
                    curve.add(report.step(), counted.of(all));
                    if (left) {
                        ofAll = counted.of(all);
                        directions = counted.of(ofLong(report.state().parameters(), all));
                        step = report.step();
                    }
                }
                return !left;
            });
        }
    }

    /** The cosines of the neurons that are not short. */
    private static Similarity ofLong(Parameters parameters, Similarity all) {
        double[] lengths = IntStream.range(0, all.neurons())
                .mapToDouble(neuron -> length(parameters, neuron))
                .toArray();
        double longest = IntStream.range(0, lengths.length)
                .mapToDouble(i -> lengths[i])
                .max()
                .orElseThrow();
        int[] kept = IntStream.range(0, lengths.length)
                .filter(i -> lengths[i] >= LONG * longest)
                .toArray();
        double[][] cosines = new double[kept.length][kept.length];
        for (int i = 0; i < kept.length; i++) {
            for (int j = 0; j < kept.length; j++) {
                cosines[i][j] = all.cosines().get(kept[i], kept[j]);
            }
        }
        return new Similarity(Mat.of(cosines));
    }

    private static double length(Parameters parameters, int neuron) {
        double squares = 0;
        for (double value : parameters.incoming(0, neuron).toArray()) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }
}
