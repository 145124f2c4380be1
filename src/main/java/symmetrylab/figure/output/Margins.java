package symmetrylab.figure.output;

/**
 * The room for titles, axes and ticks around a box, in pixels.
 *
 * @param above its top
 * @param below its bottom
 * @param left of it
 * @param right of it
 */
public record Margins(double above, double below, double left, double right) {}
