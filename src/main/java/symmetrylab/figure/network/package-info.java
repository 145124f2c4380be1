/**
 * The graph of a network: where its neurons, edges and matrices lie, how they look and what they are called. Knows nothing of
 * an opened step.
 */
package symmetrylab.figure.network;
