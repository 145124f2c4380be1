/** What the ways of measuring have in common: a training that is watched, its curves, and statistics over runs. */
package symmetrylab.claims.trial;
