/**
 * What everything else speaks in: immutable vectors, matrices and ranges of doubles, and what makes results the same
 * everywhere, random streams and work in order on any number of threads. Knows nothing of networks.
 */
package symmetrylab.numeric;
