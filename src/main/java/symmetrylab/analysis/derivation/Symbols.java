package symmetrylab.analysis.derivation;

import symmetrylab.nn.Architecture;

/**
 * The symbols of a network in formulas: neurons as in its picture (x₁, h₃ or h₁.₃, y), sums z, deltas δ, weights w,
 * biases b and targets t with their neurons' names as subscripts. Columns count from 0, the inputs.
 *
 * @param network the network
 */
record Symbols(Architecture network) {

    /** The name of a neuron as a subscript: {@code h1.3}. */
    String name(int column, int neuron) {
        return letter(column) + index(column, Integer.toString(neuron + 1));
    }

    /** The name of any neuron of a column as a subscript: {@code h1.k}. */
    String anyName(int column, String index) {
        return letter(column) + index(column, index);
    }

    /** The activation of a neuron: {@code h_{1.3}}. */
    String activation(int column, int neuron) {
        return activation(column, Integer.toString(neuron + 1), "");
    }

    /** The activation of a neuron with an accent, such as {@code \bar}. */
    String activation(int column, int neuron, String accent) {
        return activation(column, Integer.toString(neuron + 1), accent);
    }

    /** The activation of any neuron of a column, with an accent or none. */
    String activation(int column, String index, String accent) {
        String subscript = index(column, index);
        String letter = accent.isEmpty() ? letter(column) : accent + "{" + letter(column) + "}";
        return subscript.isEmpty() ? letter : letter + "_{" + subscript + "}";
    }

    /** The target of an output. */
    String target(int neuron) {
        return network.fanOut(network.layers() - 1) == 1 ? "t" : "t_{" + (neuron + 1) + "}";
    }

    /** A letter with a neuron's name as subscript: {@code z_{h1.3}}. */
    String of(String letter, int column, int neuron) {
        return letter + "_{" + name(column, neuron) + "}";
    }

    /** A weight, from one column to the next. */
    String weight(int layer, String to, String from) {
        return "w_{" + anyName(layer, from) + "\\to " + anyName(layer + 1, to) + "}";
    }

    /** A weight, from one neuron to another. */
    String weight(int layer, int to, int from) {
        return weight(layer, Integer.toString(to + 1), Integer.toString(from + 1));
    }

    /** A weight, or the bias if {@code from} is past the last input. */
    String parameter(int layer, int to, int from) {
        return from == network.fanIn(layer) ? of("b", layer + 1, to) : weight(layer, to, from);
    }

    private String letter(int column) {
        return column == 0 ? "x" : column == network.layers() ? "y" : "h";
    }

    private String index(int column, String number) {
        if (column == network.layers() && network.fanOut(column - 1) == 1) {
            return "";
        }
        boolean layered = column > 0 && column < network.layers() && network.hiddenLayers() > 1;
        return layered ? column + "." + number : number;
    }
}
