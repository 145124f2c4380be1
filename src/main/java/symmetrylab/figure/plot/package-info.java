/**
 * Curves over the steps: trajectories, spread, loss and the history of one quantity; the map of neurons. Knows nothing
 * of the graph.
 */
package symmetrylab.figure.plot;
