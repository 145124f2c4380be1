/** The equations of one step with their numbers and symbols. Does no typesetting. */
package symmetrylab.analysis.derivation;
