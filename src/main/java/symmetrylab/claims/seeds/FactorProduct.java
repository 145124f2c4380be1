package symmetrylab.claims.seeds;

import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.SingularValues;

/**
 * What becomes of the product W₂W₁ of a linear network with one hidden layer, the first run. Figures: {@code loss} at the
 * end, the median over seeds if the start is random; then from the run's own seed {@code largest_weight_change} of any
 * weight over all steps, and {@code second_singular_share}, the largest share over all steps that the second singular value
 * of the product has of the first, 0 up to rounding if and only if the rank is never above 1. Curve: that share over the steps.
 *
 * @param seeds the number of seeds of a random start, from 1 on
 */
public record FactorProduct(int seeds) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        DataSet data = experiment.data();
        double[] losses = new double[run.spec().initializer().isRandom() ? seeds : 1];
        int count = 0;
        for (RunPlan seeded : Training.seeds(run, losses.length)) {
            losses[count++] = Training.end(seeded, data).loss();
        }
        CurveSketch curve =
                new CurveSketch("second_singular_share", run.spec().training().steps());
        Parameters[] start = new Parameters[1];
        double[] largest = new double[2];
        Training.watch(run, data, report -> {
            Parameters now = report.state().parameters();
            start[0] = start[0] == null ? now : start[0];
            double share = secondShare(now);
            curve.add(report.step(), share);
            largest[0] = Math.max(largest[0], change(start[0], now));
            largest[1] = Math.max(largest[1], share);
        });
        return Measurement.of(
                Figures.of("loss", Statistics.median(losses))
                        .with("largest_weight_change", largest[0])
                        .with("second_singular_share", largest[1]),
                curve.curve());
    }

    private static double change(Parameters start, Parameters now) {
        double largest = 0;
        for (int i = 0; i < now.size(); i++) {
            largest = Math.max(largest, Math.abs(now.get(i) - start.get(i)));
        }
        return largest;
    }

    /** The second singular value of W₂W₁ over the first; 0 for a product of zeros. */
    private static double secondShare(Parameters parameters) {
        Architecture network = parameters.architecture();
        SingularValues singular = new SingularValues(network.fanOut(1), network.fanIn(0));
        double[] row = new double[network.fanIn(0)];
        for (int to = 0; to < network.fanOut(1); to++) {
            for (int from = 0; from < row.length; from++) {
                row[from] = 0;
                for (int hidden = 0; hidden < network.fanOut(0); hidden++) {
                    row[from] += parameters.weight(1, to, hidden) * parameters.weight(0, hidden, from);
                }
            }
            singular.addRow(row);
        }
        double[] values = singular.compute();
        return values[0] == 0 ? 0 : values[1] / values[0];
    }
}
