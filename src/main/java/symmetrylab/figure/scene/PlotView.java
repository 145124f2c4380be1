package symmetrylab.figure.scene;

import java.util.Optional;
import java.util.Set;
import symmetrylab.analysis.curvature.EigenPair;

/**
 * The view of the plots.
 *
 * @param layer the hidden layer whose neurons they show, from 0; for a network with fewer layers, its last
 * @param futureHidden whether curves end at the current step
 * @param options the options switched on
 * @param plane the two features of the plane over which the function is shown
 * @param eigenvectors the two eigenvectors of the plane on which the loss is shown
 * @param steps those on the axes of steps; absent for all
 */
public record PlotView(
        int layer,
        boolean futureHidden,
        Set<PlotOption> options,
        PlaneFeatures plane,
        EigenPair eigenvectors,
        Optional<StepRange> steps) {

    /** The first hidden layer, over the whole run. */
    public static final PlotView PLAIN = new PlotView(0, false);

    /** Checks the layer. */
    public PlotView {
        if (layer < 0) {
            throw new IllegalArgumentException("there is no layer " + layer);
        }
        options = Set.copyOf(options);
    }

    /** A view of the plane of the first two features. */
    public PlotView(int layer, boolean futureHidden, Set<PlotOption> options) {
        this(layer, futureHidden, options, PlaneFeatures.FIRST, EigenPair.USUAL, Optional.empty());
    }

    /** A view without options. */
    public PlotView(int layer, boolean futureHidden) {
        this(layer, futureHidden, Set.of());
    }

    /** This view over the plane of other features. */
    public PlotView with(PlaneFeatures features) {
        return new PlotView(layer, futureHidden, options, features, eigenvectors, steps);
    }

    /** This view with the plane of other eigenvectors. */
    public PlotView with(EigenPair pair) {
        return new PlotView(layer, futureHidden, options, plane, pair, steps);
    }

    /** This view of some of the steps, or of all if there is no range. */
    public PlotView withSteps(Optional<StepRange> range) {
        return new PlotView(layer, futureHidden, options, plane, eigenvectors, range);
    }

    /** Whether {@code option} is switched on, or is the choice of its group. */
    public boolean has(PlotOption option) {
        return options.contains(option)
                || (option.isUsual() && option.others().stream().noneMatch(options::contains));
    }

    /** The hidden layer shown of a network with {@code hiddenLayers}, at least 1. */
    public int layerOf(int hiddenLayers) {
        return Math.min(layer, hiddenLayers - 1);
    }
}
