/**
 * Curves over the steps: trajectories, spread, loss and the history of one quantity. Knows nothing of the graph.
 */
package symmetrylab.figure.plot;
