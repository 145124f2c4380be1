package symmetrylab.lesson.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.lesson.Question;
import symmetrylab.numeric.Range;

/**
 * A scale of numbers on which to make a mark, or with the marks that were made.
 *
 * @param axis of the numbers
 * @param said what was guessed, above the line; absent for none
 * @param measured what was measured, below it; absent for none
 * @param style colours, text size and language
 */
record MarkFigure(Question.Axis axis, OptionalDouble said, OptionalDouble measured, FigureStyle style)
        implements Figure {

    private static final int TICKS = 10;

    @Override
    public void paint(Pen pen, double width, double height) {
        double text = style.text();
        double left = 2.2 * text;
        double right = width - 2.2 * text;
        double middle = 0.5 * height;
        Stroke line = Stroke.solid(style.palette().text(), 1.5);
        pen.line(left, middle, right, middle, line);
        Lettering below = style.label().at(Horizontal.CENTER, Vertical.TOP);
        for (double tick : ticks()) {
            double x = left + axis.place(tick) * (right - left);
            pen.line(x, middle - 0.5 * text, x, middle + 0.5 * text, line);
            pen.text(axis.end(tick), x, middle + 0.8 * text, below);
        }
        if (axis.logarithmic()) {
            between().forEach(tick -> {
                double x = left + axis.place(tick) * (right - left);
                pen.line(x, middle - 0.25 * text, x, middle + 0.25 * text, line);
            });
        }
        pen.text(
                axis.afterNumber().strip(),
                right,
                height - 0.2 * text,
                style.note().at(Horizontal.RIGHT, Vertical.BASELINE));
        said.ifPresent(value -> mark(pen, value, "handout.said", style.palette().backward(), left, right, middle));
        measured.ifPresent(value -> {
            double x = left + axis.place(value) * (right - left);
            pen.disc(x, middle, 0.42 * text, style.palette().forward());
        });
    }

    private void mark(Pen pen, double value, String key, Ink ink, double left, double right, double middle) {
        double x = left + axis.place(value) * (right - left);
        double text = style.text();
        pen.line(x, middle - 1.1 * text, x, middle + 0.6 * text, Stroke.solid(ink, 3));
        boolean isLeft = x < (left + right) / 2;
        pen.text(
                style.words().get(key),
                x + (isLeft ? 0.5 : -0.5) * text,
                middle - 1.1 * text,
                Lettering.of(text, ink).bold().at(isLeft ? Horizontal.LEFT : Horizontal.RIGHT, Vertical.MIDDLE));
    }

    /** The ticks with numbers; the ends are always there. */
    private List<Double> ticks() {
        Range range = new Range(axis.from(), axis.to());
        List<Double> ticks =
                new ArrayList<>(axis.logarithmic() ? Ticks.powersOfTen(range, 1) : Ticks.linear(range, TICKS));
        for (double end : new double[] {axis.from(), axis.to()}) {
            // A tick next to an end gives way to it.
            ticks.removeIf(tick -> Math.abs(axis.place(tick) - axis.place(end)) < 0.06);
            ticks.add(end);
        }
        return ticks;
    }

    private List<Double> between() {
        List<Double> between = new ArrayList<>();
        for (double power : Ticks.powersOfTen(new Range(axis.from() / 10, axis.to()), 1)) {
            for (int digit = 2; digit <= 9; digit++) {
                if (axis.includes(digit * power)) {
                    between.add(digit * power);
                }
            }
        }
        return between;
    }
}
