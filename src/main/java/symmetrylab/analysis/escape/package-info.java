/** How neurons separate: growth away from a symmetric state, predicted and measured. */
package symmetrylab.analysis.escape;
