package symmetrylab.figure.step;

import java.util.List;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.step.StepTable.Row;
import symmetrylab.figure.step.StepTableLayout.Column;
import symmetrylab.figure.step.StepTableLayout.Kind;
import symmetrylab.figure.step.StepTableLayout.Line;
import symmetrylab.recording.Moment;

/**
 * The numbers of an open step as a table, a row for each neuron; current numbers stand out, earlier ones are muted, and
 * later ones are "…".
 *
 * @param step the step
 * @param moment the place in it
 * @param style colours and text size
 */
public record StepTableFigure(StepContent step, Moment moment, FigureStyle style) implements Figure {

    private static final String TO_COME = "…";

    @Override
    public void paint(Pen pen, double width, double height) {
        step.tableLayout(style, width, height)
                .ifPresent(layout -> paint(pen, layout, PhaseProgress.of(moment, step.layers())));
    }

    private void paint(Pen pen, StepTableLayout layout, PhaseProgress progress) {
        List<Line> lines = layout.lines(step.table());
        double bottom = (lines.size() + 1) * layout.rowHeight();
        paintRunning(pen, layout, progress, bottom);
        paintHeads(pen, layout, progress);
        paintHulls(pen, layout, lines);
        double top = layout.rowHeight();
        for (Line line : lines) {
            pen.line(0, top, layout.right(), top, Stroke.solid(style.palette().grid(), 1));
            double middle = top + layout.rowHeight() / 2;
            if (line.row().isPresent()) {
                paintRow(pen, layout, line.row().get(), progress, middle);
            } else {
                pen.text(
                        line.words(),
                        layout.pad(),
                        middle,
                        left(layout, style.palette().muted()));
            }
            top += layout.rowHeight();
        }
    }

    /** Tints the columns that the phase computes. */
    private void paintRunning(Pen pen, StepTableLayout layout, PhaseProgress progress, double bottom) {
        List<Column> running = layout.columns().stream()
                .filter(column -> isRunning(column.kind(), progress))
                .toList();
        if (!running.isEmpty()) {
            double start = running.get(0).left();
            double end = running.get(running.size() - 1).right();
            pen.rectangle(start, 0, end - start, bottom, 4, accent(progress).withAlpha(0.09));
        }
    }

    private void paintHeads(Pen pen, StepTableLayout layout, PhaseProgress progress) {
        for (Column column : layout.columns()) {
            boolean now = isRunning(column.kind(), progress);
            Lettering plain = Lettering.of(
                    layout.headSize(), now ? accent(progress) : style.palette().muted());
            paint(pen, column.title(), column, layout, layout.rowHeight() / 2, now ? plain.bold() : plain);
        }
    }

    /** Joins the names of equal neighbours. */
    private void paintHulls(Pen pen, StepTableLayout layout, List<Line> lines) {
        Column names = layout.columns().get(0);
        for (int hidden = 0; hidden < step.network().hiddenLayers(); hidden++) {
            int layer = hidden;
            for (StepGroups.Group group : step.groups(hidden)) {
                int first = -1;
                for (int i = 0; i <= lines.size(); i++) {
                    boolean member = i < lines.size()
                            && lines.get(i)
                                    .row()
                                    .filter(row -> row.layer() == layer
                                            && group.members().contains(row.neuron()))
                                    .isPresent();
                    if (member && first < 0) {
                        first = i;
                    } else if (!member && first >= 0) {
                        double top = (first + 1) * layout.rowHeight() + 2;
                        double high = (i - first) * layout.rowHeight() - 4;
                        group.paint(pen, style, 1, top, names.width() - 2, high, 6);
                        first = -1;
                    }
                }
            }
        }
    }

    private void paintRow(Pen pen, StepTableLayout layout, Row row, PhaseProgress progress, double middle) {
        boolean spanned = false;
        for (Column column : layout.columns()) {
            if (column.kind() == Kind.NEURON) {
                pen.text(
                        row.name(),
                        layout.pad(),
                        middle,
                        left(layout, nameInk(row)).bold());
                continue;
            }
            String text = layout.textOf(row, column);
            Column place = column;
            if (StepTableLayout.spans(row, column)) {
                if (spanned) {
                    continue;
                }
                spanned = true;
                text = layout.spanned(row);
                place = layout.columns().stream()
                        .filter(other -> StepTableLayout.spans(row, other))
                        .reduce((before, last) -> last)
                        .orElse(column);
            }
            boolean computed = isComputed(column.kind(), row, progress);
            boolean now = computed && isRunning(column.kind(), progress) && isRunning(column.kind(), row, progress);
            Ink ink = now && column.kind() == Kind.DELTA
                    ? accent(progress)
                    : now ? style.palette().text() : style.palette().muted();
            Lettering lettering = Lettering.of(layout.size(), ink);
            paint(pen, computed ? text : TO_COME, place, layout, middle, now ? lettering.bold() : lettering);
        }
    }

    /** Paints a cell: numbers are right-aligned, the first column left-aligned. */
    private static void paint(
            Pen pen, String text, Column column, StepTableLayout layout, double middle, Lettering lettering) {
        if (column.kind() == Kind.NEURON) {
            pen.text(text, column.left() + layout.pad(), middle, lettering.at(Horizontal.LEFT, Vertical.MIDDLE));
        } else {
            pen.text(text, column.right() - layout.pad(), middle, lettering.at(Horizontal.RIGHT, Vertical.MIDDLE));
        }
    }

    private static Lettering left(StepTableLayout layout, Ink ink) {
        return Lettering.of(layout.size(), ink).at(Horizontal.LEFT, Vertical.MIDDLE);
    }

    private Ink nameInk(Row row) {
        return row.layer() < step.network().hiddenLayers()
                ? style.palette().ofNeuron(row.neuron())
                : style.palette().text();
    }

    private Ink accent(PhaseProgress progress) {
        return progress.ink(style.palette());
    }

    private static boolean isComputed(Kind column, Row row, PhaseProgress progress) {
        return switch (column) {
            case NEURON -> true;
            case SUM -> progress.sum(row.layer());
            case ACTIVATION -> progress.activation(row.layer());
            case DELTA -> progress.delta(row.layer());
            case GRADIENT -> progress.gradient(row.layer());
            case UPDATE -> progress.update();
        };
    }

    /** Whether the phase computes something in this column. */
    private static boolean isRunning(Kind column, PhaseProgress progress) {
        return switch (progress.moment().phase().kind()) {
            case FORWARD -> column == Kind.SUM || column == Kind.ACTIVATION;
            case LOSS -> column == Kind.DELTA;
            case BACKWARD ->
                column == Kind.GRADIENT
                        || (column == Kind.DELTA && progress.moment().phase().layer() > 0);
            case UPDATE -> column == Kind.UPDATE;
        };
    }

    /** Whether the phase computes this row in this column. */
    private static boolean isRunning(Kind column, Row row, PhaseProgress progress) {
        int layer = progress.moment().phase().layer();
        return switch (progress.moment().phase().kind()) {
            case FORWARD -> row.layer() == layer;
            case LOSS -> row.layer() == progress.layers() - 1;
            case BACKWARD -> row.layer() == (column == Kind.DELTA ? layer - 1 : layer);
            case UPDATE -> true;
        };
    }
}
