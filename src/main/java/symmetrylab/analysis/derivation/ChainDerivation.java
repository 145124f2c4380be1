package symmetrylab.analysis.derivation;

import java.util.List;
import symmetrylab.analysis.derivation.Equation.Topic;
import symmetrylab.nn.StepTrace.Layer;

/**
 * The gradient of a weight or bias of a lower layer for one sample, by the whole chain rule: the sum over all paths from its
 * neuron up to the outputs of the product of the factors along the path.
 */
final class ChainDerivation {

    private static final List<String> INDICES =
            List.of("k", "l", "m", "n", "p", "q", "r", "u", "v", "a", "c", "d", "e", "f", "g", "o");

    private final TracedStep step;
    private final Symbols symbols;
    private final int layer;
    private final int to;
    private final int from;

    ChainDerivation(TracedStep step, int layer, int to, int from) {
        this.step = step;
        this.symbols = new Symbols(step.network());
        this.layer = layer;
        this.to = to;
        this.from = from;
    }

    Equation equation() {
        EquationNumbers printed = new EquationNumbers();
        long paths = paths();
        Formula.Builder right = new Formula.Builder().sums(paths, path -> path(path, printed), "formula.morePaths");
        int index = step.network().offset(layer, to) + from;
        return Equation.of(
                Topic.CHAIN,
                inSymbols(),
                right,
                printed,
                step.trace().gradient().get(index));
    }

    /** The number of paths; {@link Long#MAX_VALUE} if it is too large to count. */
    private long paths() {
        long paths = 1;
        for (int above = layer + 1; above < step.network().layers(); above++) {
            int width = step.network().fanOut(above);
            if (paths > 1_000_000_000_000_000L) {
                return Long.MAX_VALUE;
            }
            paths *= width;
        }
        return paths;
    }

    private boolean isBias() {
        return from == step.network().fanIn(layer);
    }

    private Formula inSymbols() {
        Formula.Builder formula = new Formula.Builder()
                .add("\\frac{\\partial L}{\\partial " + symbols.parameter(layer, to, from) + "}" + Formula.EQUAL);
        String own = Integer.toString(to + 1);
        String accent = step.isMasked() && layer > 0 ? "\\tilde" : "";
        String input = isBias() ? "" : symbols.activation(layer, from, accent) + "\\,";
        formula.add(input + slope(layer, own));
        String below = own;
        for (int above = layer + 1; above < step.network().layers(); above++) {
            boolean single = step.network().fanOut(above) == 1;
            String index = single ? "1" : INDICES.get((above - layer - 1) % INDICES.size());
            String sum = single ? "" : "\\sum_{" + index + "}";
            String last =
                    step.isTop(above) ? "\\delta_{" + symbols.anyName(above + 1, index) + "}" : slope(above, index);
            formula.add(sum + symbols.weight(above, index, below) + "\\," + last);
            below = index;
        }
        return formula.build();
    }

    private String slope(int at, String index) {
        String name = symbols.anyName(at + 1, index);
        return "g'\\!(z_{" + name + "})" + (step.isMasked() ? "\\,m_{" + name + "}" : "") + "\\,";
    }

    /** The product of the factors along one path; the path's number counts its neurons like digits, the top one first. */
    private Formula path(int path, EquationNumbers printed) {
        Formula.Builder product = new Formula.Builder();
        String slope = slopeNumber(layer, to, printed);
        product.add(isBias() ? slope : printed.inside(step.layer(layer).inputs().get(from)) + "\\cdot " + slope);
        int[] neurons = neurons(path);
        int below = to;
        for (int above = layer + 1; above < step.network().layers(); above++) {
            int neuron = neurons[above - layer - 1];
            double weight = step.parameters().weight(above, neuron, below);
            String last = step.isTop(above)
                    ? printed.inside(step.layer(above).deltas().get(neuron))
                    : slopeNumber(above, neuron, printed);
            product.add(Formula.TIMES + printed.inside(weight) + "\\cdot " + last);
            below = neuron;
        }
        return product.build();
    }

    private int[] neurons(int path) {
        int[] neurons = new int[step.network().layers() - layer - 1];
        int rest = path;
        for (int i = neurons.length - 1; i >= 0; i--) {
            int width = step.network().fanOut(layer + 1 + i);
            neurons[i] = rest % width;
            rest /= width;
        }
        return neurons;
    }

    private String slopeNumber(int at, int neuron, EquationNumbers printed) {
        Layer numbers = step.layer(at);
        double slope = step.network()
                .activation()
                .derivative(numbers.sums().get(neuron), numbers.activations().get(neuron));
        String mask =
                step.isMasked() ? "\\cdot " + printed.inside(numbers.factors().get(neuron)) : "";
        return printed.inside(slope) + mask;
    }
}
