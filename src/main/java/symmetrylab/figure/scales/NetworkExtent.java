package symmetrylab.figure.scales;

import java.util.List;
import symmetrylab.nn.Architecture;

/**
 * The extent of the networks of all lanes, so that neurons have one size in all of them.
 *
 * @param columns of the deepest network, including inputs and outputs
 * @param fullest the most neurons of a column, among those that show each neuron
 */
public record NetworkExtent(int columns, int fullest) {

    /** The most neurons of a column drawn in all the detail there is room for. */
    public static final int FEW = 16;

    /** The extent of these networks, at least one. */
    public static NetworkExtent of(List<Architecture> networks) {
        int columns = 2;
        int fullest = 1;
        for (Architecture network : networks) {
            columns = Math.max(columns, network.sizes().size());
            // All outputs share one picture.
            for (int size : network.sizes().subList(0, network.layers())) {
                fullest = size <= FEW ? Math.max(fullest, size) : fullest;
            }
        }
        return new NetworkExtent(columns, fullest);
    }
}
