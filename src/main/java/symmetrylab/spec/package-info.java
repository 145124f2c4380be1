/**
 * What to run, as records that check themselves. Knows nothing of how it is run.
 */
package symmetrylab.spec;
