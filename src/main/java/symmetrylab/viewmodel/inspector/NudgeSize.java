package symmetrylab.viewmodel.inspector;

import symmetrylab.analysis.state.RelativeSpread;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.NetworkPart.Parameter;
import symmetrylab.nn.Parameters;

/** How large a nudge must be to show in the plots. */
final class NudgeSize {

    /**
     * The share of a plot's axis that shows: 3 pixels of the least 110, more than a curve's width. In every preset it is at
     * least 0.03 of the norm of the neuron's weights, three times what counts as visibly different. A tenth of it is less
     * than a pixel at first, and in some presets for the whole run.
     */
    private static final double SHARE = 1.0 / 35;

    private NudgeSize() {}

    /**
     * The smallest of 1, 2 and 5 times a power of ten that shows.
     *
     * @param at the state that is nudged
     * @param part the nudged weight or bias
     */
    static double suggested(SharedScales scales, Parameters at, Parameter part) {
        boolean hidden = part.layer() < at.architecture().hiddenLayers();
        double shows = SHARE * (hidden ? scales.weights().length() : 2 * scales.weightLimit());
        double ofNeuron = 2
                * RelativeSpread.VISIBLE
                * at.incoming(part.layer(), part.to()).norm();
        double size = Math.max(shows, ofNeuron);
        return Double.isFinite(size) && size > 0 ? Ticks.niceAtLeast(size) : 1;
    }
}
