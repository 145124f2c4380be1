/**
 * What becomes of every start: the initialization map, over two settings of the start. Knows nothing of the graph.
 */
package symmetrylab.figure.starts;
