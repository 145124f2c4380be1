package symmetrylab.figure.draw;

/**
 * A rectangle of a picture, in pixels.
 *
 * @param left smallest x
 * @param top smallest y
 * @param width its width
 * @param height its height
 */
public record Box(double left, double top, double width, double height) {

    /** Largest x. */
    public double right() {
        return left + width;
    }

    /** Largest y. */
    public double bottom() {
        return top + height;
    }

    /** The middle between left and right. */
    public double centerX() {
        return left + width / 2;
    }

    /** The middle between top and bottom. */
    public double centerY() {
        return top + height / 2;
    }

    /** This box without {@code margin} pixels at each side. */
    public Box inside(double margin) {
        return new Box(left + margin, top + margin, width - 2 * margin, height - 2 * margin);
    }

    /** Whether the two boxes have an inner point in common. */
    public boolean overlaps(Box other) {
        return left < other.right() && other.left < right() && top < other.bottom() && other.top < bottom();
    }
}
