package symmetrylab.figure.draw;

import java.util.List;

/** What some marks of a picture mean. Files that keep it have parts with names, which can be restyled or moved. */
public sealed interface Meaning {

    /**
     * A lane.
     *
     * @param number from 1
     * @param name as typed
     */
    record Lane(int number, String name) implements Meaning {}

    /**
     * One of the figures of a lane.
     *
     * @param name a word in small letters, such as {@code spread}
     */
    record View(String name) implements Meaning {}

    /**
     * The axes of a plot: lines of the grid, their labels, and the axes themselves.
     *
     * @param x maps steps to places
     * @param y maps values to places
     */
    record Axes(Scale x, Scale y) implements Meaning {}

    /**
     * A curve of a plot.
     *
     * @param x maps steps to places
     * @param y maps values to places
     */
    record Curve(Scale x, Scale y) implements Meaning {}

    /**
     * A network whose neurons and weights are seen one by one.
     *
     * @param places of its neurons
     */
    record Network(List<Place> places) implements Meaning {

        /** Copies the list. */
        public Network {
            places = List.copyOf(places);
        }
    }

    /**
     * Where a neuron is.
     *
     * @param neuron the neuron
     * @param box the rectangle around it, in pixels of the area that shows the network
     */
    record Place(Neuron neuron, Box box) {}

    /**
     * A neuron.
     *
     * @param column from 0 for the inputs
     * @param index in its column, from 0
     * @param columns of the network
     */
    record Neuron(int column, int index, int columns) implements Meaning {

        /** Its name, whatever it is called in the data: x1, h1 or h1.2 if there are several hidden layers, y1. */
        public String name() {
            if (column == 0) {
                return "x" + (index + 1);
            }
            if (column == columns - 1) {
                return "y" + (index + 1);
            }
            return columns == 3 ? "h" + (index + 1) : "h" + column + "." + (index + 1);
        }
    }

    /**
     * A weight, or the number shown in its place.
     *
     * @param from the neuron where it starts
     * @param to the neuron where it ends
     * @param value its value
     */
    record Weight(Neuron from, Neuron to, double value) implements Meaning {}

    /**
     * A bias, or the number shown in its place.
     *
     * @param of its neuron
     * @param value its value
     */
    record Bias(Neuron of, double value) implements Meaning {}
}
