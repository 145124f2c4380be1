/**
 * The function that a network computes, over one of its inputs or the plane of two, with the ridge of each neuron of its
 * first hidden layer. Knows nothing of the graph.
 */
package symmetrylab.figure.function;
