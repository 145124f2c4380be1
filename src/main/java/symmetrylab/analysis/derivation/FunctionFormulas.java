package symmetrylab.analysis.derivation;

import symmetrylab.nn.Activation;

/** The activation functions and their derivatives in LaTeX, of a symbol or of a number. */
final class FunctionFormulas {

    private FunctionFormulas() {}

    /**
     * The argument of a function.
     *
     * @param text the argument by itself
     * @param inside the argument inside an expression: a negative number in parentheses
     * @param value its value
     */
    record Argument(String text, String inside, double value) {

        static Argument symbol(String symbol, double value) {
            return new Argument(symbol, symbol, value);
        }

        static Argument number(double value, EquationNumbers printed) {
            return new Argument(printed.of(value), printed.inside(value), value);
        }
    }

    /** g(z). */
    static String activation(Activation function, Argument z) {
        return switch (function) {
            case IDENTITY -> z.text();
            case SIGMOID -> sigmoid(z);
            case TANH -> "\\tanh(" + z.text() + ")";
            case RELU -> "\\max(0,\\," + z.text() + ")";
            case LEAKY_RELU -> "\\max(0.01\\cdot " + z.inside() + ",\\," + z.text() + ")";
            case ELU -> z.value() > 0 ? z.text() : "e^{" + z.text() + "}-1";
            case SOFTPLUS -> "\\ln(1+e^{" + z.text() + "})";
            case SILU -> z.inside() + "\\cdot\\sigma(" + z.text() + ")";
            case GELU -> z.inside() + "\\cdot\\Phi(" + z.text() + ")";
        };
    }

    /** g'(z), where a = g(z). */
    static Formula slope(Activation function, Argument z, Argument a) {
        String sigmoid = "\\sigma(" + z.text() + ")";
        return switch (function) {
            case IDENTITY -> Formula.of("1");
            case SIGMOID -> Formula.of(a.inside() + "\\cdot(1-" + a.inside() + ")");
            case TANH -> Formula.of("1-" + a.inside() + "^2");
            case RELU -> Formula.of(z.value() > 0 ? "1" : "0");
            case LEAKY_RELU -> Formula.of(z.value() > 0 ? "1" : "0.01");
            case ELU -> Formula.of(z.value() > 0 ? "1" : "e^{" + z.text() + "}");
            case SOFTPLUS -> Formula.of(sigmoid);
            case SILU ->
                Formula.of(
                        sigmoid,
                        Formula.TIMES + "\\bigl(1",
                        Formula.PLUS + z.inside() + "\\cdot(1-" + sigmoid + ")\\bigr)");
            case GELU ->
                Formula.of("\\Phi(" + z.text() + ")", Formula.PLUS + z.inside() + "\\cdot\\varphi(" + z.text() + ")");
        };
    }

    /** The condition of the branch that {@link #activation} takes; empty if there are no branches. */
    static String branchOfActivation(Activation function, String z, double value) {
        return switch (function) {
            case ELU -> branch(z, value);
            case IDENTITY, SIGMOID, TANH, RELU, LEAKY_RELU, SOFTPLUS, SILU, GELU -> "";
        };
    }

    /** The condition of the branch that {@link #slope} takes; empty if there are no branches. */
    static String branchOfSlope(Activation function, String z, double value) {
        return switch (function) {
            case RELU, LEAKY_RELU, ELU -> branch(z, value);
            case IDENTITY, SIGMOID, TANH, SOFTPLUS, SILU, GELU -> "";
        };
    }

    private static String branch(String z, double value) {
        return "\\quad(" + z + (value > 0 ? ">" : "\\le ") + "0)";
    }

    /** Whether the derivative is a constant, without numbers to insert. */
    static boolean hasConstantSlope(Activation function, double z) {
        return switch (function) {
            case IDENTITY, RELU, LEAKY_RELU -> true;
            case ELU -> z > 0;
            case SIGMOID, TANH, SOFTPLUS, SILU, GELU -> false;
        };
    }

    private static String sigmoid(Argument z) {
        return "\\frac{1}{1+e^{-" + z.inside() + "}}";
    }
}
