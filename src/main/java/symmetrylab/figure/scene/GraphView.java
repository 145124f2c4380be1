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
 * @param fold how far the neurons of each class have come together, from 0, apart, to 1, merged into one neuron
 */
public record GraphView(
        EdgeContent edges,
        boolean logarithmic,
        double zoom,
        double panX,
        double panY,
        Optional<NetworkPart> selected,
        double fold) {

    /** The quantity that the width and colour of an edge show. */
    public enum EdgeContent {
        /** The weight. */
        WEIGHT,
        /** The gradient of the loss with respect to the weight, over the batch of the update from the state. */
        GRADIENT
    }

    /** The largest zoom. */
    public static final int MAX_ZOOM = 40;

    /** The whole network with its weights on a linear scale, nothing selected. */
    public static final GraphView PLAIN = new GraphView(EdgeContent.WEIGHT, false, 1, 0, 0, Optional.empty());

    /** Checks the fold. */
    public GraphView {
        if (!(fold >= 0 && fold <= 1)) {
            throw new IllegalArgumentException("there is no fold " + fold);
        }
    }

    /** A view of the network with its neurons apart. */
    public GraphView(
            EdgeContent edges,
            boolean logarithmic,
            double zoom,
            double panX,
            double panY,
            Optional<NetworkPart> selected) {
        this(edges, logarithmic, zoom, panX, panY, selected, 0);
    }

    /** Whether the neurons of each class are one. */
    public boolean isMerged() {
        return fold == 1;
    }

    /** Whether edges show gradients, which are computed on demand. */
    public boolean showsGradients() {
        return switch (edges) {
            case WEIGHT -> false;
            case GRADIENT -> true;
        };
    }

    /** This view with other contents of the edges. */
    public GraphView with(EdgeContent content) {
        return new GraphView(content, logarithmic, zoom, panX, panY, selected, fold);
    }

    /** This view on a logarithmic scale, or on a linear one. */
    public GraphView withLogarithmic(boolean now) {
        return new GraphView(edges, now, zoom, panX, panY, selected, fold);
    }

    /** This view of a part of the network: zoomed by {@code factor} and shifted. */
    public GraphView zoomed(double factor, double newPanX, double newPanY) {
        return new GraphView(edges, logarithmic, factor, newPanX, newPanY, selected, fold);
    }

    /** This view with another marked part; absent for none. */
    public GraphView withSelected(Optional<NetworkPart> part) {
        return new GraphView(edges, logarithmic, zoom, panX, panY, part, fold);
    }

    /** This view with the neurons of each class so far together. */
    public GraphView folded(double share) {
        return new GraphView(edges, logarithmic, zoom, panX, panY, selected, share);
    }
}
