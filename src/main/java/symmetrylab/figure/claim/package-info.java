/** The plot of a claim: a curve for each case, with the bound that decides. Knows no claims. */
package symmetrylab.figure.claim;
