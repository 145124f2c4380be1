/** Formulas as outlines, typeset by JLaTeXMath. Knows nothing of networks, and needs no display. */
package symmetrylab.typeset;
