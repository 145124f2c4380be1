package symmetrylab.analysis.derivation;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import symmetrylab.analysis.derivation.Equation.Topic;
import symmetrylab.nn.StepTrace.Layer;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;

/** The equations of an output for one sample: softmax, the loss, and the delta that starts the backward pass. */
final class OutputDerivation {

    private final TracedStep step;
    private final Symbols symbols;
    private final int neuron;
    private final int outputs;
    private final Layer numbers;
    private final Vec targets;
    private final OutputKind output;
    private final LossKind loss;
    private final int column;

    OutputDerivation(TracedStep step, int layer, int neuron) {
        this.step = step;
        this.symbols = new Symbols(step.network());
        this.neuron = neuron;
        this.column = layer + 1;
        this.outputs = step.network().fanOut(layer);
        this.numbers = step.layer(layer);
        this.targets = step.trace().targets();
        this.output = step.network().output();
        this.loss = step.network().loss();
    }

    private String y(int k) {
        return symbols.activation(column, k);
    }

    private double a(int k) {
        return numbers.activations().get(k);
    }

    Equation softmax() {
        EquationNumbers printed = new EquationNumbers();
        Formula.Builder right = new Formula.Builder()
                .open("e^{" + printed.of(numbers.sums().get(neuron)) + "}\\big/\\bigl(")
                .sum(outputs, k -> "e^{" + printed.of(numbers.sums().get(k)) + "}")
                .close("\\bigr)");
        return Equation.of(
                Topic.ACTIVATION,
                Formula.of(
                        y(neuron) + Formula.EQUAL,
                        "\\frac{e^{" + symbols.of("z", column, neuron) + "}}{\\sum_{k=1}^{" + outputs + "}e^{z_{"
                                + symbols.anyName(column, "k") + "}}}"),
                right,
                printed,
                a(neuron));
    }

    Equation loss() {
        EquationNumbers printed = new EquationNumbers();
        Formula.Builder left = new Formula.Builder().add("L" + Formula.EQUAL);
        Formula.Builder right = new Formula.Builder();
        String opening =
                switch (loss) {
                    case MSE -> "\\frac{1}{2}\\Bigl(";
                    case CROSS_ENTROPY -> "-\\Bigl(";
                };
        left.open(opening).sums(outputs, this::lossTerm, "formula.more");
        right.open(opening).sums(outputs, k -> lossTerm(k, printed), "formula.more");
        left.close("\\Bigr)");
        right.close("\\Bigr)");
        return Equation.of(
                Topic.LOSS, left.build(), right, printed, step.trace().loss());
    }

    private Formula lossTerm(int k) {
        return switch (loss) {
            case MSE -> Formula.of("(" + y(k) + "-" + symbols.target(k) + ")^2");
            case CROSS_ENTROPY ->
                switch (output) {
                    case SOFTMAX -> softmaxTerm(k);
                    case SIGMOID -> sigmoidTerm(k);
                    case IDENTITY, TANH -> throw noCrossEntropy();
                };
        };
    }

    private Formula lossTerm(int k, EquationNumbers printed) {
        return switch (loss) {
            case MSE -> Formula.of("(" + printed.of(a(k)) + "-" + printed.inside(targets.get(k)) + ")^2");
            case CROSS_ENTROPY ->
                switch (output) {
                    case SOFTMAX -> softmaxTerm(k, printed);
                    case SIGMOID -> sigmoidTerm(k, printed);
                    case IDENTITY, TANH -> throw noCrossEntropy();
                };
        };
    }

    private IllegalStateException noCrossEntropy() {
        return new IllegalStateException(output.id() + " has no cross-entropy");
    }

    private Formula softmaxTerm(int k) {
        return Formula.of(symbols.target(k) + "\\ln " + y(k));
    }

    private Formula softmaxTerm(int k, EquationNumbers printed) {
        return Formula.of(printed.of(targets.get(k)) + "\\cdot\\ln " + printed.of(a(k)));
    }

    private Formula sigmoidTerm(int k) {
        String t = symbols.target(k);
        return Formula.of(t + "\\ln " + y(k), Formula.PLUS + "(1-" + t + ")\\ln(1-" + y(k) + ")");
    }

    private Formula sigmoidTerm(int k, EquationNumbers printed) {
        String t = printed.of(targets.get(k));
        String y = printed.of(a(k));
        return Formula.of(t + "\\cdot\\ln " + y, Formula.PLUS + "(1-" + t + ")\\cdot\\ln(1-" + y + ")");
    }

    /** ∂L/∂z of this output; with cross-entropy the slopes of sigmoid and softmax cancel. */
    Equation delta() {
        return switch (output) {
            case IDENTITY -> residual();
            case SIGMOID ->
                switch (loss) {
                    case MSE -> residualTimes(y -> "\\cdot " + y + "\\cdot(1-" + y + ")");
                    case CROSS_ENTROPY -> residual();
                };
            case TANH -> residualTimes(y -> "\\cdot(1-" + y + "^2)");
            case SOFTMAX ->
                switch (loss) {
                    case MSE -> softmaxOfSquares();
                    case CROSS_ENTROPY -> softmaxOfEntropy();
                };
        };
    }

    /** y − t. */
    private Equation residual() {
        EquationNumbers printed = new EquationNumbers();
        return delta(
                Formula.of(y(neuron) + "-" + symbols.target(neuron)),
                Formula.of(printed.of(a(neuron)) + "-" + printed.inside(targets.get(neuron))),
                printed);
    }

    /** (y − t) times the slope of the output's function. */
    private Equation residualTimes(UnaryOperator<String> slope) {
        EquationNumbers printed = new EquationNumbers();
        String y = y(neuron);
        String a = printed.of(a(neuron));
        String t = printed.inside(targets.get(neuron));
        return delta(
                Formula.of("(" + y + "-" + symbols.target(neuron) + ")" + slope.apply(y)),
                Formula.of("(" + a + "-" + t + ")" + slope.apply(printed.inside(a(neuron)))),
                printed);
    }

    private Equation softmaxOfSquares() {
        EquationNumbers printed = new EquationNumbers();
        String y = y(neuron);
        IntFunction<String> term =
                k -> "(" + printed.of(a(k)) + "-" + printed.inside(targets.get(k)) + ")\\cdot " + printed.inside(a(k));
        Formula left = Formula.of(
                y + "\\,\\Bigl(" + y + "-" + symbols.target(neuron),
                Formula.MINUS + "\\sum_{k=1}^{" + outputs + "}(y_k-t_k)\\,y_k\\Bigr)");
        Formula.Builder right = new Formula.Builder()
                .add(printed.of(a(neuron)) + "\\cdot\\Bigl(" + printed.of(a(neuron)) + "-"
                        + printed.inside(targets.get(neuron)))
                .open(Formula.MINUS + "\\bigl(")
                .sum(outputs, term)
                .close("\\bigr)\\Bigr)");
        return delta(left, right.build(), printed);
    }

    private Equation softmaxOfEntropy() {
        double sum = 0;
        for (int k = 0; k < outputs; k++) {
            sum += targets.get(k);
        }
        if (sum == 1) {
            return residual();
        }
        EquationNumbers printed = new EquationNumbers();
        return delta(
                Formula.of(y(neuron) + "\\sum_{k=1}^{" + outputs + "}t_k-" + symbols.target(neuron)),
                Formula.of(printed.product(a(neuron), sum) + "-" + printed.inside(targets.get(neuron))),
                printed);
    }

    private Equation delta(Formula left, Formula right, EquationNumbers printed) {
        return Equation.of(
                Topic.DELTA,
                new Formula.Builder()
                        .add(symbols.of("\\delta", column, neuron) + Formula.EQUAL)
                        .add(left)
                        .build(),
                new Formula.Builder().add(right),
                printed,
                numbers.deltas().get(neuron));
    }
}
