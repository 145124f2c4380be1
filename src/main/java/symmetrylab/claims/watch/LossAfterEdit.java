package symmetrylab.claims.watch;

import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;

/**
 * Whether the first run recovers from its edits, all of one step; two classes and one output only. Figures:
 * {@code bias_only_loss}, the lowest loss that the output bias alone can reach, {@code loss_before} and
 * {@code loss_at_edit}, {@code lowest_loss_after} and {@code recovered_step}, the first step from the edit on with a loss
 * more than 1% below {@code bias_only_loss}.
 */
public final class LossAfterEdit implements Trial {

    private static final double RECOVERED = 0.99;

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        int edit = run.spec().editSteps()[0];
        double biasOnly = biasOnlyLoss(experiment.data());
        CurveSketch curve = new CurveSketch("loss", run.spec().training().steps());
        double[] losses = {Double.NaN, Double.NaN, Double.POSITIVE_INFINITY};
        double[] recovered = {Double.POSITIVE_INFINITY};
        Training.watch(run, experiment.data(), report -> {
            double loss = report.evaluation().loss();
            curve.add(report.step(), loss);
            if (report.step() < edit) {
                losses[0] = loss;
                return;
            }
            losses[1] = report.step() == edit ? loss : losses[1];
            losses[2] = Math.min(losses[2], loss);
            if (Double.isInfinite(recovered[0]) && loss < RECOVERED * biasOnly) {
                recovered[0] = report.step();
            }
        });
        return Measurement.of(
                Figures.of("bias_only_loss", biasOnly)
                        .with("loss_before", losses[0])
                        .with("loss_at_edit", losses[1])
                        .with("lowest_loss_after", losses[2])
                        .with("recovered_step", recovered[0]),
                curve.curve());
    }

    /** The cross-entropy of an output that is the share of its class for every sample; NaN unless there are two classes. */
    public static double biasOnlyLoss(DataSet data) {
        double share = LossFall.largestClass(data);
        if (data.outputs() != 1 || Double.isNaN(share)) {
            return Double.NaN;
        }
        return share == 1 ? 0 : -share * StrictMath.log(share) - (1 - share) * StrictMath.log(1 - share);
    }
}
