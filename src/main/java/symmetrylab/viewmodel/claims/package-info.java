/** The claims as they are guessed, tried out and uncovered. */
package symmetrylab.viewmodel.claims;
