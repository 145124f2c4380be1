/**
 * The head of a lane, and the grid that all lanes share: the sentence about the state and its reason, the badges, the
 * numbers, and the heights of all rows.
 */
package symmetrylab.figure.lane;
