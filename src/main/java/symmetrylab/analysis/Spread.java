package symmetrylab.analysis;

import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Vec;

/** How far apart the neurons of a hidden layer are. */
public final class Spread {

    private Spread() {}

    /**
     * The largest ‖uᵢ − uⱼ‖₂ over pairs of neurons of hidden layer {@code hidden}, from 0, where u is a neuron's incoming
     * weights and bias. Exactly 0 if and only if all are equal bit for bit (−0 equals 0); 0 for one neuron. NaN if an
     * entry is not finite. Costs n² · fan-in for n different neurons.
     */
    public static double of(Parameters parameters, int hidden) {
        List<Vec> different = IntStream.range(0, parameters.architecture().fanOut(hidden))
                .mapToObj(neuron -> parameters.incoming(hidden, neuron))
                .distinct()
                .toList();
        double largest = 0;
        for (int i = 0; i < different.size(); i++) {
            if (!different.get(i).isFinite()) {
                return Double.NaN;
            }
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, distance(different.get(i), different.get(j)));
            }
        }
        return largest;
    }

    // Scaled by the largest entry, so that squares of differences like 1e-200 do not vanish.
    private static double distance(Vec a, Vec b) {
        double scale = 0;
        for (int i = 0; i < a.size(); i++) {
            scale = Math.max(scale, Math.abs(a.get(i) - b.get(i)));
        }
        if (scale == 0 || Double.isInfinite(scale)) {
            return scale;
        }
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            double part = (a.get(i) - b.get(i)) / scale;
            sum += part * part;
        }
        return scale * Math.sqrt(sum);
    }
}
