package symmetrylab.figure.network;

import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.network.NetworkLayout.Line;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.scene.NetworkPart;

/** The places of a network's parts in a picture, for pointing by mouse and moving by keyboard. */
public interface PartLayout {

    /** The visible neurons, column by column, from the inputs to the outputs. */
    List<List<Place>> columns();

    /** The radius of the neurons of column {@code column}; half the width of its bar if they are rows of one. */
    double radius(int column);

    /** Half the height of the neurons of column {@code column}, or of a row if they are rows. */
    default double halfHeight(int column) {
        return radius(column);
    }

    /** The place of neuron {@code index} of column {@code column}; absent if it is not shown. */
    Optional<Place> place(int column, int index);

    /** The neuron whose disc, or row in a bar, contains the point (x, y). */
    Optional<Place> neuronAt(double x, double y);

    /** The matrix of a layer's weights; absent if they are lines. */
    Optional<WeightMatrix> matrix(int layer);

    /** Whether the weights of a layer are lines. */
    default boolean hasLines(int layer) {
        return matrix(layer).isEmpty();
    }

    /** The cell of a weight in the picture of its neuron's weights; absent where there is no such picture. */
    default Optional<Box> weightCell(NetworkPart.Weight weight) {
        return Optional.empty();
    }

    /** The line of a weight; absent if it is not a line, or not shown. */
    Optional<Line> weightLine(NetworkPart.Weight weight);

    /** The line between two neurons of neighbouring columns. */
    Line lineOf(Place from, Place to);

    /** The stub of the bias of a neuron. */
    Line biasLine(Place to);
}
