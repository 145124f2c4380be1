package symmetrylab.figure.network;

import java.util.Optional;
import symmetrylab.figure.scene.NetworkPart;

/**
 * The weights of a layer as a table of cells: a row for each neuron that they lead to, a column for each that they come
 * from, and beside it a column of the biases.
 *
 * @param layer the layer of weights, from 0
 * @param from how many neurons they come from
 * @param to how many they lead to
 * @param left of the weights
 * @param top of the weights
 * @param right of the weights
 * @param bottom of the weights
 * @param biasLeft of the biases
 * @param biasRight of the biases
 */
public record WeightMatrix(
        int layer,
        int from,
        int to,
        double left,
        double top,
        double right,
        double bottom,
        double biasLeft,
        double biasRight) {

    /** The weight or bias whose cell the point (x, y) is in. */
    public Optional<NetworkPart> partAt(double x, double y) {
        if (y < top || y >= bottom) {
            return Optional.empty();
        }
        int row = Math.min(to - 1, (int) ((y - top) / (bottom - top) * to));
        if (x >= left && x < right) {
            int column = Math.min(from - 1, (int) ((x - left) / (right - left) * from));
            return Optional.of(new NetworkPart.Weight(layer, row, column));
        }
        return x >= biasLeft && x < biasRight ? Optional.of(new NetworkPart.Bias(layer, row)) : Optional.empty();
    }

    /** Width of a weight's cell. */
    public double cellWidth() {
        return (right - left) / from;
    }

    /** Height of a cell. */
    public double cellHeight() {
        return (bottom - top) / to;
    }

    /** Left border of the cells of neuron {@code index} of those that weights come from. */
    public double cellLeft(int index) {
        return left + index * cellWidth();
    }

    /** Upper border of the cells of neuron {@code index} of those that weights lead to. */
    public double cellTop(int index) {
        return top + index * cellHeight();
    }
}
