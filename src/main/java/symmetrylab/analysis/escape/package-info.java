/** How equal neurons part: growth out of a symmetric state, predicted and measured. */
package symmetrylab.analysis.escape;
