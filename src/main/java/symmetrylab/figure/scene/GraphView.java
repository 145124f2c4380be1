package symmetrylab.figure.scene;

import java.util.Optional;

/**
 * The view of the network graph.
 *
 * @param edges what edges show
 * @param logarithmic whether widths follow the logarithm of the size
 * @param zoom factor on all distances, at least 1
 * @param panX the shift of the picture to the right, as a share of its width
 * @param panY the shift of the picture down, as a share of its height
 * @param selected the marked part
 */
public record GraphView(
        EdgeContent edges, boolean logarithmic, double zoom, double panX, double panY, Optional<NetworkPart> selected) {

    /** The quantity that the width and colour of an edge show. */
    public enum EdgeContent {
        /** The weight. */
        WEIGHT,
        /** The gradient of the loss with respect to the weight, over the batch of the update from the state. */
        GRADIENT
    }

    /** The whole network with its weights on a linear scale, nothing selected. */
    public static final GraphView PLAIN = new GraphView(EdgeContent.WEIGHT, false, 1, 0, 0, Optional.empty());

    /** Whether edges show gradients, which are computed on demand. */
    public boolean showsGradients() {
        return switch (edges) {
            case WEIGHT -> false;
            case GRADIENT -> true;
        };
    }

    /** This view with other contents of the edges. */
    public GraphView with(EdgeContent content) {
        return new GraphView(content, logarithmic, zoom, panX, panY, selected);
    }

    /** This view on a logarithmic scale, or on a linear one. */
    public GraphView withLogarithmic(boolean now) {
        return new GraphView(edges, now, zoom, panX, panY, selected);
    }
}
