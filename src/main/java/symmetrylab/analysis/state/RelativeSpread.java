package symmetrylab.analysis.state;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import symmetrylab.nn.Parameters;

/** How far apart the neurons of a layer are for their size: the degree to which they are split. */
public final class RelativeSpread {

    /** Below this, neurons that differ still look like one. */
    public static final double VISIBLE = 0.01;

    private RelativeSpread() {}

    /**
     * The {@link Spread} of hidden layer {@code hidden}, from 0, divided by the largest ‖uᵢ‖₂ of its neurons, where u is
     * a neuron's incoming weights and bias: 0 to 2. It is 0 where all are 0, NaN where an entry is not finite.
     */
    public static double of(Parameters parameters, int hidden) {
        return of(parameters, hidden, Spread.of(parameters, hidden));
    }

    /** The same where the layer's {@code spread} is known. */
    public static double of(Parameters parameters, int hidden, double spread) {
        double largest = largestNorm(parameters, hidden);
        // Both may overflow where neurons are huge: their ratio is then unknown.
        return largest == 0 ? 0 : spread / largest;
    }

    /**
     * The smallest relative spread among the hidden layers of two neurons or more, of which {@code ofLayer} gives each;
     * NaN where one is NaN; absent where there is no such layer.
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
