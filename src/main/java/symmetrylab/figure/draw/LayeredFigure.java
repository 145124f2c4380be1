package symmetrylab.figure.draw;

import java.util.List;

/**
 * A figure that changes little from step to step. The changing parts have their own layers, so that a window repaints
 * only these.
 *
 * <p>The layers, painted over one another, are the figure.
 */
public interface LayeredFigure extends Figure {

    /**
     * One of the pictures painted over one another.
     *
     * @param figure its content; equal to that of another step if it looks the same
     * @param left left border of its visible part
     * @param right right border of its visible part
     */
    record Layer(Figure figure, double left, double right) {}

    /** The layers of a picture of this size, from the bottom to the top. */
    List<Layer> layers(double width, double height);

    @Override
    default void paint(Pen pen, double width, double height) {
        for (Layer layer : layers(width, height)) {
            if (layer.left() < layer.right()) {
                pen.area(
                        layer.left(),
                        0,
                        layer.right() - layer.left(),
                        height,
                        (on, w, h) -> on.area(-layer.left(), 0, width, height, layer.figure()));
            }
        }
    }
}
