/** Formulas as outlines, set by JLaTeXMath. Knows nothing of networks, and needs no display. */
package symmetrylab.typeset;
