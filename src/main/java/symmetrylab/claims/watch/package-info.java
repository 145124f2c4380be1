/** What happens to weights, gradients and losses in one training, watched step by step. */
package symmetrylab.claims.watch;
