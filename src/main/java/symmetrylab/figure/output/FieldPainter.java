package symmetrylab.figure.output;

import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Shades;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.nn.Classification;
import symmetrylab.numeric.Vec;

/**
 * Paints outputs over a plane of inputs: the value of one output, or the predicted class if several outputs are classes,
 * and the lines where the prediction changes. Of several real outputs it shows the first.
 *
 * @param subject the subject of the picture
 */
public record FieldPainter(Subject subject) {

    private static final double NODE_PIXELS = 6;
    private static final double CELL_PIXELS = 4;

    /** The most cells along a side that are smaller than the distance of the nodes. */
    private static final int SMALL_CELLS = 66;

    private static final int MAX_CELLS = 200;

    private static final Ink WHITE = Ink.rgb(0xFFFFFF);
    private static final Ink BORDER = Ink.rgb(0x10182B);

    /** The number of nodes along a side of this length, in pixels, if the network may be evaluated that often. */
    public static int nodesAlong(double side) {
        return 1 + (int) Math.ceil(side / NODE_PIXELS);
    }

    /** The number of cells to draw along a side of this length, in pixels. */
    static int cellsAlong(double side) {
        double small = Math.min(SMALL_CELLS, side / CELL_PIXELS);
        double cells = Math.min(MAX_CELLS, Math.max(small, side / NODE_PIXELS));
        return (int) Math.max(8, Math.ceil(cells));
    }

    /** Paints {@code field} over all of {@code box} in about square cells. */
    public void paint(Pen pen, Box box, PlaneField field) {
        paint(pen, box, field, cellsAlong(box.height()), cellsAlong(box.width()));
    }

    /** Paints {@code field} over all of {@code box} in {@code rows} × {@code columns} cells. */
    void paint(Pen pen, Box box, PlaneField field, int rows, int columns) {
        InkGrid colors = showsClasses() ? classColors(field, rows, columns) : valueColors(field, rows, columns);
        pen.grid(box.left(), box.top(), box.width(), box.height(), colors);
        paintBorders(pen, box, field);
    }

    /** Whether it shows the predicted class rather than a value. */
    boolean showsClasses() {
        return subject.hasClasses() && !subject.isBinary();
    }

    private InkGrid valueColors(PlaneField field, int rows, int columns) {
        Shades shades = new Shades(subject.palette().activations(), subject.outputRange());
        return InkGrid.of(rows, columns, (row, column) -> shades.at(field.at(0, row, column, rows, columns)));
    }

    /** The colours of the predicted classes, the stronger the larger their outputs, from an equal share up to 1. */
    private InkGrid classColors(PlaneField field, int rows, int columns) {
        int classes = subject.classes();
        List<Ink> stops = subject.palette().activations().stops();
        List<Ink> inks = subject.look(true).inks();
        boolean two = classes == 2;
        Ink unsure = two ? stops.get(stops.size() / 2) : subject.palette().page();
        double[] outputs = new double[classes];
        return InkGrid.of(rows, columns, (row, column) -> {
            for (int i = 0; i < classes; i++) {
                outputs[i] = field.at(i, row, column, rows, columns);
            }
            int best = Classification.of(Vec.of(outputs));
            double sure = (outputs[best] - 1.0 / classes) / (1 - 1.0 / classes);
            if (two) {
                return unsure.mix(best == 0 ? stops.get(0) : stops.get(stops.size() - 1), sure);
            }
            return unsure.mix(inks.get(best), 0.18 + 0.5 * (sure > 0 ? sure : 0));
        });
    }

    /** Paints where the prediction of the merged network changes, with outputs {@code field} over {@code box}. */
    void paintMerged(Pen pen, Box box, PlaneField field) {
        borders(box, field)
                .ifPresent(inside -> pen.area(
                        box.left(),
                        box.top(),
                        box.width(),
                        box.height(),
                        (on, width, height) -> MergedLook.paint(on, inside, subject.style())));
    }

    /** The borders of a field, from the upper left corner of {@code box}; absent if there is none. */
    private Optional<Path> borders(Box box, PlaneField field) {
        if (!showsClasses() && Double.isNaN(subject.border())) {
            return Optional.empty();
        }
        Path border = showsClasses() ? field.bordersOfClasses(box) : field.border(box, subject.border());
        return border.isEmpty() ? Optional.empty() : Optional.of(border.placed(1, -box.left(), -box.top()));
    }

    private void paintBorders(Pen pen, Box box, PlaneField field) {
        borders(box, field).ifPresent(inside -> {
            boolean large = BoxAxes.hasNames(box);
            pen.area(box.left(), box.top(), box.width(), box.height(), (on, width, height) -> {
                on.path(inside, Stroke.solid(WHITE, large ? 4 : 3.2));
                on.path(inside, Stroke.solid(BORDER, large ? 1.8 : 1.5));
            });
        });
    }
}
