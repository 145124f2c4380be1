package symmetrylab.figure.plot;

import java.util.List;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.plot.TitleRow.Word;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * Histograms side by side, a column a layer, over one axis of values.
 *
 * @param title at the left of the first line
 * @param sentences at its right, the first that fits
 * @param axis of the values
 * @param columns from the first layer to the last
 * @param noteName what the notes under the columns are
 * @param ink of the bars
 * @param style colours and text size
 */
record LayerColumns(
        String title,
        List<String> sentences,
        Axis axis,
        List<Column> columns,
        String noteName,
        Ink ink,
        FigureStyle style) {

    /** The share of the plot area for a band of exact zeros below a logarithmic axis. */
    private static final double BAND = 0.15;

    /** The share of a column that its longest bar takes. */
    private static final double LONGEST = 0.86;

    /**
     * An axis of values.
     *
     * @param range of the values
     * @param logarithmic whether it has equal ratios at equal distances, and a band for 0
     * @param ticks the labelled values
     */
    record Axis(Range range, boolean logarithmic, List<Double> ticks) {}

    /**
     * A layer.
     *
     * @param name below its column
     * @param shares of the values in bins of equal height, from the lowest
     * @param zeros the share in the band for 0
     * @param note below its name
     * @param warning whether the note is a warning
     */
    record Column(String name, Vec shares, double zeros, String note, boolean warning) {

        private double largest() {
            double largest = zeros;
            for (double share : shares.toArray()) {
                largest = Math.max(largest, share);
            }
            return largest;
        }
    }

    /** The plot area: its borders, and the end of the scale above the band. */
    private record Area(double left, double right, double top, double floor, Scale y) {

        double column(int count) {
            return (right - left) / count;
        }
    }

    /** Paints them into a part of the picture. */
    void paint(Pen pen, double x, double y, double width, double height) {
        pen.area(x, y, width, height, this::paint);
    }

    private void paint(Pen pen, double width, double height) {
        PlotPlace place = PlotPlace.of(0, height, width, style);
        List<String> labels =
                axis.logarithmic() ? axis.ticks().stream().map(Numbers::tick).toList() : PlotAxis.labels(axis.ticks());
        Lettering label = PlotPlace.axis(style);
        double notes = 1.25 * label.size();
        double floor = Math.max(place.high() + 1, place.low() - notes);
        double widest = labels.stream()
                .mapToDouble(text -> TextWidth.of(text, label))
                .max()
                .orElse(0);
        double names = TextWidth.of(style.words().get("figure.histograms.layer"), label);
        double under = TextWidth.of(noteName, label);
        double left = Math.max(widest, Math.max(names, under)) + 0.45 * style.text();
        // The label of a tick at the very top would touch the title.
        double top = place.high() + (axis.logarithmic() ? 0 : 0.4 * label.size());
        double from = axis.logarithmic() ? floor - BAND * (floor - place.high()) : floor;
        Scale scale = axis.logarithmic() ? Scale.log(axis.range(), from, top) : Scale.linear(axis.range(), from, top);
        Area area = new Area(left, Math.max(left + 1, width - 0.2 * style.text()), top, floor, scale);
        paintAxes(pen, area, labels, label);
        for (int i = 0; i < columns.size(); i++) {
            paintBars(pen, area, i);
        }
        paintNames(pen, area, label);
        TitleRow row = TitleRow.of(place);
        row.paintTitle(pen, title);
        sentences.stream()
                .filter(text -> row.widthOf(text) <= row.room(title))
                .findFirst()
                .ifPresent(text -> row.paintWords(
                        pen, List.of(new Word(text, style.palette().text()))));
    }

    private void paintAxes(Pen pen, Area area, List<String> labels, Lettering label) {
        Palette palette = style.palette();
        double end = area.left() - 0.4 * style.text();
        if (axis.logarithmic()) {
            double top = area.y().from();
            pen.rectangle(area.left(), top, area.right() - area.left(), area.floor() - top, 0, palette.grid());
            pen.text(
                    "0",
                    end,
                    (top + area.floor()) / 2,
                    label.bold().withInk(palette.text()).at(Horizontal.RIGHT, Vertical.MIDDLE));
        }
        double last = axis.logarithmic() ? (area.y().from() + area.floor()) / 2 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < labels.size(); i++) {
            double at = area.y().at(axis.ticks().get(i));
            pen.line(area.left(), at, area.right(), at, Stroke.solid(palette.grid(), 1));
            if (last - at >= 1.05 * label.size()) {
                pen.text(labels.get(i), end, at, label.at(Horizontal.RIGHT, Vertical.MIDDLE));
                last = at;
            }
        }
        Stroke stroke = Stroke.solid(palette.axis(), 1);
        pen.line(area.left(), area.floor(), area.right(), area.floor(), stroke);
        pen.line(area.left(), area.floor(), area.left(), area.top(), stroke);
    }

    private void paintBars(Pen pen, Area area, int index) {
        Column column = columns.get(index);
        double largest = column.largest();
        if (largest == 0) {
            return;
        }
        double wide = area.column(columns.size());
        double left = area.left() + index * wide;
        if (index > 0) {
            pen.line(
                    left,
                    area.floor(),
                    left,
                    area.top(),
                    Stroke.solid(style.palette().grid(), 1));
        }
        double bin = (area.y().from() - area.y().to()) / column.shares().size();
        for (int i = 0; i < column.shares().size(); i++) {
            double share = column.shares().get(i);
            if (share > 0) {
                double top = area.y().from() - (i + 1) * bin;
                pen.rectangle(left + 1, top, Math.max(1, LONGEST * wide * share / largest), bin, 0, ink);
            }
        }
        if (column.zeros() > 0) {
            double band = area.floor() - area.y().from();
            double longest = Math.max(1, LONGEST * wide * column.zeros() / largest);
            pen.rectangle(left + 1, area.y().from() + 0.2 * band, longest, 0.6 * band, 0, ink);
        }
    }

    private void paintNames(Pen pen, Area area, Lettering label) {
        double wide = area.column(columns.size());
        double line = area.floor() + 0.5 * style.text();
        Lettering right = label.at(Horizontal.RIGHT, Vertical.TOP);
        pen.text(style.words().get("figure.histograms.layer"), area.left() - 0.4 * style.text(), line, right);
        double lastName = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < columns.size(); i++) {
            double middle = area.left() + (i + 0.5) * wide;
            lastName = paintName(pen, columns.get(i).name(), middle, line, lastName, label, area);
        }
        paintNotes(pen, area, line + 1.25 * label.size(), label);
    }

    /** Writes the notes, moved aside if they would touch; if even so not all fit, some of many and none of two. */
    private void paintNotes(Pen pen, Area area, double y, Lettering label) {
        double wide = area.column(columns.size());
        double gap = 0.3 * style.text();
        double start = area.left() - 0.4 * style.text();
        double[] widths = columns.stream()
                .mapToDouble(column -> TextWidth.of(column.note(), label))
                .toArray();
        double[] lefts = new double[widths.length];
        double end = start;
        for (int i = 0; i < lefts.length; i++) {
            lefts[i] = Math.max(end + gap, area.left() + (i + 0.5) * wide - widths[i] / 2);
            end = lefts[i] + widths[i];
        }
        end = area.right();
        for (int i = lefts.length - 1; i >= 0; i--) {
            lefts[i] = Math.min(lefts[i], end - widths[i]);
            end = lefts[i] - gap;
        }
        boolean fit = end >= start;
        if (!fit && columns.size() == 2) {
            return;
        }
        pen.text(noteName, start, y, label.at(Horizontal.RIGHT, Vertical.TOP));
        double last = start;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Lettering note =
                    label.withInk(column.warning() ? style.palette().states().diverged() : label.ink());
            double middle = fit ? lefts[i] + widths[i] / 2 : area.left() + (i + 0.5) * wide;
            last = paintName(pen, column.note(), middle, y, fit ? Double.NEGATIVE_INFINITY : last, note, area);
        }
    }

    /** Writes a text unless it would touch the one before, and returns its right end. */
    private double paintName(Pen pen, String text, double middle, double y, double last, Lettering label, Area area) {
        double wide = TextWidth.of(text, label);
        double left = Math.min(middle - wide / 2, area.right() - wide);
        if (left < last + 0.3 * style.text()) {
            return last;
        }
        pen.text(text, left, y, label.at(Horizontal.LEFT, Vertical.TOP));
        return left + wide;
    }
}
