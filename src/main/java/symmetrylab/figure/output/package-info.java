/**
 * What a network answers, drawn where its output neuron stands: the map over two inputs, the curve over one, bars and a
 * table for more. Knows nothing of the graph.
 */
package symmetrylab.figure.output;
