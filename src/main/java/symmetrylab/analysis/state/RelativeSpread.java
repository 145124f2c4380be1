package symmetrylab.analysis.state;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import symmetrylab.nn.Parameters;

/** The distance between the neurons of a layer relative to their size: the degree to which they are split. */
public final class RelativeSpread {

    /** Below this, different neurons still look like one. */
    public static final double VISIBLE = 0.01;

    private RelativeSpread() {}

    /**
     * The {@link Spread} of hidden layer {@code hidden}, from 0, divided by the largest ‖uᵢ‖₂ of its neurons, where u
     * is a neuron's incoming weights and bias: 0 to 2. It is 0 if all are 0, NaN if an entry is not finite.
     */
    public static double of(Parameters parameters, int hidden) {
        return of(parameters, hidden, Spread.of(parameters, hidden));
    }

    /** The relative spread of a layer whose {@code spread} is known. */
    public static double of(Parameters parameters, int hidden, double spread) {
        double largest = largestNorm(parameters, hidden);
        // Both may overflow if neurons are huge: their ratio is then unknown.
        return largest == 0 ? 0 : spread / largest;
    }

    /**
     * The smallest relative spread, by {@code ofLayer}, among the hidden layers of two neurons or more; NaN if one is
     * NaN; absent if there is no such layer.
     */
    public static OptionalDouble ofRun(Parameters parameters, IntToDoubleFunction ofLayer) {
        var architecture = parameters.architecture();
        return IntStream.range(0, architecture.hiddenLayers())
                .filter(hidden -> architecture.fanOut(hidden) >= 2)
                .mapToDouble(ofLayer)
                .reduce(Math::min);
    }

    private static double largestNorm(Parameters parameters, int hidden) {
        LayerNeurons neurons = new LayerNeurons(parameters, hidden);
        double largest = 0;
        for (int neuron = 0; neuron < neurons.width(); neuron++) {
            largest = Math.max(largest, neurons.norm(neuron));
        }
        return largest;
    }
}
