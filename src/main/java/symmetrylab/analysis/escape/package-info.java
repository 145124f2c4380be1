/** How equal neurons part: growth out of a symmetric state, predicted and measured. Knows nothing of curves. */
package symmetrylab.analysis.escape;
