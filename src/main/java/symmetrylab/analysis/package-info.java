/**
 * What is measured on a run: pure functions of its states. Knows nothing of how the figures are shown.
 */
package symmetrylab.analysis;
