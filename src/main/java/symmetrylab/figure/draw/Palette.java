package symmetrylab.figure.draw;

import java.util.Arrays;
import java.util.List;

/**
 * The colours of figures, for a light or a dark page.
 *
 * <p>Blue and orange show the sign and remain distinct in every common form of colour blindness; dashes show it too.
 * The eight colours of neurons follow Okabe and Ito (2008), with lightness adapted to the page.
 *
 * @param page the background
 * @param text important text
 * @param muted less important text
 * @param axis frames and ticks
 * @param grid lines of a grid
 * @param positive weights above 0
 * @param negative weights below 0
 * @param zero weights that are exactly 0
 * @param forward what flows from the inputs to the outputs
 * @param backward the backward pass: deltas and gradients; distinct from both signs, also for the colour-blind
 * @param marker the current step
 * @param neurons one for each neuron of a layer, repeated if there are more
 * @param states the states of a lane
 * @param activations from the lowest to the highest activation
 */
public record Palette(
        Ink page,
        Ink text,
        Ink muted,
        Ink axis,
        Ink grid,
        Ink positive,
        Ink negative,
        Ink zero,
        Ink forward,
        Ink backward,
        Ink marker,
        List<Ink> neurons,
        States states,
        ColorMap activations) {

    /**
     * The colours of a lane's states, as in the window's badges.
     *
     * @param identical neurons that are one to the last bit
     * @param near neurons that differ too little to be seen
     * @param solved every sample classified right to the end; nothing else has this colour
     * @param diverged numbers that are no longer finite, and samples classified wrong
     * @param still weights that do not move
     * @param selected the selected part
     * @param onState text on any of these
     */
    public record States(Ink identical, Ink near, Ink solved, Ink diverged, Ink still, Ink selected, Ink onState) {}

    /** For a light page. */
    public static final Palette LIGHT = new Palette(
            Ink.rgb(0xFFFFFF),
            Ink.rgb(0x1B1F24),
            Ink.rgb(0x4F5964),
            Ink.rgb(0x7D8793),
            Ink.rgb(0xE1E6EB),
            Ink.rgb(0x0A5FB4),
            Ink.rgb(0xC2510C),
            Ink.rgb(0x7D8793),
            Ink.rgb(0x0A5FB4),
            Ink.rgb(0x8200E6),
            Ink.rgb(0x1B1F24),
            inks(0x0072B2, 0xD55E00, 0x008F68, 0xA8478A, 0xA67C00, 0x2A8FC4, 0x7A4A1F, 0x4A525C),
            new States(
                    Ink.rgb(0x0A5FB4),
                    Ink.rgb(0x8A5A00),
                    Ink.rgb(0x1A6B37),
                    Ink.rgb(0xB3261E),
                    Ink.rgb(0x4F5964),
                    Ink.rgb(0xBF3989),
                    Ink.rgb(0xFFFFFF)),
            ColorMap.LOW_TO_HIGH);

    /** For a dark page. */
    public static final Palette DARK = new Palette(
            Ink.rgb(0x0D1117),
            Ink.rgb(0xF0F6FC),
            Ink.rgb(0xADB7C2),
            Ink.rgb(0x7A8490),
            Ink.rgb(0x262D36),
            Ink.rgb(0x58A6FF),
            Ink.rgb(0xFF9A4D),
            Ink.rgb(0x6B7580),
            Ink.rgb(0x79C0FF),
            Ink.rgb(0xFFD91A),
            Ink.rgb(0xF0F6FC),
            inks(0x56B4E9, 0xFF8C42, 0x2BD4A0, 0xE58FC4, 0xF0E442, 0x8AB8FF, 0xC99B6B, 0xC9D1D9),
            new States(
                    Ink.rgb(0x79C0FF),
                    Ink.rgb(0xF2CC60),
                    Ink.rgb(0x56D364),
                    Ink.rgb(0xFF8F85),
                    Ink.rgb(0xC9D1D9),
                    Ink.rgb(0xF778BA),
                    Ink.rgb(0x0D1117)),
            ColorMap.LOW_TO_HIGH);

    /** Copies the list. */
    public Palette {
        neurons = List.copyOf(neurons);
    }

    /** The colour of neuron {@code index} of its layer, from 0, which it keeps for the whole run. */
    public Ink ofNeuron(int index) {
        return neurons.get(index % neurons.size());
    }

    /** The colour of a weight of this sign. */
    public Ink ofSign(double weight) {
        return weight > 0 ? positive : weight < 0 ? negative : zero;
    }

    private static List<Ink> inks(int... colors) {
        return Arrays.stream(colors).mapToObj(Ink::rgb).toList();
    }
}
