package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;

/**
 * A line of several colours that alternate along it; within its turn each has the line's dash.
 *
 * @param inks the colours, in the order of their turns
 * @param dash the dash of the line
 * @param scale the factor on its lengths
 */
public record Rope(List<Ink> inks, LineDash dash, double scale) {

    /** The width of the band under a rope, as a multiple of the line's. */
    public static final double BAND = 3.6;

    /** Copies the list. */
    public Rope {
        inks = List.copyOf(inks);
    }

    /** Draws the rope along a path of straight segments. */
    public void paint(Pen pen, Path path, double width, double opacity) {
        for (int i = 0; i < inks.size(); i++) {
            Ink ink = inks.get(i).withAlpha(opacity);
            pen.path(turns(path, i, width), Stroke.solid(ink, width));
        }
    }

    /** The parts of a path in colour {@code index}; half of the line's round ends belongs to them. */
    Path turns(Path path, int index, double width) {
        double turn = scale * dash.turn();
        Cutter cutter = new Cutter(turn * inks.size());
        double from = index * turn;
        if (dash.lengths().size() == 0) {
            cutter.keep(from, from + turn, width / 2);
        }
        for (int i = 0; i < dash.lengths().size(); i += 2) {
            double on = scale * dash.lengths().get(i);
            cutter.keep(from, from + on, width);
            from += on + scale * dash.lengths().get(i + 1);
        }
        path.visit(cutter);
        return cutter.kept.build();
    }

    /** Keeps the same intervals of each period of a path's length. */
    private static final class Cutter implements Path.Visitor {

        private final Path.Builder kept = Path.builder();
        private final double period;
        private final List<double[]> intervals = new ArrayList<>();
        private double x;
        private double y;
        private double along;

        Cutter(double period) {
            this.period = period;
        }

        /** Keeps an interval, shortened by {@code less} in total, but never to less than a dot. */
        void keep(double from, double to, double less) {
            double cut = Math.min(less, to - from - 0.1) / 2;
            intervals.add(new double[] {from + cut, to - cut});
        }

        @Override
        public void moveTo(double toX, double toY) {
            x = toX;
            y = toY;
        }

        @Override
        public void lineTo(double toX, double toY) {
            double length = FastMath.hypot(toX - x, toY - y);
            for (double[] interval : intervals) {
                double start = Math.floor((along - interval[1]) / period) * period;
                for (double at = start; at + interval[0] < along + length; at += period) {
                    double from = Math.max(0, at + interval[0] - along);
                    double to = Math.min(length, at + interval[1] - along);
                    if (from < to) {
                        kept.moveTo(x + from / length * (toX - x), y + from / length * (toY - y))
                                .lineTo(x + to / length * (toX - x), y + to / length * (toY - y));
                    }
                }
            }
            along += length;
            x = toX;
            y = toY;
        }

        @Override
        public void curveTo(double x1, double y1, double x2, double y2, double toX, double toY) {
            throw new IllegalArgumentException("a rope lies along straight pieces");
        }

        @Override
        public void close() {
            throw new IllegalArgumentException("a rope is open");
        }
    }
}
