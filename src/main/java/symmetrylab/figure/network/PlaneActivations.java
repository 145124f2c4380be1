package symmetrylab.figure.network;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * The activations of all neurons at the middles of the cells of a grid over the plane of two inputs.
 *
 * @param down number of rows of cells, the first at the top
 * @param across number of columns of cells, the first at the left
 * @param columns for each column of the network, the inputs first, a matrix of neurons × cells, row by row
 */
record PlaneActivations(int down, int across, List<Mat> columns) {

    /** Evaluates the network in {@code down * across} cells of the plane from {@code width} × {@code height}. */
    static PlaneActivations of(Parameters parameters, Range width, Range height, int down, int across) {
        double[][] inputs = new double[2][down * across];
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                inputs[0][row * across + column] = width.min() + (column + 0.5) / across * width.length();
                inputs[1][row * across + column] = height.max() - (row + 0.5) / down * height.length();
            }
        }
        return of(parameters, Mat.of(inputs), down, across);
    }

    /** One cell: the activations for one input. */
    static PlaneActivations of(Parameters parameters, Vec input) {
        return of(parameters, Mat.ofRowMajor(input.size(), 1, input.toArray()), 1, 1);
    }

    private static PlaneActivations of(Parameters parameters, Mat inputs, int down, int across) {
        List<Mat> columns = new ArrayList<>();
        columns.add(inputs);
        columns.addAll(new Network(parameters).activations(inputs));
        return new PlaneActivations(down, across, columns);
    }

    /** The activations of column {@code column} of the network: neurons × cells. */
    Mat column(int column) {
        return columns.get(column);
    }

    /** The activation of a neuron of column {@code column} in one cell. */
    double at(int row, int cell, int column, int neuron) {
        return columns.get(column).get(neuron, row * across + cell);
    }
}
