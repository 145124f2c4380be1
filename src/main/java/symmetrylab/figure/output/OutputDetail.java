package symmetrylab.figure.output;

import symmetrylab.figure.draw.FigureStyle;

/**
 * What there is room for.
 *
 * @param text height of ordinary text, in pixels
 * @param axes whether the vertical axis has its ticks and its name; the horizontal one always has them
 * @param values whether the outputs for single samples are written out
 */
public record OutputDetail(double text, boolean axes, boolean values) {

    /** Text that is smaller than this is hard to read. */
    private static final double SMALLEST = 12;

    /** Everything, in text of this size. */
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
