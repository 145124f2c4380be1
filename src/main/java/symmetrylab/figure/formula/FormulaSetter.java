package symmetrylab.figure.formula;

import symmetrylab.figure.draw.Typeset;

/** Typesets mathematics. */
@FunctionalInterface
public interface FormulaSetter {

    /**
     * A typeset piece of a formula, in display style. Only the first call with a piece is costly. Thread-safe.
     *
     * @param latex mathematics in LaTeX
     * @throws IllegalArgumentException if it is not valid LaTeX
     */
    Typeset set(String latex);
}
