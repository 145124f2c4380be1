/** Typeset derivations: formulas laid out as outlines. Knows no typesetting library. */
package symmetrylab.figure.formula;
