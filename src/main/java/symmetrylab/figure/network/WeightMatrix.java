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
 * @param weights where their cells are
 * @param biases where those of the biases are, at the same height
 */
public record WeightMatrix(int layer, int from, int to, Area weights, Area biases) {

    /**
     * A rectangle of the picture.
     *
     * @param left its smallest x
     * @param top its smallest y
     * @param right its largest x
     * @param bottom its largest y
     */
    public record Area(double left, double top, double right, double bottom) {

        /** Its width. */
        public double width() {
            return right - left;
        }

        /** Its height. */
        public double height() {
            return bottom - top;
        }

        private boolean contains(double x, double y) {
            return x >= left && x < right && y >= top && y < bottom;
        }
    }

    /** The weight or bias whose cell the point (x, y) is in. */
    public Optional<NetworkPart> partAt(double x, double y) {
        int row = Math.min(to - 1, (int) ((y - weights.top()) / weights.height() * to));
        if (weights.contains(x, y)) {
            int column = Math.min(from - 1, (int) ((x - weights.left()) / weights.width() * from));
            return Optional.of(new NetworkPart.Weight(layer, row, column));
        }
        return biases.contains(x, y) ? Optional.of(new NetworkPart.Bias(layer, row)) : Optional.empty();
    }

    /** Width of a weight's cell. */
    public double cellWidth() {
        return weights.width() / from;
    }

    /** Height of a cell. */
    public double cellHeight() {
        return weights.height() / to;
    }

    /** Left border of the cells of neuron {@code index} of those that weights come from. */
    public double cellLeft(int index) {
        return weights.left() + index * cellWidth();
    }

    /** Upper border of the cells of neuron {@code index} of those that weights lead to. */
    public double cellTop(int index) {
        return weights.top() + index * cellHeight();
    }
}
