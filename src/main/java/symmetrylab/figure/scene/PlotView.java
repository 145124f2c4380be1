package symmetrylab.figure.scene;

/**
 * The view of the plots.
 *
 * @param layer the hidden layer whose neurons they show, from 0; for a network with fewer layers, its last
 * @param futureHidden whether curves end at the current step
 * @param folded whether a map shows a neuron and its mirror image at one place, where both do the same work
 */
public record PlotView(int layer, boolean futureHidden, boolean folded) {

    /** The first hidden layer, over the whole run. */
    public static final PlotView PLAIN = new PlotView(0, false);

    /** Checks the layer. */
    public PlotView {
        if (layer < 0) {
            throw new IllegalArgumentException("there is no layer " + layer);
        }
    }

    /** A view without folded mirror images. */
    public PlotView(int layer, boolean futureHidden) {
        this(layer, futureHidden, false);
    }

    /** The hidden layer shown of a network with {@code hiddenLayers}, at least 1. */
    public int layerOf(int hiddenLayers) {
        return Math.min(layer, hiddenLayers - 1);
    }
}
