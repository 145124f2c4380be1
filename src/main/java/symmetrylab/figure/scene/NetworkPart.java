package symmetrylab.figure.scene;

import symmetrylab.nn.Architecture;

/** A part of a network that can be pointed at; columns and indices count from 0, and column 0 is the inputs. */
public sealed interface NetworkPart {

    /** The visitor's result for this part. */
    <R> R accept(Visitor<R> visitor);

    /** Whether {@code network} has this part. */
    default boolean isIn(Architecture network) {
        return accept(new Visitor<>() {
            @Override
            public Boolean neuron(Neuron neuron) {
                return neuron.column() < network.sizes().size()
                        && neuron.index() < network.sizes().get(neuron.column());
            }

            @Override
            public Boolean weight(Weight weight) {
                return weight.layer() < network.layers()
                        && weight.to() < network.fanOut(weight.layer())
                        && weight.from() < network.fanIn(weight.layer());
            }

            @Override
            public Boolean bias(Bias bias) {
                return bias.layer() < network.layers() && bias.to() < network.fanOut(bias.layer());
            }

            @Override
            public Boolean layer(Layer layer) {
                return layer.layer() < network.layers();
            }
        });
    }

    /**
     * Handles every kind of part; code that forgets one does not compile.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        R neuron(Neuron neuron);

        R weight(Weight weight);

        R bias(Bias bias);

        R layer(Layer layer);
    }

    /** A part with one value: a weight or a bias. */
    sealed interface Parameter extends NetworkPart permits Weight, Bias {

        /** The layer of weights that it belongs to. */
        int layer();

        /** The neuron that it leads to. */
        int to();

        /** The index of its value in the flat array of a network's parameters. */
        int index(Architecture network);
    }

    /**
     * A neuron, an input or an output.
     *
     * @param column its column in the picture, 0 for the inputs
     * @param index its number in the column
     */
    record Neuron(int column, int index) implements NetworkPart {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.neuron(this);
        }
    }

    /**
     * A weight.
     *
     * @param layer the layer of weights, from column {@code layer} to column {@code layer + 1}
     * @param to the neuron it leads to
     * @param from the neuron it comes from
     */
    record Weight(int layer, int to, int from) implements Parameter {
        @Override
        public int index(Architecture network) {
            return network.offset(layer, to) + from;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.weight(this);
        }
    }

    /**
     * A bias.
     *
     * @param layer the layer of weights that it belongs to
     * @param to its neuron
     */
    record Bias(int layer, int to) implements Parameter {
        @Override
        public int index(Architecture network) {
            return network.offset(layer, to) + network.fanIn(layer);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bias(this);
        }
    }

    /**
     * All weights and biases into a column.
     *
     * @param layer the layer of weights
     */
    record Layer(int layer) implements NetworkPart {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.layer(this);
        }
    }
}
