package symmetrylab.figure.scene;

import java.util.Optional;

/**
 * How the network graph is viewed.
 *
 * @param edges what edges show
 * @param logarithmic whether widths follow the logarithm of the size
 * @param zoom factor on all distances, at least 1
 * @param panX how far the picture is moved to the right, as a share of its width
 * @param panY how far it is moved down, as a share of its height
 * @param selected the marked part
 */
public record GraphView(
        EdgeContent edges, boolean logarithmic, double zoom, double panX, double panY, Optional<NetworkPart> selected) {

    /** What the width and colour of an edge show. */
    public enum EdgeContent {
        /** The weight. */
        WEIGHT,
        /** The gradient of the loss by the weight, over the batch of the update that leaves the state. */
        GRADIENT
    }

    /** The whole network with its weights on a linear scale, nothing selected. */
    public static final GraphView PLAIN = new GraphView(EdgeContent.WEIGHT, false, 1, 0, 0, Optional.empty());

    /** The same with other contents of the edges. */
    public GraphView with(EdgeContent content) {
        return new GraphView(content, logarithmic, zoom, panX, panY, selected);
    }

    /** The same on a logarithmic scale, or on a linear one. */
    public GraphView withLogarithmic(boolean now) {
        return new GraphView(edges, now, zoom, panX, panY, selected);
    }
}
