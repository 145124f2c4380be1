/**
 * The scales that all lanes share so that they can be compared: the ranges of edges, activations and curves. Draws
 * nothing.
 */
package symmetrylab.figure.scales;
