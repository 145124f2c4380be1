/**
 * Immutable values everything else speaks in: vectors, matrices and ranges of doubles. Knows nothing of networks.
 */
package symmetrylab.numeric;
