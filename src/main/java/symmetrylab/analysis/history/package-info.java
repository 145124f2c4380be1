/** One run's measures over its steps, and what happened in it. Draws nothing. */
package symmetrylab.analysis.history;
