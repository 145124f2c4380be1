/** What a network is where it starts: signals, gradients, curvature and the weights that matter, without any training. */
package symmetrylab.claims.start;
