/**
 * What to run, as records that check themselves, and the JSON file that holds them. Knows nothing of how it is run.
 */
package symmetrylab.spec;
