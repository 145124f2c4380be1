package symmetrylab.figure.scene;

import symmetrylab.analysis.align.Alignment;

/**
 * Another order of a lane's hidden neurons in its graph, on the way to it or there.
 *
 * @param alignment the order; mirrored neurons have weights of opposite sign
 * @param share how far neurons have come, from 0, at their own places, to 1
 */
public record NeuronOrder(Alignment alignment, double share) {

    /** Checks the share. */
    public NeuronOrder {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("there is no share " + share);
        }
    }

    /** Whether mirror images are drawn rather than the neurons themselves: from halfway on. */
    public boolean mirrors() {
        return share >= 0.5;
    }
}
