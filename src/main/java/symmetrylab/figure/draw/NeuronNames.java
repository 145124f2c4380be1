package symmetrylab.figure.draw;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.nn.Architecture;
import symmetrylab.words.Text;

/** The names of layers and neurons: x1, h1 or h2.1, y. */
public final class NeuronNames {

    private NeuronNames() {}

    /**
     * Hidden neuron {@code neuron} of hidden layer {@code hidden}, both from 0: h3, or h1.3 if there are several
     * layers.
     */
    public static String hidden(Architecture network, int hidden, int neuron) {
        return network.hiddenLayers() == 1 ? "h" + (neuron + 1) : "h" + (hidden + 1) + "." + (neuron + 1);
    }

    /** Some neurons of a hidden layer, three or more neighbours as a range: {@code h1–h4, h7}. */
    public static Text hidden(Architecture network, int hidden, List<Integer> neurons) {
        List<Object> parts = new ArrayList<>();
        int i = 0;
        while (i < neurons.size()) {
            int last = i;
            while (last + 1 < neurons.size() && neurons.get(last + 1) == neurons.get(last) + 1) {
                last++;
            }
            if (last < i + 2) {
                last = i;
            }
            String first = hidden(network, hidden, neurons.get(i));
            String end = hidden(network, hidden, neurons.get(last));
            parts.add(last == i ? first : Text.of("text.range", first, end));
            i = last + 1;
        }
        return Text.list(parts);
    }
}
