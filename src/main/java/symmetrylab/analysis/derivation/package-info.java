/** The equations of one step with their numbers, and the symbols in them. Sets no type. */
package symmetrylab.analysis.derivation;
