package symmetrylab.claims.start;

import org.apache.commons.math3.random.RandomGenerator;
import symmetrylab.analysis.curvature.ExtremeDirections;
import symmetrylab.analysis.curvature.Kink;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Backprop;
import symmetrylab.nn.Evaluation;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;
import symmetrylab.numeric.RandomStreams;

/**
 * Looks for a loss below that of the first run's start, within a ball around it: along the eigenvector with the least
 * eigenvalue, unless the start is at a kink, and by gradient descent from random points, brought back to the ball where it
 * leaves it. Figures: {@code loss} at the start, {@code drop_along_eigenvector} (NaN at a kink) and {@code largest_drop}, how
 * far the lowest loss found lies below it; 0 if none does. Curve: the lowest loss so far of the best descent, less that of the start.
 *
 * @param radius of the ball, in all weights and biases
 * @param points the number of random points
 * @param steps the steps from each
 */
public record NearbyLoss(double radius, int points, int steps) implements Trial {

    private static final double RATE = 1;

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        DataSet data = experiment.data();
        Parameters start = new Trainer(run, data).start().parameters();
        Backprop backprop = new Backprop(run.architecture(), data);
        double loss = backprop.evaluate(start).loss();
        double along = alongEigenvector(start, data, backprop);
        double largest = Double.isNaN(along) ? 0 : Math.max(0, along);
        CurveSketch best = new CurveSketch("drop", steps);
        double found = Double.NEGATIVE_INFINITY;
        for (int point = 0; point < points; point++) {
            CurveSketch curve = new CurveSketch("drop", steps);
            double drop = descend(start, loss, RandomStreams.WEIGHT_NOISE.open(point + 1, 0), backprop, curve);
            if (drop > found) {
                found = drop;
                best = curve;
            }
        }
        return Measurement.of(
                Figures.of("loss", loss)
                        .with("drop_along_eigenvector", along)
                        .with("largest_drop", Math.max(largest, found)),
                best.curve());
    }

    /** How far the loss falls at the ends of the eigenvector with the least eigenvalue. */
    private double alongEigenvector(Parameters start, DataSet data, Backprop backprop) {
        if (Kink.find(start, data).isPresent()) {
            return Double.NaN;
        }
        ExtremeDirections directions = ExtremeDirections.of(start, data);
        double loss = backprop.evaluate(start).loss();
        double largest = Double.NEGATIVE_INFINITY;
        for (double length : new double[] {-radius, radius}) {
            double[] moved = start.toArray();
            for (int i = 0; i < moved.length; i++) {
                moved[i] += length * directions.lowest().get(i);
            }
            double there = backprop.evaluate(Parameters.copyOf(start.architecture(), moved))
                    .loss();
            largest = Math.max(largest, loss - there);
        }
        return largest;
    }

    /** Descends within the ball from a random point of it; the largest drop on the way. */
    private double descend(
            Parameters start, double loss, RandomGenerator random, Backprop backprop, CurveSketch curve) {
        double[] away = new double[start.size()];
        for (int i = 0; i < away.length; i++) {
            away[i] = random.nextGaussian();
        }
        bringBack(away, true);
        double largest = Double.NEGATIVE_INFINITY;
        for (int step = 0; step <= steps; step++) {
            Training.checkInterrupted();
            double[] at = start.toArray();
            for (int i = 0; i < at.length; i++) {
                at[i] += away[i];
            }
            Evaluation there = backprop.evaluate(Parameters.copyOf(start.architecture(), at));
            largest = Math.max(largest, loss - there.loss());
            curve.add(step, largest);
            for (int i = 0; i < away.length; i++) {
                away[i] -= RATE * there.gradient().get(i);
            }
            bringBack(away, false);
        }
        return largest;
    }

    /** Scales a vector to the length of the radius if it is longer, or in any case. */
    private void bringBack(double[] vector, boolean always) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        double length = Math.sqrt(squares);
        if (always || length > radius) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] *= radius / length;
            }
        }
    }
}
