package symmetrylab.figure.draw;

import java.util.Arrays;
import java.util.List;

/**
 * The colours of figures, for a light or a dark page.
 *
 * <p>Blue and orange show the sign and remain distinct in every common form of colour blindness; dashes show it too.
 * The eight colours of classes follow Okabe and Ito (2008), with lightness fitted to the page.
 *
 * @param page behind everything
 * @param text what must be read
 * @param muted what may be read
 * @param axis frames and ticks
 * @param grid lines of a grid
 * @param positive weights above 0
 * @param negative weights below 0
 * @param zero weights that are exactly 0
 * @param backward what flows back: deltas and gradients; distinct from both signs, also for the colour-blind
 * @param marker the current step
 * @param classes one for each class of neurons, repeated where there are more
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
        Ink backward,
        Ink marker,
        List<Ink> classes,
        ColorMap activations) {

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
            Ink.rgb(0x8200E6),
            Ink.rgb(0x1B1F24),
            inks(0x0072B2, 0xD55E00, 0x008F68, 0xA8478A, 0xA67C00, 0x2A8FC4, 0x7A4A1F, 0x4A525C),
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
            Ink.rgb(0xFFD91A),
            Ink.rgb(0xF0F6FC),
            inks(0x56B4E9, 0xFF8C42, 0x2BD4A0, 0xE58FC4, 0xF0E442, 0x8AB8FF, 0xC99B6B, 0xC9D1D9),
            ColorMap.LOW_TO_HIGH);

    /** Copies the list. */
    public Palette {
        classes = List.copyOf(classes);
    }

    /** The colour of class {@code number}, from 0. */
    public Ink ofClass(int number) {
        return classes.get(number % classes.size());
    }

    /** The colour of a weight of this sign. */
    public Ink ofSign(double weight) {
        return weight > 0 ? positive : weight < 0 ? negative : zero;
    }

    private static List<Ink> inks(int... colors) {
        return Arrays.stream(colors).mapToObj(Ink::rgb).toList();
    }
}
