package symmetrylab.figure.output;

/**
 * The room that titles, axes and ticks need outside of a box, in pixels.
 *
 * @param above over its top
 * @param below under its bottom
 * @param left of its left side
 * @param right of its right side
 */
public record Margins(double above, double below, double left, double right) {}
