package symmetrylab.figure.draw;

import java.util.List;

/**
 * A figure that mostly stays as it is from step to step: what changes lies in layers of its own, so that a window need
 * paint only these.
 *
 * <p>The layers, painted over one another, are the figure.
 */
public interface LayeredFigure extends Figure {

    /**
     * One of the pictures that lie over one another.
     *
     * @param figure what it shows; equal to that of another step where it looks the same
     * @param left from where on it is seen
     * @param right up to where it is seen
     */
    record Layer(Figure figure, double left, double right) {}

    /** The layers of a picture of this size, from the bottom to the top. */
    List<Layer> layers(double width, double height);

    @Override
    default void paint(Pen pen, double width, double height) {
        for (Layer layer : layers(width, height)) {
            pen.area(
                    layer.left(),
                    0,
                    layer.right() - layer.left(),
                    height,
                    (on, w, h) -> on.area(-layer.left(), 0, width, height, layer.figure()));
        }
    }
}
