package symmetrylab.figure.draw;

/** A picture that can be painted at any size; immutable, so that it can be painted on any thread. */
@FunctionalInterface
public interface Figure {

    /**
     * Paints the picture into the area from (0, 0) to ({@code width}, {@code height}); x grows to the right, y down.
     * Painting changes nothing except what the pen draws on.
     */
    void paint(Pen pen, double width, double height);
}
