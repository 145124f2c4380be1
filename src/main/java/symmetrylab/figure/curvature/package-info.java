/**
 * The curvature of the loss at a step: its spectrum, and the loss on a plane through the weights or on the line between two
 * lanes. Knows nothing of the graph.
 */
package symmetrylab.figure.curvature;
