package symmetrylab.analysis.state;

import symmetrylab.nn.Parameters;

/**
 * The neurons of one hidden layer in one set of numbers (parameters, or the optimizer's memory of them), compared in
 * place: every state of a run is measured, and copies would cost more than training.
 */
final class LayerNeurons {

    private final Parameters values;
    private final int width;
    private final int start;
    private final int stride;
    private final int outgoingStart;
    private final int outgoingCount;

    /** The neurons of hidden layer {@code hidden}, from 0. */
    LayerNeurons(Parameters values, int hidden) {
        this.values = values;
        var architecture = values.architecture();
        width = architecture.fanOut(hidden);
        start = architecture.offset(hidden, 0);
        stride = architecture.fanIn(hidden) + 1;
        outgoingStart = start + width * stride;
        outgoingCount = architecture.fanOut(hidden + 1);
    }

    private LayerNeurons(LayerNeurons other, Parameters values) {
        this.values = values;
        width = other.width;
        start = other.start;
        stride = other.stride;
        outgoingStart = other.outgoingStart;
        outgoingCount = other.outgoingCount;
    }

    /** The same neurons in another set of numbers of their network. */
    LayerNeurons with(Parameters others) {
        return new LayerNeurons(this, others);
    }

    /** The number of neurons. */
    int width() {
        return width;
    }

    /** Whether two neurons have the same weights and bias, bit for bit; −0 equals 0, NaN equals NaN. */
    boolean sameIncoming(int a, int b) {
        int first = start + a * stride;
        int second = start + b * stride;
        for (int i = 0; i < stride; i++) {
            if (!same(values.get(first + i), values.get(second + i))) {
                return false;
            }
        }
        return true;
    }

    /** ‖u‖₂ of a neuron's incoming vector; NaN if an entry is. */
    double norm(int neuron) {
        int first = start + neuron * stride;
        double largest = 0;
        for (int i = 0; i < stride; i++) {
            largest = Math.max(largest, Math.abs(values.get(first + i)));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        // Divided by the largest entry, so that squares neither overflow nor vanish.
        double sum = 0;
        for (int i = 0; i < stride; i++) {
            double part = values.get(first + i) / largest;
            sum += part * part;
        }
        return largest * Math.sqrt(sum);
    }

    /** Whether two neurons have the same outgoing weights, likewise. */
    boolean sameOutgoing(int a, int b) {
        for (int to = 0; to < outgoingCount; to++) {
            int row = outgoingStart + to * (width + 1);
            if (!same(values.get(row + a), values.get(row + b))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a neuron's weights and bias are finite. */
    boolean isFinite(int neuron) {
        int first = start + neuron * stride;
        for (int i = 0; i < stride; i++) {
            if (!Double.isFinite(values.get(first + i))) {
                return false;
            }
        }
        return true;
    }

    /** ‖u − v‖₂ of two neurons' incoming vectors, which must be finite; infinite if it overflows. */
    double distance(int a, int b) {
        int first = start + a * stride;
        int second = start + b * stride;
        double sum = 0;
        for (int i = 0; i < stride; i++) {
            double part = values.get(first + i) - values.get(second + i);
            sum += part * part;
        }
        boolean inRange = sum >= Double.MIN_NORMAL && sum <= Double.MAX_VALUE;
        return inRange ? Math.sqrt(sum) : scaledDistance(first, second);
    }

    // Scaled by the largest entry, so that squares of differences like 1e-200 do not vanish.
    private double scaledDistance(int first, int second) {
        double scale = 0;
        for (int i = 0; i < stride; i++) {
            scale = Math.max(scale, Math.abs(values.get(first + i) - values.get(second + i)));
        }
        if (scale == 0 || Double.isInfinite(scale)) {
            return scale;
        }
        double sum = 0;
        for (int i = 0; i < stride; i++) {
            double part = (values.get(first + i) - values.get(second + i)) / scale;
            sum += part * part;
        }
        return scale * Math.sqrt(sum);
    }

    private static boolean same(double a, double b) {
        // The first comparison decides except for NaN, which equals NaN here.
        return a == b || (Double.isNaN(a) && Double.isNaN(b));
    }
}
