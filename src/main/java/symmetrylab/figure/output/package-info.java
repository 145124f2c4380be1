/**
 * A network's output, drawn at the place of its output neuron: the map over two inputs, the curve over one, bars and a
 * table for more. Knows nothing of the graph.
 */
package symmetrylab.figure.output;
