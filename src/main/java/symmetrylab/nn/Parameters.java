package symmetrylab.nn;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.numeric.Vec;

/**
 * One number for each weight and bias of a network, at one instant; immutable.
 *
 * <p>Used for the parameters themselves, for their gradient and for the optimizer's memory of them.
 */
public final class Parameters {

    private final Architecture architecture;
    private final double[] flat;

    private Parameters(Architecture architecture, double[] flat) {
        this.architecture = architecture;
        this.flat = flat;
    }

    /**
     * A copy of {@code flat}, in the layout of {@link Architecture}.
     *
     * @throws IllegalArgumentException if its length is not the number of parameters
     */
    public static Parameters copyOf(Architecture architecture, double[] flat) {
        if (flat.length != architecture.parameterCount()) {
            throw new IllegalArgumentException(
                    flat.length + " values for a network of " + architecture.parameterCount() + " parameters");
        }
        return new Parameters(architecture, flat.clone());
    }

    /** {@code flat} itself, which must not change from now on. */
    static Parameters owning(Architecture architecture, double[] flat) {
        return new Parameters(architecture, flat);
    }

    /** The network they belong to. */
    public Architecture architecture() {
        return architecture;
    }

    /** The weight of layer {@code layer} from neuron {@code from} to neuron {@code to}, all from 0. */
    public double weight(int layer, int to, int from) {
        return flat[architecture.offset(layer, to) + from];
    }

    /** The bias of neuron {@code to} of layer {@code layer}, both from 0. */
    public double bias(int layer, int to) {
        return flat[architecture.offset(layer, to) + architecture.fanIn(layer)];
    }

    /** The incoming vector u = (w, b) of a neuron: its weights, then its bias. */
    public Vec incoming(int layer, int to) {
        int start = architecture.offset(layer, to);
        return Vec.of(Arrays.copyOfRange(flat, start, start + architecture.fanIn(layer) + 1));
    }

    /** The outgoing column v of a neuron: its weights in layer {@code layer}. */
    public Vec outgoing(int layer, int from) {
        double[] column = new double[architecture.fanOut(layer)];
        for (int to = 0; to < column.length; to++) {
            column[to] = weight(layer, to, from);
        }
        return Vec.of(column);
    }

    /** The value at {@code index} of the flat array, in the layout of {@link Architecture}. */
    public double get(int index) {
        return flat[index];
    }

    /** All values in a new flat array. */
    public double[] toArray() {
        return flat.clone();
    }

    /** Copies all values into {@code target}, which must be long enough. */
    public void copyInto(double[] target) {
        System.arraycopy(flat, 0, target, 0, flat.length);
    }

    /** The number of values. */
    public int size() {
        return flat.length;
    }

    /** Whether every value is finite. */
    public boolean isFinite() {
        for (double value : flat) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** Whether every weight is 0, whatever the biases. */
    public boolean hasNoWeight() {
        for (int layer = 0; layer < architecture.layers(); layer++) {
            for (int to = 0; to < architecture.fanOut(layer); to++) {
                int start = architecture.offset(layer, to);
                for (int from = 0; from < architecture.fanIn(layer); from++) {
                    if (flat[start + from] != 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /**
     * The Euclidean norm of all values, summed in order; NaN or infinite if a value is, or if it is too large for a
     * double. Squares that would overflow or vanish do no harm.
     */
    public double norm() {
        double sum = sumOfSquares(0);
        if (sum >= 0x1p-900 && sum <= 0x1p900) {
            return Math.sqrt(sum);
        }
        double largest = 0;
        for (double value : flat) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        int exponent = Math.getExponent(largest);
        return FastMath.scalb(Math.sqrt(sumOfSquares(-exponent)), exponent);
    }

    private double sumOfSquares(int exponent) {
        double sum = 0;
        for (double value : flat) {
            double scaled = exponent == 0 ? value : FastMath.scalb(value, exponent);
            sum += scaled * scaled;
        }
        return sum;
    }

    /** Equal if the architectures are equal and all values are, bit for bit except for the sign of 0. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that
                && architecture.equals(that.architecture)
                && Vec.of(flat).equals(Vec.of(that.flat));
    }

    @Override
    public int hashCode() {
        return Vec.of(flat).hashCode();
    }

    double[] shared() {
        return flat;
    }
}
