package symmetrylab.analysis.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import symmetrylab.analysis.derivation.Equation.Topic;
import symmetrylab.analysis.derivation.FunctionFormulas.Argument;
import symmetrylab.nn.Activation;
import symmetrylab.nn.SampleTrace;
import symmetrylab.nn.StepTrace.Layer;
import symmetrylab.numeric.Vec;

/** The equations of one neuron in a step: its sum, its activation, for an output the loss, and its delta. */
final class NeuronDerivation {

    private final TracedStep step;
    private final Symbols symbols;
    private final int layer;
    private final int neuron;
    private final Layer numbers;
    private final String sum;
    private final String delta;

    /** The equations of neuron {@code neuron} after layer {@code layer} of weights. */
    NeuronDerivation(TracedStep step, int layer, int neuron) {
        this.step = step;
        this.symbols = new Symbols(step.network());
        this.layer = layer;
        this.neuron = neuron;
        this.numbers = step.layer(layer);
        this.sum = symbols.of("z", layer + 1, neuron);
        this.delta = symbols.of("\\delta", layer + 1, neuron);
    }

    List<Equation> equations() {
        List<Equation> equations = new ArrayList<>();
        equations.add(sum());
        if (!step.isOfSample()) {
            equations.add(mean(Topic.MEAN_ACTIVATION, activationSymbol(), Layer::activations));
            equations.add(mean(Topic.MEAN_DELTA, delta, Layer::deltas));
            return equations;
        }
        equations.add(activation());
        if (step.isTop(layer)) {
            equations.add(new OutputDerivation(step, layer, neuron).loss());
        } else {
            if (step.isMasked()) {
                equations.add(dropout());
            }
            equations.add(slope());
        }
        equations.add(delta());
        return equations;
    }

    /** z = Σ w·a + b; being linear, this holds for means over a batch too. */
    private Equation sum() {
        int fanIn = step.network().fanIn(layer);
        Formula.Builder right = new Formula.Builder();
        EquationNumbers printed = new EquationNumbers();
        Formula.Builder values = new Formula.Builder();
        if (fanIn <= 4) {
            right.sum(fanIn, j -> symbols.weight(layer, neuron, j) + "\\," + input(Integer.toString(j + 1)));
        } else {
            right.add("\\sum_{j=1}^{" + fanIn + "}" + symbols.weight(layer, Integer.toString(neuron + 1), "j") + "\\,"
                    + input("j"));
        }
        right.plus(symbols.of("b", layer + 1, neuron));
        values.sum(
                fanIn,
                j -> printed.product(
                        step.parameters().weight(layer, neuron, j),
                        numbers.inputs().get(j)));
        values.plus(printed.inside(step.parameters().bias(layer, neuron)));
        boolean mean = !step.isOfSample();
        Formula whole = new Formula.Builder()
                .add((mean ? "\\overline{" + sum + "}" : sum) + Formula.EQUAL)
                .add(right.build())
                .build();
        return Equation.of(
                mean ? Topic.MEAN_SUM : Topic.SUM,
                whole,
                values,
                printed,
                numbers.sums().get(neuron));
    }

    /** An input: with a bar for the mean, with a tilde after dropout. */
    private String input(String index) {
        String symbol = symbols.activation(layer, index, step.isMasked() && layer > 0 ? "\\tilde" : "");
        return step.isOfSample() ? symbol : "\\overline{" + symbol + "}";
    }

    private String activationSymbol() {
        return symbols.activation(layer + 1, neuron);
    }

    private Equation activation() {
        Optional<Activation> function = step.isTop(layer)
                ? Activation.of(step.network().output())
                : Optional.of(step.network().activation());
        if (function.isEmpty()) {
            return new OutputDerivation(step, layer, neuron).softmax();
        }
        Activation g = function.get();
        double z = numbers.sums().get(neuron);
        EquationNumbers printed = new EquationNumbers();
        return Equation.of(
                Topic.ACTIVATION,
                Formula.of(
                        activationSymbol() + Formula.EQUAL,
                        FunctionFormulas.activation(g, Argument.symbol(sum, z))
                                + FunctionFormulas.branchOfActivation(g, sum, z)),
                new Formula.Builder().add(FunctionFormulas.activation(g, Argument.number(z, printed))),
                printed,
                numbers.activations().get(neuron));
    }

    private Equation dropout() {
        EquationNumbers printed = new EquationNumbers();
        double factor = numbers.factors().get(neuron);
        double a = numbers.activations().get(neuron);
        return Equation.of(
                Topic.DROPOUT,
                Formula.of(
                        symbols.activation(layer + 1, neuron, "\\tilde") + Formula.EQUAL,
                        symbols.of("m", layer + 1, neuron) + "\\," + activationSymbol()),
                new Formula.Builder().add(printed.product(factor, a)),
                printed,
                numbers.outputs().get(neuron));
    }

    private Equation slope() {
        Activation function = step.network().activation();
        double z = numbers.sums().get(neuron);
        double a = numbers.activations().get(neuron);
        Formula left = new Formula.Builder()
                .add("g'\\!(" + sum + ")" + Formula.EQUAL)
                .add(FunctionFormulas.slope(function, Argument.symbol(sum, z), Argument.symbol(activationSymbol(), a)))
                .close(FunctionFormulas.branchOfSlope(function, sum, z))
                .build();
        double slope = function.derivative(z, a);
        if (FunctionFormulas.hasConstantSlope(function, z)) {
            return Equation.of(Topic.SLOPE, left, slope);
        }
        EquationNumbers printed = new EquationNumbers();
        Formula right = FunctionFormulas.slope(function, Argument.number(z, printed), Argument.number(a, printed));
        return Equation.of(Topic.SLOPE, left, new Formula.Builder().add(right), printed, slope);
    }

    private Equation delta() {
        if (step.isTop(layer)) {
            return new OutputDerivation(step, layer, neuron).delta();
        }
        int above = step.network().fanOut(layer + 1);
        double slope = step.network()
                .activation()
                .derivative(numbers.sums().get(neuron), numbers.activations().get(neuron));
        EquationNumbers printed = new EquationNumbers();
        Formula.Builder left = new Formula.Builder().add(delta + Formula.EQUAL);
        Formula.Builder right = new Formula.Builder();
        String mask = step.isMasked() ? symbols.of("m", layer + 1, neuron) + "\\," : "";
        String maskNumber = step.isMasked() ? printed.inside(numbers.factors().get(neuron)) + "\\cdot " : "";
        left.open("g'\\!(" + sum + ")\\," + mask + "\\Bigl(");
        right.open(printed.inside(slope) + "\\cdot " + maskNumber + "\\Bigl(");
        if (above <= 4) {
            left.sum(above, k -> symbols.weight(layer + 1, k, neuron) + "\\," + symbols.of("\\delta", layer + 2, k));
        } else {
            left.add("\\sum_{k=1}^{" + above + "}"
                    + symbols.weight(layer + 1, "k", Integer.toString(neuron + 1)) + "\\,\\delta_{"
                    + symbols.anyName(layer + 2, "k") + "}");
        }
        right.sum(
                above,
                k -> printed.product(
                        step.parameters().weight(layer + 1, k, neuron),
                        step.layer(layer + 1).deltas().get(k)));
        left.close("\\Bigr)");
        right.close("\\Bigr)");
        return Equation.of(
                Topic.DELTA, left.build(), right, printed, numbers.deltas().get(neuron));
    }

    /** A mean over the batch, with the samples' own numbers. */
    private Equation mean(Topic topic, String symbol, ToVec part) {
        EquationNumbers printed = new EquationNumbers();
        int count = step.batchSize();
        ToDoubleFunction<SampleTrace> value =
                sample -> part.of(sample.layers().get(layer)).get(neuron);
        Formula left = Formula.of(
                "\\overline{" + symbol + "}" + Formula.EQUAL,
                "\\frac{1}{" + count + "}\\sum_{s=1}^{" + count + "}" + ofSample(symbol));
        Formula.Builder right = new Formula.Builder().open("\\frac{1}{" + count + "}\\Bigl(");
        right.sum(count, s -> printed.inside(value.applyAsDouble(step.first().get(s))));
        right.close("\\Bigr)");
        return Equation.of(topic, left, right, printed, part.of(numbers).get(neuron));
    }

    /** A symbol with the number of the sample as superscript. */
    static String ofSample(String symbol) {
        return symbol + "^{(s)}";
    }

    /** One kind of number that a layer computes. */
    private interface ToVec {
        Vec of(Layer layer);
    }
}
