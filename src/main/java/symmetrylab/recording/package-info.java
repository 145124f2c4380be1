/**
 * A finished or growing run; every state of it can be computed again, bit for bit. Knows nothing of measures.
 */
package symmetrylab.recording;
