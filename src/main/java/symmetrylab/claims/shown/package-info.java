/** What is shown of a claim and its measurement, in the window and on a live page: its words, cases and plot. */
package symmetrylab.claims.shown;
