package symmetrylab.viewmodel.lane;

import java.util.Optional;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.Architecture;

/**
 * Moves from part to part of a network by keyboard.
 *
 * @param network the network
 */
public record PartWalk(Architecture network) {

    /** The direction of a move. */
    public enum Direction {
        /** Towards the inputs. */
        LEFT,
        /** Towards the outputs. */
        RIGHT,
        /** To the part above. */
        UP,
        /** To the part below. */
        DOWN
    }

    /**
     * The part in a direction; {@code part} itself at the border.
     *
     * <p>From a neuron to its neighbours, and from the first of a column up to its layer. From a weight up and down to
     * the neuron's other incoming weights and, last, its bias; left and right to the neurons at its ends. From a layer
     * to the layers beside it, and down into it.
     */
    public NetworkPart from(NetworkPart part, Direction direction) {
        return part.accept(new NetworkPart.Visitor<>() {
            @Override
            public NetworkPart neuron(Neuron neuron) {
                return fromNeuron(neuron, direction);
            }

            @Override
            public NetworkPart weight(Weight weight) {
                return fromIncoming(weight.layer(), weight.to(), weight.from(), direction);
            }

            @Override
            public NetworkPart bias(Bias bias) {
                return fromIncoming(bias.layer(), bias.to(), network.fanIn(bias.layer()), direction);
            }

            @Override
            public NetworkPart layer(Layer layer) {
                return fromLayer(layer, direction);
            }
        });
    }

    /** The first incoming weight of a neuron; absent for inputs and other parts. */
    public Optional<NetworkPart> incoming(NetworkPart part) {
        return part instanceof Neuron neuron && neuron.column() > 0
                ? Optional.of(new Weight(neuron.column() - 1, neuron.index(), 0))
                : Optional.empty();
    }

    private NetworkPart fromNeuron(Neuron neuron, Direction direction) {
        int column = neuron.column();
        int last = network.sizes().get(column) - 1;
        return switch (direction) {
            case UP ->
                neuron.index() == 0 && column > 0
                        ? new Layer(column - 1)
                        : new Neuron(column, Math.max(0, neuron.index() - 1));
            case DOWN -> new Neuron(column, Math.min(last, neuron.index() + 1));
            case LEFT -> beside(neuron, Math.max(0, column - 1));
            case RIGHT -> beside(neuron, Math.min(network.layers(), column + 1));
        };
    }

    /** The neuron at about the same height in another column. */
    private Neuron beside(Neuron neuron, int column) {
        if (column == neuron.column()) {
            return neuron;
        }
        double height = (neuron.index() + 0.5) / network.sizes().get(neuron.column());
        return new Neuron(column, (int) (height * network.sizes().get(column)));
    }

    /** The part in a direction from weight {@code from}, or from the bias, which follows the last weight. */
    private NetworkPart fromIncoming(int layer, int to, int from, Direction direction) {
        int bias = network.fanIn(layer);
        return switch (direction) {
            case UP -> incoming(layer, to, Math.max(0, from - 1));
            case DOWN -> incoming(layer, to, Math.min(bias, from + 1));
            case LEFT -> new Neuron(layer, Math.min(bias - 1, from));
            case RIGHT -> new Neuron(layer + 1, to);
        };
    }

    private NetworkPart incoming(int layer, int to, int from) {
        return from == network.fanIn(layer) ? new Bias(layer, to) : new Weight(layer, to, from);
    }

    private NetworkPart fromLayer(Layer layer, Direction direction) {
        return switch (direction) {
            case UP -> layer;
            case DOWN -> new Neuron(layer.layer() + 1, 0);
            case LEFT -> new Layer(Math.max(0, layer.layer() - 1));
            case RIGHT -> new Layer(Math.min(network.layers() - 1, layer.layer() + 1));
        };
    }
}
