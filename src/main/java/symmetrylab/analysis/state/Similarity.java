package symmetrylab.analysis.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;

/**
 * The directions of the neurons of a hidden layer: cosines between their incoming vectors u = (w, b).
 *
 * <p>A zero vector has no direction, nor has one with an entry that is not finite: their cosines are NaN, even with
 * themselves.
 *
 * @param cosines shape [neuron][neuron], symmetric, from −1 to 1; 1 on the diagonal
 */
public record Similarity(Mat cosines) {

    /** Neurons whose cosine is at least this count as one direction. */
    public static final double ONE_DIRECTION = 0.99;

    /** Checks the shape. */
    public Similarity {
        if (cosines.rows() != cosines.columns()) {
            throw new IllegalArgumentException(
                    "cosines are a square, not " + cosines.rows() + " x " + cosines.columns());
        }
    }

    /**
     * The cosines uᵢ · uⱼ / (‖uᵢ‖ ‖uⱼ‖) of hidden layer {@code hidden}, from 0; exactly 1 for two vectors that are
     * equal (or one twice the other, four times …), exactly −1 for opposite ones. Every vector is first scaled by a
     * power of two, so entries like 1e-200 or 1e200 do no harm. Costs n² · fan-in for n neurons.
     *
     * @throws IndexOutOfBoundsException if there is no such layer
     */
    public static Similarity of(Parameters parameters, int hidden) {
        Architecture architecture = parameters.architecture();
        if (hidden < 0 || hidden >= architecture.hiddenLayers()) {
            throw new IndexOutOfBoundsException("hidden layer " + hidden + " of " + architecture.hiddenLayers());
        }
        int width = architecture.fanOut(hidden);
        double[][] directions = new double[width][];
        double[] squares = new double[width];
        for (int neuron = 0; neuron < width; neuron++) {
            directions[neuron] =
                    scaled(parameters, architecture.offset(hidden, neuron), architecture.fanIn(hidden) + 1);
            squares[neuron] = dot(directions[neuron], directions[neuron]);
        }
        double[][] cosines = new double[width][width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                // One root of the product, not two roots: √(s · s) is exactly s. 0 / 0 is NaN, as it should be.
                double cosine = dot(directions[i], directions[j]) / Math.sqrt(squares[i] * squares[j]);
                cosines[i][j] = Math.max(-1, Math.min(1, cosine));
                cosines[j][i] = cosines[i][j];
            }
        }
        return new Similarity(Mat.of(cosines));
    }

    /** The number of neurons. */
    public int neurons() {
        return cosines.rows();
    }

    /** Whether {@code neuron}, from 0, has a direction. */
    public boolean hasDirection(int neuron) {
        return !Double.isNaN(cosines.get(neuron, neuron));
    }

    /**
     * The number of directions in which the neurons point: the neuron with most others within {@link #ONE_DIRECTION}
     * represents them, then the one with most of the rest, and so on (the first in a tie). Neurons without a direction
     * do not count, so it is 0 if all are zero.
     */
    public int directions() {
        return groups(false).size();
    }

    /**
     * The number of lines through the origin on which the neurons lie: like directions, with opposite ones counted as
     * one. Neurons on one line with an odd activation such as tanh do the same work: φ(−z) = −φ(z).
     */
    public int lines() {
        return groups(true).size();
    }

    /**
     * The neurons in an order that shows their groups: line by line, those of a line that point the same way as its
     * first neuron before the others, those of a class side by side, else by number. Neurons without a direction come
     * last.
     *
     * @param classes the neurons of each class; neurons of a class have equal incoming vectors
     */
    public List<Integer> ordered(List<List<Integer>> classes) {
        int[] firstOfClass = new int[neurons()];
        for (List<Integer> members : classes) {
            members.forEach(neuron -> firstOfClass[neuron] = members.get(0));
        }
        Comparator<Integer> byClass = Comparator.comparingInt(neuron -> firstOfClass[neuron]);
        List<Integer> order = new ArrayList<>();
        groups(true).stream()
                .sorted(Comparator.comparingInt(line -> line.get(0)))
                .forEach(line -> {
                    int first = line.get(0);
                    Comparator<Integer> byWay =
                            Comparator.comparingInt(neuron -> cosines.get(first, neuron) < 0 ? 1 : 0);
                    line.stream().sorted(byWay.thenComparing(byClass)).forEach(order::add);
                });
        IntStream.range(0, neurons())
                .filter(neuron -> !hasDirection(neuron))
                .boxed()
                .sorted(byClass)
                .forEach(order::add);
        return order;
    }

    /** The neurons of each direction or line, in order; the one with most neurons near its centre comes first. */
    private List<List<Integer>> groups(boolean eitherWay) {
        int width = neurons();
        boolean[] left = new boolean[width];
        int[] near = new int[width];
        for (int i = 0; i < width; i++) {
            left[i] = hasDirection(i);
            for (int j = 0; j < width; j++) {
                near[i] += isNear(i, j, eitherWay) ? 1 : 0;
            }
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (int centre = largest(near, left); centre >= 0; centre = largest(near, left)) {
            List<Integer> group = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                if (left[i] && isNear(centre, i, eitherWay)) {
                    left[i] = false;
                    group.add(i);
                    for (int j = 0; j < width; j++) {
                        near[j] -= isNear(i, j, eitherWay) ? 1 : 0;
                    }
                }
            }
            groups.add(group);
        }
        return groups;
    }

    // False for NaN.
    private boolean isNear(int i, int j, boolean eitherWay) {
        double cosine = cosines.get(i, j);
        return (eitherWay ? Math.abs(cosine) : cosine) >= ONE_DIRECTION;
    }

    private static int largest(int[] near, boolean[] left) {
        int best = -1;
        for (int i = 0; i < near.length; i++) {
            if (left[i] && (best < 0 || near[i] > near[best])) {
                best = i;
            }
        }
        return best;
    }

    private static double[] scaled(Parameters parameters, int start, int length) {
        double largest = 0;
        for (int i = 0; i < length; i++) {
            largest = Math.max(largest, Math.abs(parameters.get(start + i)));
        }
        double[] result = new double[length];
        int exponent = Double.isFinite(largest) ? -Math.getExponent(largest) : 0;
        for (int i = 0; i < length; i++) {
            // An infinite entry would give cosines of 0 with finite vectors.
            result[i] = Double.isFinite(largest) ? FastMath.scalb(parameters.get(start + i), exponent) : Double.NaN;
        }
        return result;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
