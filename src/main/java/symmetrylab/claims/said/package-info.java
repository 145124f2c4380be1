/** The claims, one entry for each, grouped by where they were made; an entry reads as its row in the table of claims. */
package symmetrylab.claims.said;
