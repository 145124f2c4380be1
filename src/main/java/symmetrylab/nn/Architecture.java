package symmetrylab.nn;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.data.DataSet;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.OutputKind;

/**
 * The shape and functions of a network.
 *
 * <p>Layers of weights count from 0 at the input side: layer l leads from size l to size l + 1. All parameters form one
 * flat array, layer by layer, neuron by neuron: first the weights from neurons 0, 1, 2 … of the previous size, then the
 * bias. So a neuron's incoming vector u = (w, b) is contiguous.
 *
 * @param sizes number of inputs, neurons of each hidden layer, number of outputs; at least two entries
 * @param activation of the hidden layers
 * @param output function of the output layer
 * @param loss the loss function
 */
public record Architecture(List<Integer> sizes, Activation activation, OutputKind output, LossKind loss) {

    /** Copies the list. */
    public Architecture {
        sizes = List.copyOf(sizes);
        if (sizes.size() < 2) {
            throw new IllegalArgumentException("a network needs inputs and outputs; its sizes are " + sizes);
        }
    }

    /**
     * The network of {@code spec} for {@code data}, which decides the sizes of input and output and the functions left
     * open. One 0/1 output gets sigmoid and cross-entropy, one-hot outputs softmax and cross-entropy, real outputs
     * identity and mean squared error. If only the loss is left open, it is cross-entropy for classes if the outputs
     * are probabilities.
     */
    public static Architecture of(NetworkSpec spec, DataSet data) {
        List<Integer> sizes = new ArrayList<>();
        sizes.add(data.features());
        sizes.addAll(spec.hidden());
        sizes.add(data.outputs());
        OutputKind output = spec.output().orElseGet(() -> switch (data.targetKind()) {
            case BINARY -> OutputKind.SIGMOID;
            case ONE_HOT -> OutputKind.SOFTMAX;
            case REAL -> OutputKind.IDENTITY;
        });
        LossKind loss = spec.loss()
                .orElse(
                        data.isClassification() && LossKind.CROSS_ENTROPY.takes(output)
                                ? LossKind.CROSS_ENTROPY
                                : LossKind.MSE);
        return new Architecture(sizes, Activation.of(spec.activation()), output, loss);
    }

    /** The number of layers of weights, one more than that of hidden layers. */
    public int layers() {
        return sizes.size() - 1;
    }

    /** The number of hidden layers. */
    public int hiddenLayers() {
        return sizes.size() - 2;
    }

    /** The number of neurons before layer {@code layer} of weights. */
    public int fanIn(int layer) {
        return sizes.get(layer);
    }

    /** The number of neurons after layer {@code layer} of weights. */
    public int fanOut(int layer) {
        return sizes.get(layer + 1);
    }

    /** The start of the incoming vector of neuron {@code to} of layer {@code layer} in the flat array. */
    public int offset(int layer, int to) {
        int offset = 0;
        for (int l = 0; l < layer; l++) {
            offset += fanOut(l) * (fanIn(l) + 1);
        }
        return offset + to * (fanIn(layer) + 1);
    }

    /** The number of weights and biases. */
    public int parameterCount() {
        return offset(layers() - 1, fanOut(layers() - 1));
    }
}
