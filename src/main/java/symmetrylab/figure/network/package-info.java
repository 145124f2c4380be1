/**
 * The graph of a network: the places, looks and names of its neurons, edges and matrices. Knows nothing of an open
 * step.
 */
package symmetrylab.figure.network;
