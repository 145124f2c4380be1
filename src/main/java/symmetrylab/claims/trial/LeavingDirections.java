package symmetrylab.claims.trial;

import java.util.stream.IntStream;
import symmetrylab.analysis.state.Similarity;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.Mat;
import symmetrylab.words.Text;

/**
 * In how many directions the neurons of the first hidden layer of the first run point when they leave their start: at the
 * first step with a loss 5% below the best that the output bias alone can reach; two classes and one output only. Figures,
 * medians over seeds: {@code directions} among the neurons at least a tenth as long as the longest (with the bias),
 * {@code directions_of_all}, and {@code left_step}. A case is left out if most seeds never leave. Curve: the directions of
 * all over the steps, from the run's own seed.
 *
 * @param seeds the number of seeds, from 1 on
 */
public record LeavingDirections(int seeds) implements Trial {

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
        for (RunPlan run : Training.seeds(own, seeds)) {
            Leaving leaving = new Leaving(run, data);
            directions[seed] = leaving.directions;
            ofAll[seed] = leaving.ofAll;
            steps[seed] = leaving.step;
            seed++;
        }
        Figures figures = Figures.of("directions", Statistics.median(directions))
                .with("directions_of_all", Statistics.median(ofAll))
                .with("left_step", Statistics.median(steps));
        return Double.isInfinite(figures.get("left_step"))
                ? Measurement.leftOut(figures, Text.of("claim.leftOut.neverLeft"))
                : Measurement.of(figures, new Leaving(own, data).curve.curve());
    }

    /** A training up to the step at which it leaves; infinite if it does not. */
    private static final class Leaving {

        private final CurveSketch curve;
        private double directions = Double.POSITIVE_INFINITY;
        private double ofAll = Double.POSITIVE_INFINITY;
        private double step = Double.POSITIVE_INFINITY;

        Leaving(RunPlan run, DataSet data) {
            double bound = LEFT * LossAfterEdit.biasOnlyLoss(data);
            int apart = Math.max(1, run.spec().training().steps() / 1000);
            curve = new CurveSketch("directions", run.spec().training().steps());
            Training.until(run, data, 1, report -> {
                boolean left = report.evaluation().loss() <= bound;
                if (left || report.step() % apart == 0) {
                    Similarity all = Similarity.of(report.state().parameters(), 0);
                    curve.add(report.step(), all.directions());
                    if (left) {
                        ofAll = all.directions();
                        directions = ofLong(report.state().parameters(), all).directions();
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
