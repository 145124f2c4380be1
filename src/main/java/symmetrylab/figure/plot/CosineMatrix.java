package symmetrylab.figure.plot;

import java.util.List;
import symmetrylab.analysis.state.Similarity;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;

/**
 * Paints cosines as cells of a square, with the key to their colours below it.
 *
 * @param left border of the square
 * @param top its upper edge
 * @param side its width and height
 * @param named whether rows have the names of their neurons at their left
 * @param style colours and text size
 */
record CosineMatrix(double left, double top, double side, boolean named, FigureStyle style) {

    /** The cells of the key. */
    private static final int SHADES = 60;

    /** The least width of each half of the key, as a multiple of the text's height, where there is room. */
    private static final double LEAST_BAR = 3;

    /** Layers with more neurons have no lines between groups. */
    private static final int MANY = 64;

    /** Paints the cosines of neurons in this order. */
    void paint(Pen pen, Similarity similarity, List<Integer> order, List<String> names) {
        int count = order.size();
        int cells = (int) Math.max(1, Math.min(count, Math.floor(2 * side)));
        pen.grid(
                left,
                top,
                side,
                side,
                InkGrid.of(
                        cells,
                        cells,
                        (row, column) -> ink(cosine(similarity, order, (int) ((long) row * count / cells), (int)
                                ((long) column * count / cells)))));
        double cell = side / count;
        if (count <= MANY) {
            paintBorders(pen, similarity, order, cell);
        }
        pen.frame(left, top, side, side, 0, Stroke.solid(style.palette().axis(), 1));
        paintNumbers(pen, similarity, order, cell);
        if (named) {
            Lettering name = PlotPlace.axis(style).bold().at(Horizontal.RIGHT, Vertical.MIDDLE);
            for (int i = 0; i < count; i++) {
                Ink ink = style.palette().ofNeuron(order.get(i));
                pen.text(names.get(i), left - 0.3 * style.text(), top + (i + 0.5) * cell, name.withInk(ink));
            }
        }
        paintKey(pen);
    }

    private static double cosine(Similarity similarity, List<Integer> order, int row, int column) {
        return similarity.cosines().get(order.get(row), order.get(column));
    }

    private Ink ink(double cosine) {
        if (Double.isNaN(cosine)) {
            return style.palette().grid();
        }
        Ink end = cosine < 0 ? style.palette().negative() : style.palette().positive();
        return style.palette().page().mix(end, Math.abs(cosine));
    }

    /** Lines between neighbours that are not one direction. */
    private void paintBorders(Pen pen, Similarity similarity, List<Integer> order, double cell) {
        Stroke border = Stroke.solid(style.palette().page(), Math.min(0.2 * cell, 1.5));
        for (int i = 1; i < order.size(); i++) {
            if (!(cosine(similarity, order, i - 1, i) >= Similarity.ONE_DIRECTION)) {
                double at = i * cell;
                pen.line(left, top + at, left + side, top + at, border);
                pen.line(left + at, top, left + at, top + side, border);
            }
        }
    }

    private void paintNumbers(Pen pen, Similarity similarity, List<Integer> order, double cell) {
        double size = PlotPlace.axis(style).size();
        Lettering lettering = Lettering.of(size, style.palette().text()).at(Horizontal.CENTER, Vertical.MIDDLE);
        if (cell < 1.4 * size || cell < TextWidth.of("−0.99", lettering) + 0.3 * size) {
            return;
        }
        for (int row = 0; row < order.size(); row++) {
            for (int column = 0; column < order.size(); column++) {
                double cosine = cosine(similarity, order, row, column);
                Ink ink = Math.abs(cosine) > 0.5
                        ? style.palette().page()
                        : style.palette().text();
                pen.text(
                        number(cosine), left + (column + 0.5) * cell, top + (row + 0.5) * cell, lettering.withInk(ink));
            }
        }
    }

    /** Two decimals; none if a cosine is 1, −1 or 0 exactly, and a dash if there is no direction. */
    private static String number(double cosine) {
        if (Double.isNaN(cosine)) {
            return "–";
        }
        return cosine == Math.rint(cosine) ? Numbers.tick(cosine) : Numbers.twoDecimals(cosine);
    }

    private void paintKey(Pen pen) {
        Lettering label = PlotPlace.axis(style);
        double middle = top + side + 0.95 * style.text();
        double high = 0.6 * label.size();
        double gap = 0.3 * style.text();
        double low = TextWidth.of("−1", label);
        double zero = TextWidth.of("0", label);
        double one = TextWidth.of("1", label);
        // Where the square is small, the key begins below the names.
        double texts = low + zero + one + 4 * gap;
        double x = Math.max(0, Math.min(left, left + side - texts - 2 * LEAST_BAR * style.text()));
        double bar = Math.min(4 * style.text(), (left + side - x - texts) / 2);
        if (bar < 0.5 * style.text()) {
            return;
        }
        pen.text("−1", x, middle, label.at(Horizontal.LEFT, Vertical.MIDDLE));
        x += low + gap;
        paintBar(pen, x, middle - high / 2, bar, high, -1, 0);
        x += bar + gap;
        pen.text("0", x, middle, label.at(Horizontal.LEFT, Vertical.MIDDLE));
        x += zero + gap;
        paintBar(pen, x, middle - high / 2, bar, high, 0, 1);
        x += bar + gap;
        pen.text("1", x, middle, label.at(Horizontal.LEFT, Vertical.MIDDLE));
    }

    private void paintBar(Pen pen, double x, double y, double width, double height, double from, double to) {
        InkGrid shades = InkGrid.of(1, SHADES, (row, column) -> ink(from + (to - from) * (column + 0.5) / SHADES));
        pen.grid(x, y, width, height, shades);
        pen.frame(x, y, width, height, 0, Stroke.solid(style.palette().axis(), 0.8));
    }
}
