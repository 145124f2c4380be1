package symmetrylab.figure.network;

import java.util.List;
import java.util.Optional;
import symmetrylab.figure.network.NetworkLayout.Line;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.output.Box;
import symmetrylab.figure.scene.NetworkPart;

/** Where the parts of a network are in a picture: what a mouse can point at and a keyboard can go to. */
public interface PartLayout {

    /** The neurons that are shown, column by column, from the inputs to the outputs. */
    List<List<Place>> columns();

    /** Radius of the neurons of column {@code column}; half the width of its bar where they are rows of one. */
    double radius(int column);

    /** Half the height of the neurons of column {@code column}, or of a row where they are rows. */
    default double halfHeight(int column) {
        return radius(column);
    }

    /** Where neuron {@code index} of column {@code column} is; absent where it is not shown. */
    Optional<Place> place(int column, int index);

    /** The neuron whose disc, or row in a bar, the point (x, y) is in. */
    Optional<Place> neuronAt(double x, double y);

    /** The matrix that the weights of a layer are drawn as; absent where they are lines. */
    Optional<WeightMatrix> matrix(int layer);

    /** Whether the weights of a layer are lines. */
    default boolean hasLines(int layer) {
        return matrix(layer).isEmpty();
    }

    /** The cell of a weight in the picture of its neuron's weights; absent where there is no such picture. */
    default Optional<Box> weightCell(NetworkPart.Weight weight) {
        return Optional.empty();
    }

    /** The line of a weight; absent where it is not a line, or not shown. */
    Optional<Line> weightLine(NetworkPart.Weight weight);

    /** The line between two neurons of neighbouring columns. */
    Line lineOf(Place from, Place to);

    /** The stub of the bias of a neuron. */
    Line biasLine(Place to);
}
