/** A finished or growing run, any state of which can be recomputed, bit for bit. Knows nothing of measures. */
package symmetrylab.recording;
