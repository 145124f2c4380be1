package symmetrylab.figure.step;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.step.StepTableLayout.Column;
import symmetrylab.figure.step.StepTableLayout.Line;
import symmetrylab.recording.Moment;

/**
 * The numbers of an opened step as a table, a row for each neuron, equal rows folded into one. What is not yet computed is
 * blank; what is just computed stands out.
 *
 * @param step the step
 * @param moment where in it
 * @param style colours and text size
 */
public record StepTableFigure(StepContent step, Moment moment, FigureStyle style) implements Figure {

    @Override
    public void paint(Pen pen, double width, double height) {
        step.tableLayout(style, width, height)
                .ifPresent(layout -> paint(pen, layout, PhaseProgress.of(moment, step.layers())));
    }

    private void paint(Pen pen, StepTableLayout layout, PhaseProgress unveiling) {
        paintHeader(pen, layout, unveiling);
        double y = layout.headerHeight();
        for (Line line : layout.lines()) {
            pen.line(
                    layout.left(),
                    y,
                    layout.right(),
                    y,
                    Stroke.solid(style.palette().grid(), 1));
            if (line.row().isPresent()) {
                paintRow(pen, layout, line, unveiling, y);
            } else {
                pen.text(
                        line.words(),
                        layout.left() + 0.5 * layout.size(),
                        y + line.height() / 2,
                        Lettering.of(0.9 * layout.size(), style.palette().muted())
                                .at(Horizontal.LEFT, Vertical.MIDDLE));
            }
            y += line.height();
        }
        if (!layout.lines().isEmpty()) {
            pen.line(
                    layout.left(),
                    y,
                    layout.right(),
                    y,
                    Stroke.solid(style.palette().grid(), 1));
        }
    }

    private void paintHeader(Pen pen, StepTableLayout layout, PhaseProgress unveiling) {
        for (Column column : Column.values()) {
            boolean now = isRunning(column, unveiling);
            if (now) {
                pen.rectangle(
                        layout.x(column),
                        0,
                        layout.width(column),
                        layout.bottom(),
                        4,
                        accent(column).withAlpha(0.10));
            }
            Lettering plain = Lettering.of(
                            layout.headerSize(),
                            now ? accent(column) : style.palette().muted())
                    .at(Horizontal.LEFT, Vertical.MIDDLE);
            pen.text(
                    layout.title(column),
                    layout.x(column) + layout.pad(),
                    layout.headerHeight() / 2,
                    now ? plain.bold() : plain);
        }
    }

    private void paintRow(Pen pen, StepTableLayout layout, Line line, PhaseProgress unveiling, double top) {
        StepTable.Row row = line.row().orElseThrow();
        Ink band = row.identical()
                .map(style.palette()::ofNeuron)
                .orElse(style.palette().page());
        if (row.identical().isPresent()) {
            pen.rectangle(
                    layout.left(), top + 1, layout.right() - layout.left(), line.height() - 2, 4, band.withAlpha(0.14));
        }
        paintName(pen, layout, line, row, top);
        for (Column column : Column.values()) {
            if (column == Column.NEURON || !isComputed(column, row, unveiling)) {
                continue;
            }
            boolean now = isRunning(column, unveiling) && isRunning(column, row, unveiling);
            if (now) {
                pen.frame(
                        layout.x(column) + 1,
                        top + 2,
                        layout.width(column) - 2,
                        line.height() - 4,
                        4,
                        Stroke.solid(accent(column), 1.6));
            }
            Lettering lettering =
                    Lettering.of(layout.size(), style.palette().text()).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
            List<String> lines = layout.texts(row, column);
            paintLines(pen, lines, layout, layout.x(column) + layout.pad(), top + line.height() / 2, lettering);
        }
    }

    private void paintName(Pen pen, StepTableLayout layout, Line line, StepTable.Row row, double top) {
        boolean hidden = row.layer() < step.network().hiddenLayers();
        Ink ink = hidden
                ? style.palette()
                        .ofNeuron(step.classes()
                                .get(row.layer())
                                .classOf(row.neurons().get(0)))
                : style.palette().text();
        double x = layout.x(Column.NEURON) + layout.pad();
        double middle = top + line.height() / 2;
        List<String> names = new ArrayList<>(layout.texts(row, Column.NEURON));
        Lettering name = Lettering.of(layout.size(), ink).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
        paintLines(pen, names.subList(0, 1), layout, x, middle - (names.size() - 1) * layout.lineHeight() / 2, name);
        if (names.size() > 1) {
            Lettering remark = Lettering.of(
                            0.85 * layout.size(), row.identical().isPresent() ? ink : name.ink())
                    .at(Horizontal.LEFT, Vertical.MIDDLE);
            pen.text(names.get(1), x, middle + layout.lineHeight() / 2, remark);
        }
    }

    private static void paintLines(
            Pen pen, List<String> lines, StepTableLayout layout, double x, double middle, Lettering lettering) {
        double y = middle - (lines.size() - 1) * layout.lineHeight() / 2;
        for (String text : lines) {
            pen.text(text, x, y, lettering);
            y += layout.lineHeight();
        }
    }

    private Ink accent(Column column) {
        return column == Column.DELTA || column == Column.GRADIENT
                ? style.palette().backward()
                : style.palette().text();
    }

    private static boolean isComputed(Column column, StepTable.Row row, PhaseProgress unveiling) {
        return switch (column) {
            case NEURON -> true;
            case SUM -> unveiling.sum(row.layer());
            case ACTIVATION -> unveiling.activation(row.layer());
            case DELTA -> unveiling.delta(row.layer());
            case GRADIENT -> unveiling.gradient(row.layer());
            case UPDATE -> unveiling.update();
        };
    }

    /** Whether the phase computes something in this column. */
    private static boolean isRunning(Column column, PhaseProgress unveiling) {
        return switch (unveiling.moment().phase().kind()) {
            case FORWARD -> column == Column.SUM || column == Column.ACTIVATION;
            case LOSS -> column == Column.DELTA;
            case BACKWARD ->
                column == Column.GRADIENT
                        || (column == Column.DELTA && unveiling.moment().phase().layer() > 0);
            case UPDATE -> column == Column.UPDATE;
        };
    }

    /** Whether the phase computes this row in this column. */
    private static boolean isRunning(Column column, StepTable.Row row, PhaseProgress unveiling) {
        int layer = unveiling.moment().phase().layer();
        return switch (unveiling.moment().phase().kind()) {
            case FORWARD -> row.layer() == layer;
            case LOSS -> row.layer() == unveiling.layers() - 1;
            case BACKWARD -> row.layer() == (column == Column.DELTA ? layer - 1 : layer);
            case UPDATE -> true;
        };
    }
}
