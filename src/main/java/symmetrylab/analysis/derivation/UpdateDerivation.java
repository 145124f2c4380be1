package symmetrylab.analysis.derivation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.derivation.Equation.Topic;
import symmetrylab.nn.TrainingState;
import symmetrylab.spec.OptimizerSpec;

/** The equations of an optimizer's update of one weight or bias, with its memory. */
final class UpdateDerivation implements OptimizerSpec.Visitor<List<Equation>> {

    private final TrainingState before;
    private final TrainingState after;
    private final OptimizerSpec optimizer;
    private final double gradient;
    private final int index;
    private final String symbol;
    private final List<Equation> equations = new ArrayList<>();

    /** The equations of the parameter at {@code index} of the flat array, written as {@code symbol}. */
    UpdateDerivation(TracedStep step, int index, String symbol) {
        this.before = step.trace().before();
        this.after = step.trace().after();
        this.optimizer = step.plan().spec().training().optimizer();
        this.gradient = step.trace().updateGradient().get(index);
        this.index = index;
        this.symbol = symbol;
    }

    List<Equation> equations() {
        return optimizer.accept(this);
    }

    private double memory(TrainingState state, int number) {
        return state.memory().get(number).get(index);
    }

    private void add(Topic topic, Formula symbols, Formula numbers, EquationNumbers printed, double value) {
        equations.add(Equation.of(topic, symbols, new Formula.Builder().add(numbers), printed, value));
    }

    /** w ← w − {@code rest}, with {@code numbers} as the rest in numbers. */
    private void update(String rest, String numbers, EquationNumbers printed) {
        add(
                Topic.UPDATE,
                Formula.of(symbol + Formula.BECOMES, symbol, Formula.MINUS + rest),
                Formula.of(printed.of(before.parameters().get(index)), Formula.MINUS + numbers),
                printed,
                after.parameters().get(index));
    }

    @Override
    public List<Equation> sgd(OptimizerSpec.Sgd sgd) {
        EquationNumbers printed = new EquationNumbers();
        String rate = printed.of(sgd.learningRate());
        if (sgd.momentum() == 0) {
            update("\\eta\\,g", rate + "\\cdot " + printed.inside(gradient), printed);
            return equations;
        }
        EquationNumbers velocity = new EquationNumbers();
        Formula moved = Formula.of(
                velocity.product(sgd.momentum(), memory(before, 0)), Formula.PLUS + velocity.inside(gradient));
        add(Topic.MEMORY, Formula.of("v" + Formula.BECOMES, "\\mu\\,v+g"), moved, velocity, memory(after, 0));
        if (sgd.nesterov()) {
            String ahead = printed.of(gradient) + "+" + printed.product(sgd.momentum(), memory(after, 0));
            update("\\eta\\,(g+\\mu\\,v)", rate + "\\cdot(" + ahead + ")", printed);
        } else {
            update("\\eta\\,v", rate + "\\cdot " + printed.inside(memory(after, 0)), printed);
        }
        return equations;
    }

    @Override
    public List<Equation> rmsprop(OptimizerSpec.Rmsprop rmsprop) {
        EquationNumbers printed = new EquationNumbers();
        Formula mean = average(rmsprop.decay(), memory(before, 0), gradient, true, printed);
        Formula symbols = Formula.of("s" + Formula.BECOMES, "\\rho\\,s", Formula.PLUS + "(1-\\rho)\\,g^2");
        add(Topic.MEMORY, symbols, mean, printed, memory(after, 0));
        updateByRoot(rmsprop.learningRate(), rmsprop.epsilon());
        return equations;
    }

    @Override
    public List<Equation> adagrad(OptimizerSpec.Adagrad adagrad) {
        EquationNumbers printed = new EquationNumbers();
        Formula sum = Formula.of(printed.of(memory(before, 0)), Formula.PLUS + square(gradient, printed));
        add(Topic.MEMORY, Formula.of("s" + Formula.BECOMES, "s+g^2"), sum, printed, memory(after, 0));
        updateByRoot(adagrad.learningRate(), adagrad.epsilon());
        return equations;
    }

    private void updateByRoot(double rate, double epsilon) {
        EquationNumbers printed = new EquationNumbers();
        String numbers = printed.of(rate) + "\\cdot" + fraction(gradient, memory(after, 0), epsilon, printed);
        update("\\eta\\,\\frac{g}{\\sqrt{s}+\\varepsilon}", numbers, printed);
    }

    @Override
    public List<Equation> adam(OptimizerSpec.Adam adam) {
        int t = before.step() + 1;
        EquationNumbers first = new EquationNumbers();
        Formula mean = average(adam.beta1(), memory(before, 0), gradient, false, first);
        Formula symbols = Formula.of("m" + Formula.BECOMES, "\\beta_1\\,m", Formula.PLUS + "(1-\\beta_1)\\,g");
        add(Topic.MEMORY, symbols, mean, first, memory(after, 0));
        EquationNumbers second = new EquationNumbers();
        Formula squares = average(adam.beta2(), memory(before, 1), gradient, true, second);
        symbols = Formula.of("v" + Formula.BECOMES, "\\beta_2\\,v", Formula.PLUS + "(1-\\beta_2)\\,g^2");
        add(Topic.MEMORY, symbols, squares, second, memory(after, 1));
        double m = correct("m", "1", memory(after, 0), adam.beta1(), t);
        double v = correct("v", "2", memory(after, 1), adam.beta2(), t);
        EquationNumbers printed = new EquationNumbers();
        String numbers = printed.of(adam.learningRate()) + "\\cdot" + fraction(m, v, adam.epsilon(), printed);
        update("\\eta\\,\\frac{\\hat{m}}{\\sqrt{\\hat{v}}+\\varepsilon}", numbers, printed);
        return equations;
    }

    /** m̂ = m / (1 − βᵗ), corrected for the start at 0. */
    private double correct(String letter, String number, double value, double decay, int t) {
        double corrected = value / (1 - FastMath.pow(decay, t));
        EquationNumbers printed = new EquationNumbers();
        add(
                Topic.CORRECTION,
                Formula.of(
                        "\\hat{" + letter + "}" + Formula.EQUAL, "\\frac{" + letter + "}{1-\\beta_" + number + "^{t}}"),
                Formula.of("\\frac{" + printed.of(value) + "}{1-" + printed.of(decay) + "^{" + t + "}}"),
                printed,
                corrected);
        return corrected;
    }

    /** The moving average of a number or of its square. */
    private static Formula average(double decay, double old, double now, boolean squared, EquationNumbers printed) {
        String kept = printed.product(decay, old);
        String rest = "(1-" + printed.of(decay) + ")\\cdot ";
        return Formula.of(kept, Formula.PLUS + rest + (squared ? square(now, printed) : printed.inside(now)));
    }

    private static String square(double value, EquationNumbers printed) {
        return "(" + printed.of(value) + ")^2";
    }

    private static String fraction(double top, double square, double epsilon, EquationNumbers printed) {
        return "\\frac{" + printed.of(top) + "}{\\sqrt{" + printed.of(square) + "}+" + printed.of(epsilon) + "}";
    }
}
