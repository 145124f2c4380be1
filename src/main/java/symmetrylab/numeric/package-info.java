/**
 * Immutable vectors, matrices and ranges of doubles; random streams and ordered work on several threads, so that
 * results are the same everywhere. Knows nothing of networks.
 */
package symmetrylab.numeric;
