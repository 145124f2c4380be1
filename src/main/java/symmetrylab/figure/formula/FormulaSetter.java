package symmetrylab.figure.formula;

import symmetrylab.figure.draw.Typeset;

/** Sets mathematics in type. */
@FunctionalInterface
public interface FormulaSetter {

    /**
     * A piece of a formula, in the style of displayed mathematics. Most pieces are asked for many times; only the
     * first time is costly. May be called from any thread.
     *
     * @param latex mathematics in LaTeX
     * @throws IllegalArgumentException if it is not
     */
    Typeset set(String latex);
}
