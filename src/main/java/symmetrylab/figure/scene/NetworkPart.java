package symmetrylab.figure.scene;

/** A part of a network that can be pointed at; columns and indices from 0, column 0 being the inputs. */
public sealed interface NetworkPart {

    /**
     * A neuron, an input or an output.
     *
     * @param column its column in the picture, 0 for the inputs
     * @param index its number in the column
     */
    record Neuron(int column, int index) implements NetworkPart {}

    /**
     * A weight.
     *
     * @param layer the layer of weights, from column {@code layer} to column {@code layer + 1}
     * @param to neuron that it leads to
     * @param from neuron that it comes from
     */
    record Weight(int layer, int to, int from) implements NetworkPart {}

    /**
     * A bias.
     *
     * @param layer the layer of weights that it belongs to
     * @param to its neuron
     */
    record Bias(int layer, int to) implements NetworkPart {}

    /**
     * All weights and biases that lead into a column.
     *
     * @param layer the layer of weights
     */
    record Layer(int layer) implements NetworkPart {}
}
