/** One network's neurons in the order of another's, and the loss between the two. Knows no runs. */
package symmetrylab.analysis.align;
