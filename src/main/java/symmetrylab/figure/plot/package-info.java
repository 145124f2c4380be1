/**
 * Curves over the steps: trajectories, spread, loss and the history of one quantity; singular values and histograms; the
 * map of neurons and their directions. Knows nothing of the graph.
 */
package symmetrylab.figure.plot;
