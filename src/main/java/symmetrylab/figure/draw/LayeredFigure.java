package symmetrylab.figure.draw;

import java.util.List;

/**
 * A figure that changes little from step to step. What changes is in layers of its own, so that a window paints only
 * these.
 *
 * <p>The layers, painted over one another, are the figure.
 */
public interface LayeredFigure extends Figure {

    /**
     * One of the pictures that lie over one another.
     *
     * @param figure what it shows; equal to that of another step where it looks the same
     * @param left left border of its visible part
     * @param right right border of its visible part
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
