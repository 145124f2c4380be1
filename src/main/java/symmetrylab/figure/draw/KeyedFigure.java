package symmetrylab.figure.draw;

/**
 * A part of a picture, known by what it depends on: parts with equal keys look the same.
 *
 * @param key everything the part depends on except its size
 * @param figure the part
 */
public record KeyedFigure(Object key, Figure figure) implements Figure {

    @Override
    public void paint(Pen pen, double width, double height) {
        figure.paint(pen, width, height);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof KeyedFigure other && other.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
