package symmetrylab.claims.watch;

import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;

/**
 * How far the weights into the first hidden layer of the first run have moved when the loss first is at most a bound.
 * Figures: {@code relative_move}, ‖ΔW₁‖/‖W₁‖ with the weights of the start below the line and without biases, NaN if the loss never
 * gets there, and {@code reached_step}. Curve: the relative move over the steps.
 *
 * @param bound of the loss
 */
public record RelativeMove(double bound) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        CurveSketch curve =
                new CurveSketch("relative_move", run.spec().training().steps());
        Parameters[] start = new Parameters[1];
        double[] reached = {Double.NaN, Double.POSITIVE_INFINITY};
        Training.until(run, experiment.data(), 1, report -> {
            Parameters now = report.state().parameters();
            start[0] = start[0] == null ? now : start[0];
            double move = move(start[0], now);
            curve.add(report.step(), move);
            boolean isThere = report.evaluation().loss() <= bound;
            if (isThere) {
                reached[0] = move;
                reached[1] = report.step();
            }
            return !isThere;
        });
        return Measurement.of(Figures.of("relative_move", reached[0]).with("reached_step", reached[1]), curve.curve());
    }

    private static double move(Parameters start, Parameters now) {
        double moved = 0;
        double whole = 0;
        for (int to = 0; to < now.architecture().fanOut(0); to++) {
            for (int from = 0; from < now.architecture().fanIn(0); from++) {
                double before = start.weight(0, to, from);
                double change = now.weight(0, to, from) - before;
                moved += change * change;
                whole += before * before;
            }
        }
        return Math.sqrt(moved / whole);
    }
}
