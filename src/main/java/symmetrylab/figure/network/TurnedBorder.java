package symmetrylab.figure.network;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;

/**
 * A border on which several colours take turns, like the strands of a rope.
 *
 * @param inks the colours, in the order of their turns
 * @param width of the border
 */
record TurnedBorder(List<Ink> inks, double width) {

    /** The least length of a turn, in widths of the border. */
    private static final double LEAST_TURN = 3;

    /** The number of straight pieces in a quarter of a circle. */
    private static final int PIECES = 12;

    /** Copies the list. */
    TurnedBorder {
        inks = List.copyOf(inks);
    }

    /**
     * Paints the border of a square about (x, y).
     *
     * @param half half the square's side
     * @param corner the radius of its corners; {@code half} for a circle
     */
    void paint(Pen pen, double x, double y, double half, double corner) {
        List<double[]> outline = outline(x, y, half, corner);
        double length = 0;
        for (int i = 1; i < outline.size(); i++) {
            length += distance(outline.get(i - 1), outline.get(i));
        }
        int strands = (int) Math.max(1, Math.min(inks.size(), Math.floor(length / (LEAST_TURN * width))));
        int rounds = (int) Math.max(1, Math.floor(length / (strands * Math.max(LEAST_TURN * width, 14))));
        int turns = strands * rounds;
        for (int turn = 0; turn < turns; turn++) {
            // Half of the line's round ends belongs to a turn.
            double from = length * turn / turns + width / 4;
            double to = length * (turn + 1) / turns - width / 4;
            pen.path(piece(outline, from, to), Stroke.solid(inks.get(turn % strands), width));
        }
    }

    /** The points of the border, clockwise from the middle of the top, the first one again at the end. */
    private static List<double[]> outline(double x, double y, double half, double corner) {
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {x, y - half});
        double inner = half - corner;
        for (int quarter = 0; quarter < 4; quarter++) {
            double middleX = x + (quarter < 2 ? inner : -inner);
            double middleY = y + (quarter == 1 || quarter == 2 ? inner : -inner);
            for (int i = 0; i <= PIECES; i++) {
                double angle = Math.PI / 2 * (quarter + (double) i / PIECES);
                points.add(
                        new double[] {middleX + corner * FastMath.sin(angle), middleY - corner * FastMath.cos(angle)});
            }
        }
        points.add(points.get(0));
        return points;
    }

    private static Path piece(List<double[]> outline, double from, double to) {
        Path.Builder path = Path.builder();
        double along = 0;
        boolean begun = false;
        for (int i = 1; i < outline.size(); i++) {
            double[] start = outline.get(i - 1);
            double[] end = outline.get(i);
            double length = distance(start, end);
            if (length > 0 && along + length > from && along < to) {
                if (!begun) {
                    move(path, start, end, Math.max(0, from - along) / length, true);
                    begun = true;
                }
                move(path, start, end, Math.min(1, (to - along) / length), false);
            }
            along += length;
        }
        return path.build();
    }

    private static void move(Path.Builder path, double[] start, double[] end, double share, boolean first) {
        double x = start[0] + share * (end[0] - start[0]);
        double y = start[1] + share * (end[1] - start[1]);
        if (first) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    private static double distance(double[] from, double[] to) {
        return FastMath.hypot(to[0] - from[0], to[1] - from[1]);
    }
}
