package symmetrylab.typeset;

import java.lang.reflect.Proxy;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.numeric.Range;

/** A pen that only measures how far right and down filled paths extend. */
final class RightEdge implements Path.Visitor {

    private Range across = Range.EMPTY;
    private Range down = Range.EMPTY;

    Pen pen() {
        return (Pen)
                Proxy.newProxyInstance(Pen.class.getClassLoader(), new Class<?>[] {Pen.class}, (self, method, args) -> {
                    if (method.getName().equals("fill")) {
                        ((Path) args[0]).visit(this);
                    }
                    return null;
                });
    }

    double right() {
        return across.max();
    }

    double bottom() {
        return down.max();
    }

    @Override
    public void moveTo(double x, double y) {
        across = across.including(x);
        down = down.including(y);
    }

    @Override
    public void lineTo(double x, double y) {
        moveTo(x, y);
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        moveTo(x, y);
    }

    @Override
    public void close() {
        // No point.
    }
}
