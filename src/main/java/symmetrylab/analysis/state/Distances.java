package symmetrylab.analysis.state;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;

/**
 * The distances ‖uᵢ − uⱼ‖₂ between the neurons of a hidden layer, by incoming weights and bias.
 *
 * @param values shape [neuron][neuron], symmetric; exactly 0 for equal neurons, NaN where an entry is not finite
 */
public record Distances(Mat values) {

    /**
     * The distances in hidden layer {@code hidden}, from 0. Costs n² · fan-in for n neurons.
     *
     * @throws IndexOutOfBoundsException if there is no such layer
     */
    public static Distances of(Parameters parameters, int hidden) {
        LayerNeurons neurons = new LayerNeurons(parameters, hidden);
        double[][] values = new double[neurons.width()][neurons.width()];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j <= i; j++) {
                boolean finite = neurons.isFinite(i) && neurons.isFinite(j);
                double distance = finite ? neurons.distance(i, j) : Double.NaN;
                values[i][j] = distance;
                values[j][i] = distance;
            }
        }
        return new Distances(Mat.of(values));
    }

    /** The largest: the spread of the layer; 0 for one neuron, NaN if one is not finite. */
    public double largest() {
        return pairs().max().orElse(0);
    }

    /** The smallest above 0; absent if all are 0. */
    public OptionalDouble smallest() {
        return pairs().filter(distance -> distance > 0).min();
    }

    private DoubleStream pairs() {
        int width = values.rows();
        return IntStream.range(0, width).boxed().flatMapToDouble(i -> IntStream.range(0, i)
                .mapToDouble(j -> values.get(i, j)));
    }
}
