/**
 * What stands at the head of a lane, and the grid that all lanes share: the sentence that says what is so and why, the
 * badges, the figures, and the heights of all rows.
 */
package symmetrylab.figure.lane;
