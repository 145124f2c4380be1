package symmetrylab.figure.starts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.starts.StartAxis;
import symmetrylab.analysis.starts.StartMapPlan.Point;
import symmetrylab.analysis.starts.StartPlane;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.plot.MapFrame;
import symmetrylab.figure.plot.PlotAxis;
import symmetrylab.figure.plot.PlotPlace;
import symmetrylab.numeric.Range;

/**
 * Where the points of an initialization map stand: columns from left to right, rows upwards, and below them the row of
 * exact zeros as a band of its own.
 *
 * @param plane the plane of starts
 * @param left border of the plot area
 * @param right border of the plot area
 * @param place of the plot
 */
record StartMapFrame(StartPlane plane, double left, double right, PlotPlace place) {

    /** The share of the plot area for the band of exact zeros. */
    private static final double BAND = 0.13;

    /** The gap above the band, as a multiple of the text's height. */
    private static final double GAP = 0.18;

    /** A frame with {@code key} pixels for the key at the right. */
    static StartMapFrame of(StartPlane plane, PlotPlace place, double key) {
        PlotAxis labels = new PlotAxis(new Range(0, 1), List.of(), List.of("1e−12"));
        double left = place.left(labels);
        return new StartMapFrame(plane, left, Math.max(left + 1, place.width() - key), place);
    }

    private FigureStyle style() {
        return place.style();
    }

    double top() {
        return place.high();
    }

    /** The bottom of the rows above the band. */
    double low() {
        return bandTop() - GAP * style().text();
    }

    double bandTop() {
        return place.low() - BAND * (place.low() - place.high());
    }

    double bottom() {
        return place.low();
    }

    private double cellWidth() {
        return (right - left) / plane.across().points();
    }

    private double cellHeight() {
        return (low() - top()) / (plane.up().points() - 1);
    }

    /** The pixel of a place across, in numbers of points. */
    double atX(double place) {
        return left + (place + 0.5) * cellWidth();
    }

    /** The pixel of a place upwards, in numbers of points; row 0 is the band. */
    double atY(double place) {
        return place < 0.5 ? (bandTop() + bottom()) / 2 : low() - (place - 0.5) * cellHeight();
    }

    /** The left border of a column. */
    double columnLeft(int column) {
        return left + column * cellWidth();
    }

    /** The top of a row above the band. */
    double rowTop(int row) {
        return low() - row * cellHeight();
    }

    /** Whether a pixel is inside the plot area. */
    boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top() && y <= bottom();
    }

    /** The point nearest to a pixel. */
    Point nearest(double x, double y) {
        int column = (int) Math.floor((x - left) / cellWidth());
        int row = y > low() + GAP * style().text() / 2 ? 0 : 1 + (int) Math.floor((low() - y) / cellHeight());
        int highest = plane.up().points() - 1;
        return new Point(
                Math.max(0, Math.min(plane.across().points() - 1, column)),
                row == 0 ? 0 : Math.max(1, Math.min(highest, row)));
    }

    /** Draws borders, labels and the name of the first axis, the first of {@code names} that leaves room. */
    void paintAxes(Pen pen, List<String> names) {
        Lettering label = PlotPlace.axis(style());
        Stroke border = Stroke.solid(style().palette().axis(), 1);
        for (int row : rows(label)) {
            pen.line(left - 0.25 * style().text(), atY(row), left, atY(row), border);
            pen.text(
                    Numbers.tick(plane.up().value(row)),
                    left - 0.4 * style().text(),
                    atY(row),
                    label.at(Horizontal.RIGHT, Vertical.MIDDLE));
        }
        pen.text(
                style().words().get("figure.spread.zero"),
                left - 0.4 * style().text(),
                atY(0),
                label.bold().withInk(style().palette().text()).at(Horizontal.RIGHT, Vertical.MIDDLE));
        pen.frame(left, top(), right - left, low() - top(), 0, border);
        pen.frame(left, bandTop(), right - left, bottom() - bandTop(), 0, border);
        double below = bottom() + 0.5 * style().text();
        Optional<String> named = names.stream()
                .filter(name -> columns(label, end(name)).size() >= PlotAxis.LEAST)
                .findFirst();
        for (int column : columns(label, named.map(this::end).orElse(place.width()))) {
            double at = atX(column);
            pen.line(at, bottom(), at, bottom() + 0.25 * style().text(), border);
            pen.text(text(column), at, below, label.at(Horizontal.CENTER, Vertical.TOP));
        }
        named.ifPresent(name -> MapFrame.paintAcross(pen, style(), name, place.width(), below));
    }

    /** Where labels must end before a name. */
    private double end(String name) {
        return place.width() - MapFrame.widthOf(style(), name) - 0.5 * style().text();
    }

    private String text(int column) {
        return Numbers.tick(plane.across().value(column));
    }

    /** The rows with a label: powers of ten, as many as fit. */
    private List<Integer> rows(Lettering label) {
        StartAxis axis = plane.up();
        double lowest = FastMath.log10(axis.value(1));
        double highest = FastMath.log10(axis.value(axis.points() - 1));
        double decade = (low() - top()) / (highest - lowest);
        // Labels are at least one and a half of their height apart, and three stand even where that is narrow.
        int apart = 1;
        while (apart * decade < 1.5 * label.size() && (int) ((highest - lowest) / (apart + 1)) >= 2) {
            apart++;
        }
        List<Integer> rows = new ArrayList<>();
        for (int power = (int) FastMath.rint(highest); power >= lowest - 1e-9; power -= apart) {
            int row = (int) FastMath.rint(axis.place(FastMath.pow(10, power)));
            boolean clearOfZero = atY(0) - atY(row) > 1.15 * label.size();
            if (clearOfZero) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The columns with a label: round values, as many as fit before {@code end}. */
    private List<Integer> columns(Lettering label, double end) {
        int points = plane.across().points();
        for (int stride : points > 12 ? new int[] {10, 20} : new int[] {1, 2, 3}) {
            List<Integer> columns = new ArrayList<>();
            double free = Double.NEGATIVE_INFINITY;
            boolean apart = true;
            for (int column = 0; column < points; column += stride) {
                double half = TextWidth.of(text(column), label) / 2;
                if (atX(column) + half <= end) {
                    apart &= atX(column) - half >= free;
                    free = atX(column) + half + 0.4 * style().text();
                    columns.add(column);
                }
            }
            if (apart) {
                return columns;
            }
        }
        return List.of();
    }
}
