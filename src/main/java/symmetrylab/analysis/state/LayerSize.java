package symmetrylab.analysis.state;

import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;

/** How large the parameters into a layer are, or the entries of a gradient that belong to it. */
public final class LayerSize {

    private LayerSize() {}

    /**
     * The Euclidean norm of the weights and biases into layer {@code layer}, from 0, summed in order; NaN or infinite if
     * one of them is, or if a square is too large for a double.
     */
    public static double norm(Parameters parameters, int layer) {
        Architecture network = parameters.architecture();
        int start = network.offset(layer, 0);
        int end = start + network.fanOut(layer) * (network.fanIn(layer) + 1);
        double squares = 0;
        for (int i = start; i < end; i++) {
            squares += parameters.get(i) * parameters.get(i);
        }
        return Math.sqrt(squares);
    }

    /** The largest magnitude of a weight in any layer; biases do not count. NaN if a weight is. */
    public static double largestWeight(Parameters parameters) {
        double largest = 0;
        for (int layer = 0; layer < parameters.architecture().layers(); layer++) {
            largest = Math.max(largest, largestWeight(parameters, layer));
        }
        return largest;
    }

    /** The largest magnitude of a weight into layer {@code layer}, from 0; biases do not count. NaN if a weight is. */
    public static double largestWeight(Parameters parameters, int layer) {
        Architecture network = parameters.architecture();
        double largest = 0;
        for (int to = 0; to < network.fanOut(layer); to++) {
            for (int from = 0; from < network.fanIn(layer); from++) {
                largest = Math.max(largest, Math.abs(parameters.weight(layer, to, from)));
            }
        }
        return largest;
    }
}
