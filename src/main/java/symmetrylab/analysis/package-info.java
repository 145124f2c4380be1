/** Measures of a run: pure functions of its states. Knows nothing of how they are shown. */
package symmetrylab.analysis;
