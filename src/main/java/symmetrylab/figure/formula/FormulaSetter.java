package symmetrylab.figure.formula;

import symmetrylab.figure.draw.Typeset;

/** Sets mathematics in type. */
@FunctionalInterface
public interface FormulaSetter {

    /**
     * A piece of a formula, in the style of displayed mathematics. Only the first
     * call with a piece is costly. May be called from any thread.
     *
     * @param latex mathematics in LaTeX
     * @throws IllegalArgumentException if it is not
     */
    Typeset set(String latex);
}
