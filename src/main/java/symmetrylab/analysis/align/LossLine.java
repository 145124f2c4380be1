package symmetrylab.analysis.align;

import java.util.Arrays;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Backprop;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Vec;

/**
 * The loss over the training set on the straight line between two networks.
 *
 * @param losses at places of equal distance, from the first network to the second; two or more, which may be NaN
 */
public record LossLine(Vec losses) {

    /** The number of places on a line that shows its course. */
    public static final int PLACES = 41;

    /** Checks the number of losses. */
    public LossLine {
        if (losses.size() < 2) {
            throw new IllegalArgumentException("a line with " + losses.size() + " places");
        }
    }

    /** The line between two networks of one shape; costs an evaluation of the training set for each of the places. */
    public static LossLine between(Parameters from, Parameters to, DataSet data, int places) {
        Backprop backprop = new Backprop(from.architecture(), data);
        double[] losses = new double[places];
        for (int place = 0; place < places; place++) {
            double share = (double) place / (places - 1);
            double[] values = new double[from.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (1 - share) * from.get(i) + share * to.get(i);
            }
            losses[place] = backprop.evaluate(Parameters.copyOf(from.architecture(), values))
                    .loss();
        }
        return new LossLine(Vec.of(losses));
    }

    /** The barrier: the largest loss on the line minus the larger of the losses at its ends; 0 if the ends are highest. */
    public double barrier() {
        double ends = Math.max(losses.get(0), losses.get(losses.size() - 1));
        return Arrays.stream(losses.toArray()).reduce(Double.NEGATIVE_INFINITY, Math::max) - ends;
    }
}
