/**
 * A finished or growing run, of which every state can be had again, bit for bit. Knows nothing of what is measured on it.
 */
package symmetrylab.recording;
