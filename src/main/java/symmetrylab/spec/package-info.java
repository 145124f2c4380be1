/** Experiments as records that check themselves. Knows nothing of how they are run. */
package symmetrylab.spec;
