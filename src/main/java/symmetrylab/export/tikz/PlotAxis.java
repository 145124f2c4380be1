package symmetrylab.export.tikz;

import static symmetrylab.figure.vector.PlainNumber.written;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import symmetrylab.export.image.FontOutlines;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.numeric.Range;

/**
 * An axis of PGFPlots that lies on a plot, and curves in its numbers.
 *
 * @param names of colours and styles
 * @param x maps steps to places
 * @param y maps values to places
 */
record PlotAxis(Preamble names, Scale x, Scale y) {

    private static final MathContext DIGITS = new MathContext(6);

    /** Points on a line of source. */
    private static final int POINTS = 8;

    /** What an axis begins with. */
    static final String MARK = "\\begin{axis}";

    /** The definitions of the styles. */
    static String styles(Preamble names) {
        return """
                % A curve is in the numbers of its plot: axes have ticks and a grid, and curves is an axis that is not seen
                \\tikzset{origin/.style={shift={#1}, y=PIXEL}}
                \\pgfplotsset{compat=1.12,
                  plot/.style 2 args={anchor=south west, scale only axis, width=#1*PIXEL, height=#2*PIXEL, clip=false,
                    enlargelimits=false},
                  axes/.style 2 args={plot={#1}{#2}, axis x line*=bottom, axis y line*=left, grid=major,
                    major tick length=0pt, tick style={draw=none}},
                  curves/.style 2 args={plot={#1}{#2}, hide axis}}
                """.replace("PIXEL", names.length(1));
    }

    /** Whether TeX has such an axis. */
    boolean isPlain() {
        return x.kind() == Scale.Kind.LINEAR
                && y.kind() != Scale.Kind.SIGNED_LOG
                && isPlain(x.domain())
                && isPlain(y.domain())
                && x.to() - x.from() > 1
                && y.from() - y.to() > 1;
    }

    private static boolean isPlain(Range domain) {
        double largest = Math.max(Math.abs(domain.min()), Math.abs(domain.max()));
        return largest > 1e-20 && largest < 1e20 && domain.length() > 1e-4 * largest;
    }

    /** The start of an axis without its ticks. */
    String hidden(String indent) {
        return start(indent) + "[curves=" + size() + ", " + limits() + "]\n";
    }

    /** The start of an axis with its ticks. */
    String seen(AxisMarks marks, String indent) {
        AxisMarks.Label step = marks.below().get(0);
        AxisMarks.Label value = marks.beside().get(0);
        double stepCapital = capital(step.lettering());
        double valueCapital = capital(value.lettering());
        String next = ",\n" + indent + "    ";
        String labels = marks.below().stream()
                .map(label -> label.lettering().horizontal() == Horizontal.RIGHT
                        ? "{\\llap{" + TexText.of(label.text()) + "}}"
                        : "{" + TexText.of(label.text()) + "}")
                .collect(Collectors.joining(","));
        String values = marks.beside().stream()
                .map(label -> "{" + TexText.of(label.text()) + "}")
                .collect(Collectors.joining(","));
        return start(indent) + "[axes=" + size() + ", " + limits() + next + "grid style={"
                + names.line(marks.grid()) + "}, axis line style={" + names.line(marks.line()) + "}" + next
                + "xtick={" + ticks(marks.below(), this::step) + "}, xticklabels={" + labels + "}" + next
                + "xticklabel style={"
                + names.text(step.lettering().at(Horizontal.CENTER, Vertical.BASELINE)) + ", yshift="
                + names.length(-step.across() - stepCapital) + "}" + next + "ytick={"
                + ticks(marks.beside(), this::value) + "}, yticklabels={" + values + "}" + next
                + "yticklabel style={"
                + names.text(value.lettering().at(Horizontal.RIGHT, Vertical.BASELINE)) + ", xshift="
                + names.length(-value.across()) + ", yshift=" + names.length(-valueCapital / 2) + "}]\n";
    }

    private static double capital(Lettering lettering) {
        return FontOutlines.of(lettering.weight()).capitalHeight(lettering.size());
    }

    /** The end of an axis. */
    static String end(String indent) {
        return indent + "\\end{axis}\n" + indent + "\\end{scope}\n";
    }

    /** A curve, or more if it has gaps; absent if it is not made of straight lines between points. */
    Optional<String> curve(Path path, Stroke stroke, String indent) {
        List<StringBuilder> parts = new ArrayList<>();
        int[] points = {0};
        boolean[] straight = {true};
        path.visit(new Path.Visitor() {
            @Override
            public void moveTo(double across, double down) {
                if (!parts.isEmpty() && points[0] < 2) {
                    parts.remove(parts.size() - 1);
                }
                parts.add(new StringBuilder());
                points[0] = 0;
                lineTo(across, down);
            }

            @Override
            public void lineTo(double across, double down) {
                parts.get(parts.size() - 1)
                        .append(points[0] == 0 ? "" : points[0] % POINTS == 0 ? "\n" + indent + "      " : " ")
                        .append('(')
                        .append(step(across))
                        .append(',')
                        .append(value(down))
                        .append(')');
                points[0]++;
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double across, double down) {
                straight[0] = false;
            }

            @Override
            public void close() {
                straight[0] = false;
            }
        });
        if (!parts.isEmpty() && points[0] < 2) {
            parts.remove(parts.size() - 1);
        }
        return straight[0]
                ? Optional.of(parts.stream()
                        .map(part -> indent + "  \\addplot[" + names.line(stroke) + "] coordinates {" + part + "};\n")
                        .collect(Collectors.joining()))
                : Optional.empty();
    }

    private String start(String indent) {
        return indent + "\\begin{scope}[origin={(" + written(x.from()) + "," + written(y.from()) + ")}]\n" + indent
                + MARK;
    }

    private String size() {
        return "{" + written(x.to() - x.from()) + "}{" + written(y.from() - y.to()) + "}";
    }

    private String limits() {
        String mode = y.kind() == Scale.Kind.LOG ? ", ymode=log" : "";
        return "xmin=" + number(x.domain().min(), 0) + ", xmax="
                + number(x.domain().max(), 0) + ", ymin=" + number(y.domain().min(), 0) + ", ymax="
                + number(y.domain().max(), 0) + mode;
    }

    private static String ticks(List<AxisMarks.Label> labels, DoubleFunction<String> number) {
        return labels.stream().map(label -> number.apply(label.place())).collect(Collectors.joining(","));
    }

    private String step(double place) {
        return number(value(x, place), x.domain().length());
    }

    private String value(double place) {
        return number(
                value(y, place), y.kind() == Scale.Kind.LOG ? 0 : y.domain().length());
    }

    /** The value at a place. */
    private static double value(Scale scale, double place) {
        double share = (place - scale.from()) / (scale.to() - scale.from());
        DoubleUnaryOperator stretched = scale.kind() == Scale.Kind.LOG ? StrictMath::log10 : value -> value;
        double low = stretched.applyAsDouble(scale.domain().min());
        double at = low + share * (stretched.applyAsDouble(scale.domain().max()) - low);
        return scale.kind() == Scale.Kind.LOG ? StrictMath.pow(10, at) : at;
    }

    /** A number to six digits; what is nothing beside {@code length} is 0. */
    private static String number(double value, double length) {
        if (Math.abs(value) <= 1e-9 * length || value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= 1e-4 && size < 1e7) {
            return rounded.toPlainString();
        }
        int power = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(power).toPlainString() + "e" + power;
    }
}
