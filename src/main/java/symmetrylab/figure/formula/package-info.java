/** Derivations typeset: formulas laid out as outlines. Knows no library that sets them. */
package symmetrylab.figure.formula;
