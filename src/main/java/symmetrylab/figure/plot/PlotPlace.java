package symmetrylab.figure.plot;

import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.TextWidth;

/**
 * The place of a plot in its figure: a line for the title, the plot area, a line for the labels of the steps.
 *
 * @param top smallest y, the top of the title's line
 * @param bottom largest y
 * @param width of the whole plot
 * @param rightAxis room for labels at the right of the plot area
 * @param style colours and text size
 */
public record PlotPlace(double top, double bottom, double width, double rightAxis, FigureStyle style) {

    /** The height of the title's line, as a multiple of the text's height. */
    public static final double TITLE = 1.45;

    private static final double STEPS = 1.55;

    /** The least size of labels if the text is larger, in pixels. */
    private static final double SMALLEST = 12;

    /** Room for half a point at the end of a curve, as a multiple of the text's height. */
    private static final double AIR = 0.4;

    /** A place without a right axis. */
    public static PlotPlace of(double top, double bottom, double width, FigureStyle style) {
        return new PlotPlace(top, bottom, width, 0, style);
    }

    /** The height of a figure with a plot area {@code area} high. */
    public static double heightFor(double area, FigureStyle style) {
        return area + (TITLE + STEPS) * style.text();
    }

    /** The lettering of axis labels. */
    public static Lettering axis(FigureStyle style) {
        double size = Math.max(0.88 * style.text(), Math.min(SMALLEST, style.text()));
        return Lettering.of(size, style.palette().muted());
    }

    /** The top of the plot area. */
    public double high() {
        return top + TITLE * style.text();
    }

    /** The bottom of the plot area. */
    public double low() {
        return Math.max(high() + 1, bottom - STEPS * style.text());
    }

    /** The left border of the plot area, the same in all plots unless labels are unusually wide. */
    public double left(PlotAxis axis) {
        double widest = TextWidth.of(
                style.words().get("figure.spread.zero"), axis(style).bold());
        for (String label : axis.labels()) {
            widest = Math.max(widest, TextWidth.of(label, axis(style)));
        }
        return widest + 0.45 * style.text();
    }

    /** The right border of the plot area. */
    public double right(PlotAxis axis) {
        return Math.max(left(axis) + 1, width - Math.max(AIR * style.text(), rightAxis));
    }
}
