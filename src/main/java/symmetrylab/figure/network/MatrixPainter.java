package symmetrylab.figure.network;

import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.scales.EdgeScale;
import symmetrylab.nn.Parameters;

/**
 * Paints a layer's weights as cells, blue for positive and orange for negative ones, stronger for larger ones.
 *
 * <p>If there are more weights than pixels, a cell shows the largest of its weights, by size, with its sign. Large
 * enough cells of negative weights have a minus sign, still larger cells show the value.
 *
 * @param scale how strongly a weight is drawn
 * @param style colours and text size
 * @param width of the picture; nothing is drawn outside it
 * @param height of the picture
 */
record MatrixPainter(EdgeScale scale, FigureStyle style, double width, double height) {

    private static final double MIN_SIGN = 9;

    /** The rows or columns of cells inside the picture, and their places. */
    private record Cells(double from, double to, int first, int last, int count) {

        static Cells of(double low, double size, int number, double limit) {
            int first = (int) Math.max(0, Math.floor(-low / size));
            int last = (int) Math.min(number, Math.ceil((limit - low) / size));
            int shown = Math.max(0, last - first);
            double from = low + first * size;
            double to = low + (first + shown) * size;
            return new Cells(from, to, first, first + shown, (int) Math.max(1, Math.min(shown, Math.floor(to - from))));
        }

        int start(int cell) {
            return first + (int) ((long) cell * (last - first) / count);
        }

        boolean isEmpty() {
            return last <= first;
        }
    }

    /** Paints the weights and biases of {@code matrix}. */
    void paint(Pen pen, WeightMatrix matrix, Parameters values) {
        Cells rows = Cells.of(matrix.weights().top(), matrix.cellHeight(), matrix.to(), height);
        Cells columns = Cells.of(matrix.weights().left(), matrix.cellWidth(), matrix.from(), width);
        if (rows.isEmpty()) {
            return;
        }
        WeightShades shades = new WeightShades(style.palette(), scale);
        int layer = matrix.layer();
        if (!columns.isEmpty()) {
            InkGrid cells = InkGrid.of(
                    rows.count(),
                    columns.count(),
                    (row, column) -> shades.of(largest(values, layer, rows, row, columns, column)));
            pen.grid(columns.from(), rows.from(), columns.to() - columns.from(), rows.to() - rows.from(), cells);
        }
        InkGrid biases = InkGrid.of(rows.count(), 1, (row, column) -> shades.of(largestBias(values, layer, rows, row)));
        double biasWidth = matrix.biases().width();
        pen.grid(matrix.biases().left(), rows.from(), biasWidth, rows.to() - rows.from(), biases);
        Stroke border = Stroke.solid(style.palette().axis(), 0.8);
        pen.frame(
                matrix.weights().left(),
                matrix.weights().top(),
                matrix.weights().width(),
                matrix.weights().height(),
                0,
                border);
        pen.frame(
                matrix.biases().left(),
                matrix.weights().top(),
                biasWidth,
                matrix.weights().height(),
                0,
                border);
        if (Math.min(matrix.cellWidth(), matrix.cellHeight()) >= MIN_SIGN) {
            paintSigns(pen, matrix, values, shades, rows, columns);
        }
    }

    private static double largest(Parameters values, int layer, Cells rows, int row, Cells columns, int column) {
        double largest = 0;
        int right = columns.start(column + 1);
        int bottom = rows.start(row + 1);
        for (int to = rows.start(row); to < bottom; to++) {
            for (int from = columns.start(column); from < right; from++) {
                double value = values.weight(layer, to, from);
                largest = Math.abs(value) > Math.abs(largest) ? value : largest;
            }
        }
        return largest;
    }

    private static double largestBias(Parameters values, int layer, Cells rows, int row) {
        double largest = 0;
        for (int to = rows.start(row); to < rows.start(row + 1); to++) {
            double value = values.bias(layer, to);
            largest = Math.abs(value) > Math.abs(largest) ? value : largest;
        }
        return largest;
    }

    private void paintSigns(
            Pen pen, WeightMatrix matrix, Parameters values, WeightShades shades, Cells rows, Cells columns) {
        double text = 0.8 * style.text();
        boolean roomy = matrix.cellWidth() >= 3.4 * text && matrix.cellHeight() >= 1.5 * text;
        double half = Math.min(0.25 * matrix.cellWidth(), 0.4 * style.text());
        for (int to = rows.first(); to < rows.last(); to++) {
            double y = matrix.cellTop(to) + matrix.cellHeight() / 2;
            for (int from = columns.first(); from < columns.last(); from++) {
                double value = values.weight(matrix.layer(), to, from);
                double x = matrix.cellLeft(from) + matrix.cellWidth() / 2;
                Ink ink = shades.strength(value) > 0.45
                        ? style.palette().page()
                        : style.palette().text();
                if (roomy) {
                    Lettering number = Lettering.of(text, ink).at(Horizontal.CENTER, Vertical.MIDDLE);
                    pen.text(Numbers.inNeuron(value), x, y, number);
                } else if (value < 0) {
                    pen.line(x - half, y, x + half, y, Stroke.solid(ink, 1.4));
                }
            }
        }
    }
}
