package symmetrylab.figure.plot;

import java.util.List;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;

/**
 * Paints a number of each pair of neurons as cells of a square, with the key to their colours below it.
 *
 * @param left border of the square
 * @param top its upper edge
 * @param side its width and height
 * @param named whether rows have the names of their neurons at their left
 * @param style colours and text size
 */
record PairMatrix(double left, double top, double side, boolean named, FigureStyle style) {

    /** The cells of the key. */
    private static final int SHADES = 60;

    /** The least width of each half of the key, as a multiple of the text's height, where there is room. */
    private static final double LEAST_BAR = 3;

    /** Layers with more neurons have no lines between groups. */
    private static final int MANY = 64;

    /** The numbers of the pairs. */
    interface Pairs {

        /** The colour of a pair of neurons. */
        Ink ink(int one, int other);

        /** The colour of text on that. */
        Ink textOn(int one, int other);

        /** The number of a pair. */
        String number(int one, int other);

        /** The widest number. */
        String widest();

        /** Whether no line is to part the two. */
        boolean areOne(int one, int other);

        /** The three labels of the key. */
        List<String> labels();

        /** The colour in the first bar of the key, between its first two labels, or the second; at a share of its width. */
        Ink bar(boolean first, double share);
    }

    /** Paints the numbers of neurons in this order. */
    void paint(Pen pen, Pairs pairs, List<Integer> order, List<String> names) {
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
                        (row, column) -> pairs.ink(order.get((int) ((long) row * count / cells)), order.get((int)
                                ((long) column * count / cells)))));
        double cell = side / count;
        if (count <= MANY) {
            paintBorders(pen, pairs, order, cell);
        }
        pen.frame(left, top, side, side, 0, Stroke.solid(style.palette().axis(), 1));
        paintNumbers(pen, pairs, order, cell);
        if (named) {
            Lettering name = PlotPlace.axis(style).bold().at(Horizontal.RIGHT, Vertical.MIDDLE);
            for (int i = 0; i < count; i++) {
                Ink ink = style.palette().ofNeuron(order.get(i));
                pen.text(names.get(i), left - 0.3 * style.text(), top + (i + 0.5) * cell, name.withInk(ink));
            }
        }
        paintKey(pen, pairs);
    }

    /** The row or column at a distance from the border, of {@code count}; −1 outside. */
    int index(double distance, int count) {
        return distance < 0 || distance >= side ? -1 : (int) (distance / side * count);
    }

    /** Frames the rows and columns of some neurons. */
    void paintFrames(Pen pen, List<Integer> order, List<Integer> neurons) {
        double cell = side / order.size();
        double width = Math.max(1.5, 0.16 * style.text());
        for (boolean rim : new boolean[] {true, false}) {
            for (int neuron : neurons) {
                double at = order.indexOf(neuron) * cell;
                Ink ink = rim ? style.palette().page() : style.palette().ofNeuron(neuron);
                Stroke stroke = Stroke.solid(ink, rim ? 2.2 * width : width);
                pen.frame(left, top + at, side, cell, 0, stroke);
                pen.frame(left + at, top, cell, side, 0, stroke);
            }
        }
    }

    /** Lines between neighbours that are not one. */
    private void paintBorders(Pen pen, Pairs pairs, List<Integer> order, double cell) {
        Stroke border = Stroke.solid(style.palette().page(), Math.min(0.2 * cell, 1.5));
        for (int i = 1; i < order.size(); i++) {
            if (!pairs.areOne(order.get(i - 1), order.get(i))) {
                double at = i * cell;
                pen.line(left, top + at, left + side, top + at, border);
                pen.line(left + at, top, left + at, top + side, border);
            }
        }
    }

    private void paintNumbers(Pen pen, Pairs pairs, List<Integer> order, double cell) {
        double size = PlotPlace.axis(style).size();
        Lettering lettering = Lettering.of(size, style.palette().text()).at(Horizontal.CENTER, Vertical.MIDDLE);
        if (cell < 1.4 * size || cell < TextWidth.of(pairs.widest(), lettering) + 0.3 * size) {
            return;
        }
        for (int row = 0; row < order.size(); row++) {
            for (int column = 0; column < order.size(); column++) {
                int one = order.get(row);
                int other = order.get(column);
                pen.text(
                        pairs.number(one, other),
                        left + (column + 0.5) * cell,
                        top + (row + 0.5) * cell,
                        lettering.withInk(pairs.textOn(one, other)));
            }
        }
    }

    private void paintKey(Pen pen, Pairs pairs) {
        Lettering label = PlotPlace.axis(style).at(Horizontal.LEFT, Vertical.MIDDLE);
        double middle = top + side + 0.95 * style.text();
        double high = 0.6 * label.size();
        double gap = 0.3 * style.text();
        List<String> labels = pairs.labels();
        // Where the square is small, the key begins below the names.
        double texts =
                labels.stream().mapToDouble(text -> TextWidth.of(text, label)).sum() + 4 * gap;
        double x = Math.max(0, Math.min(left, left + side - texts - 2 * LEAST_BAR * style.text()));
        double bar = Math.min(4 * style.text(), (left + side - x - texts) / 2);
        if (bar < 0.5 * style.text()) {
            return;
        }
        for (int i = 0; i < labels.size(); i++) {
            pen.text(labels.get(i), x, middle, label);
            x += TextWidth.of(labels.get(i), label) + gap;
            if (i < 2) {
                boolean first = i == 0;
                InkGrid shades = InkGrid.of(1, SHADES, (row, column) -> pairs.bar(first, (column + 0.5) / SHADES));
                pen.grid(x, middle - high / 2, bar, high, shades);
                pen.frame(
                        x,
                        middle - high / 2,
                        bar,
                        high,
                        0,
                        Stroke.solid(style.palette().axis(), 0.8));
                x += bar + gap;
            }
        }
    }
}
