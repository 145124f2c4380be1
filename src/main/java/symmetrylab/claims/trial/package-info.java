/** How cases of claims are measured: trainings watched step by step, and what they end with. */
package symmetrylab.claims.trial;
