package symmetrylab.figure.network;

import java.util.Optional;
import symmetrylab.figure.scene.NetworkPart;

/**
 * The weights of a layer as a table of cells: a row for each neuron after it, a column for each neuron before it, and
 * beside it a column of the biases.
 *
 * @param layer the layer of weights, from 0
 * @param from the number of neurons before the layer
 * @param to the number of neurons after the layer
 * @param weights the area of the weights
 * @param biases the area of the biases, at the same height
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

    /** The weight or bias whose cell contains the point (x, y). */
    public Optional<NetworkPart> partAt(double x, double y) {
        int row = Math.min(to - 1, (int) ((y - weights.top()) / weights.height() * to));
        if (weights.contains(x, y)) {
            int column = Math.min(from - 1, (int) ((x - weights.left()) / weights.width() * from));
            return Optional.of(new NetworkPart.Weight(layer, row, column));
        }
        return biases.contains(x, y) ? Optional.of(new NetworkPart.Bias(layer, row)) : Optional.empty();
    }

    /** The width of a weight's cell. */
    public double cellWidth() {
        return weights.width() / from;
    }

    /** The height of a cell. */
    public double cellHeight() {
        return weights.height() / to;
    }

    /** The left border of the cells of neuron {@code index} before the layer. */
    public double cellLeft(int index) {
        return weights.left() + index * cellWidth();
    }

    /** The upper border of the cells of neuron {@code index} after the layer. */
    public double cellTop(int index) {
        return weights.top() + index * cellHeight();
    }
}
