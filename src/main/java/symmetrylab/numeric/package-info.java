/**
 * Immutable vectors, matrices and ranges of doubles; random streams and ordered work on several threads, which make
 * results the same everywhere. Knows nothing of networks.
 */
package symmetrylab.numeric;
