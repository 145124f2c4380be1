package symmetrylab.figure.output;

import symmetrylab.figure.draw.FigureStyle;

/**
 * The details of an output picture that there is room for.
 *
 * @param text height of ordinary text, in pixels
 * @param axes whether the vertical axis has ticks and a name; the horizontal one always has them
 * @param values whether the outputs for single samples are written
 */
public record OutputDetail(double text, boolean axes, boolean values) {

    /** The smallest readable text. */
    private static final double SMALLEST = 12;

    /** All details, in text of this size. */
    public static OutputDetail all(double text) {
        return new OutputDetail(text, true, true);
    }

    /** The height of the smaller text. */
    double note() {
        return Math.min(text, Math.max(0.88 * text, SMALLEST));
    }

    FigureStyle style(FigureStyle style) {
        return new FigureStyle(style.palette(), text, style.words());
    }
}
