package symmetrylab.export.tikz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Meaning;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;

/** The marks of two axes, sorted into what an axis of PGFPlots has: lines of the grid, labels and the axes themselves. */
final class AxisMarks implements Pen {

    private static final double CLOSE = 0.01;

    /**
     * A label at a line of the grid.
     *
     * @param place along the axis
     * @param text what it says
     * @param lettering its looks
     * @param across the distance to the axis, in pixels
     */
    record Label(double place, String text, Lettering lettering, double across) {}

    private record Line(double x1, double y1, double x2, double y2, Stroke stroke) {}

    private final Meaning.Axes axes;
    private final List<Line> lines = new ArrayList<>();
    private final List<Label> below = new ArrayList<>();
    private final List<Label> beside = new ArrayList<>();
    private boolean others;

    private AxisMarks(Meaning.Axes axes) {
        this.axes = axes;
    }

    /** Sorts the marks of two axes. */
    static AxisMarks of(Meaning.Axes axes, Consumer<Pen> marks) {
        AxisMarks sorted = new AxisMarks(axes);
        marks.accept(sorted);
        return sorted;
    }

    /** The labels below the axis of steps. */
    List<Label> below() {
        return below;
    }

    /** The labels beside the axis of values. */
    List<Label> beside() {
        return beside;
    }

    Stroke grid() {
        return lines.get(0).stroke();
    }

    Stroke line() {
        return lines.get(lines.size() - 1).stroke();
    }

    /** Whether an axis of PGFPlots looks the same: each label is at a line of the grid, and all of an axis look alike. */
    boolean arePlain() {
        if (others || below.isEmpty() || beside.isEmpty() || lines.size() != below.size() + beside.size() + 2) {
            return false;
        }
        List<Line> grid = lines.subList(0, lines.size() - 2);
        return grid.stream().allMatch(line -> line.stroke().equals(grid()))
                && lines.get(lines.size() - 2).stroke().equals(line())
                && close(lines.get(lines.size() - 2).y1(), axes.y().from())
                && close(lines.get(lines.size() - 2).y2(), axes.y().from())
                && below.stream()
                        .allMatch(label -> close(label.across(), below.get(0).across())
                                && alike(label, below.get(0))
                                && label.lettering().vertical() == Vertical.TOP
                                && grid.stream()
                                        .anyMatch(line ->
                                                close(line.x1(), label.place()) && close(line.x2(), label.place()))
                                && (label.lettering().horizontal() == Horizontal.CENTER
                                        || label.lettering().horizontal() == Horizontal.RIGHT))
                && beside.stream()
                        .allMatch(label -> close(label.across(), beside.get(0).across())
                                && alike(label, beside.get(0))
                                && label.lettering().vertical() == Vertical.MIDDLE
                                && grid.stream()
                                        .anyMatch(line ->
                                                close(line.y1(), label.place()) && close(line.y2(), label.place()))
                                && label.lettering().horizontal() == Horizontal.RIGHT);
    }

    private static boolean close(double one, double other) {
        return Math.abs(one - other) < CLOSE;
    }

    private static boolean alike(Label one, Label other) {
        return one.lettering().size() == other.lettering().size()
                && one.lettering().weight() == other.lettering().weight()
                && one.lettering().ink().equals(other.lettering().ink());
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        lines.add(new Line(x1, y1, x2, y2, stroke));
        others |= stroke.dash().size() > 0;
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        if (y > axes.y().from() + CLOSE && lettering.vertical() == Vertical.TOP) {
            below.add(new Label(x, text, lettering, y - axes.y().from()));
        } else {
            beside.add(new Label(y, text, lettering, axes.x().from() - x));
        }
    }

    @Override
    public void path(Path path, Stroke stroke) {
        others = true;
    }

    @Override
    public void fill(Path path, Ink ink) {
        others = true;
    }

    @Override
    public void disc(double centerX, double centerY, double radius, Ink ink) {
        others = true;
    }

    @Override
    public void circle(double centerX, double centerY, double radius, Stroke stroke) {
        others = true;
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink ink) {
        others = true;
    }

    @Override
    public void frame(double x, double y, double width, double height, double radius, Stroke stroke) {
        others = true;
    }

    @Override
    public void grid(double x, double y, double width, double height, InkGrid grid) {
        others = true;
    }

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        others = true;
    }
}
