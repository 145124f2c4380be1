package symmetrylab.figure.plot;

import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * The weights of each neuron of a hidden layer that its trajectories show: the incoming ones and the bias, or the
 * outgoing ones. In a large layer only the first of each neuron.
 *
 * @param network the network
 * @param hidden the layer, from 0
 * @param outgoing whether they are the outgoing ones
 */
record TrackedWeights(Architecture network, int hidden, boolean outgoing) {

    /** The most curves of a plot. */
    private static final int MAX_CURVES = 240;

    /** Those of the layer that {@code scene} shows, of a network with a hidden layer. */
    static TrackedWeights of(Scene scene) {
        Architecture network = scene.history().recording().plan().architecture();
        return new TrackedWeights(
                network,
                scene.plots().layerOf(network.hiddenLayers()),
                scene.plots().has(PlotOption.OUTGOING));
    }

    /** The number of neurons of the layer. */
    int neurons() {
        return network.fanOut(hidden);
    }

    /** The number of neurons with curves. */
    int shownNeurons() {
        return Math.min(neurons(), MAX_CURVES / 2);
    }

    /** The number of weights of a neuron, without the bias. */
    int weights() {
        return outgoing ? network.fanOut(hidden + 1) : network.fanIn(hidden);
    }

    private int shownWeights() {
        return Math.max(1, Math.min(weights(), MAX_CURVES / shownNeurons() - (outgoing ? 0 : 1)));
    }

    /** The number of curves of a neuron; the last is the bias, if it has one. */
    int curves() {
        return shownWeights() + (outgoing ? 0 : 1);
    }

    /** The number of curves of a neuron if all were shown. */
    int allCurves() {
        return weights() + (outgoing ? 0 : 1);
    }

    /** Whether a neuron's curve {@code curve}, from 0, is its bias. */
    boolean isBias(int curve) {
        return !outgoing && curve == shownWeights();
    }

    /** The number on a neuron's curve {@code curve} in {@code state}. */
    double value(Parameters state, int neuron, int curve) {
        if (outgoing) {
            return state.weight(hidden + 1, curve, neuron);
        }
        return isBias(curve) ? state.bias(hidden, neuron) : state.weight(hidden, neuron, curve);
    }

    /** All weights of a neuron. */
    Vec all(Parameters state, int neuron) {
        return outgoing ? state.outgoing(hidden + 1, neuron) : state.incoming(hidden, neuron);
    }

    /** The dash of a curve. */
    LineDash dash(int curve) {
        return LineDash.ofInput(isBias(curve) ? weights() : curve, weights());
    }

    /** The name of the neuron, or of the input, at the other end of weight {@code weight}. */
    String otherEnd(int weight, DataSet data) {
        if (outgoing) {
            return hidden + 1 == network.hiddenLayers()
                    ? data.outputNames().get(weight)
                    : NeuronNames.hidden(network, hidden + 1, weight);
        }
        return hidden == 0 ? data.featureNames().get(weight) : NeuronNames.hidden(network, hidden - 1, weight);
    }

    /** The range of their axis. */
    Range range(SharedScales scales) {
        return outgoing ? new Range(-scales.weightLimit(), scales.weightLimit()) : scales.weights();
    }

    /** The largest size of a number on a curve in {@code state}. */
    double largest(Parameters state) {
        double largest = 0;
        for (int neuron = 0; neuron < shownNeurons(); neuron++) {
            for (int curve = 0; curve < curves(); curve++) {
                largest = Math.max(largest, Math.abs(value(state, neuron, curve)));
            }
        }
        return largest;
    }

    /** The numbers on all curves in {@code state}, neuron by neuron. */
    double[] values(Parameters state) {
        int neurons = shownNeurons();
        int curves = curves();
        double[] values = new double[neurons * curves];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(state, i / curves, i % curves);
        }
        return values;
    }
}
