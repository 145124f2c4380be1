package symmetrylab.export.tikz;

import static symmetrylab.figure.vector.PlainNumber.written;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import symmetrylab.figure.draw.Meaning;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.numeric.Vec;

/**
 * The weights of a network as data: for each layer a list, whose lines get their looks from styles. Lines with other looks
 * keep a command of their own.
 */
final class WeightLines {

    /** The least width that the style gives a line, in pixels. */
    private static final double LEAST = 0.8;

    /** The width of the dots of a weight of 0, in pixels. */
    private static final double DOTS = 2;

    /** Pixels that cannot be seen. */
    private static final double CLOSE = 0.02;

    /** TeX counts no further than 16383. */
    private static final double LARGEST = 10_000;

    private static final double SMALLEST_PLAIN = 1e-4;
    private static final MathContext DIGITS = new MathContext(4);

    /** Weights on a line of source. */
    private static final int ITEMS = 6;

    /** A list of fewer is longer than their commands. */
    private static final int SHORTEST = 3;

    /** What a list begins with. */
    static final String MARK = "\\foreach \\from/\\to/";

    /** The definitions of the styles; the sign is read from the text of a weight, as TeX takes a tiny one for 0. */
    static String styles(Preamble names) {
        return """
                % strength=k, weight=w: k times the root of |w| pixels wide, in the colour of its sign, dashed below 0
                \\def\\signof#1#2;{\\if-#1negative\\else\\if0#1\\if;#2;zero\\else positive\\fi\\else positive\\fi\\fi}
                \\tikzset{
                  strength/.store in=\\strength,
                  weight/.code={%
                    \\edef\\amount{#1}%
                    \\pgfmathsetmacro{\\wide}{max(LEAST,\\strength*sqrt(abs(\\amount)))}%
                    \\pgfkeysalso{weight of width={\\amount}{\\wide}}},
                  weight of width/.code 2 args={%
                    \\edef\\amount{#1}%
                    \\edef\\kind{\\expandafter\\signof\\amount;}%
                    \\pgfkeysalso{\\kind\\space weight=#2}},
                  positive weight/.style={positive, line width=#1*PIXEL},
                  negative weight/.code={%
                    \\pgfmathsetmacro{\\dash}{max(7-#1,1.1*#1)}%
                    \\pgfmathsetmacro{\\gap}{#1+max(4,0.7*#1)}%
                    \\pgfkeysalso{negative, line width=#1*PIXEL, dash pattern=on \\dash*PIXEL off \\gap*PIXEL}},
                  zero weight/.style={zero, line width=DOTS, dash pattern=on SHORT off FAR},
                }
                """.replace("LEAST", written(LEAST))
                .replace("DOTS", names.length(DOTS))
                .replace("SHORT", names.length(0.1))
                .replace("FAR", names.length(5))
                .replace("PIXEL", names.length(1));
    }

    /**
     * A weight and its line.
     *
     * @param from the name of the node where it starts
     * @param to the name of the node where it ends
     * @param weight the weight
     * @param shift how far its end is below the middle of the left border of the node, in pixels
     * @param stroke its look
     */
    record Line(String from, String to, Meaning.Weight weight, double shift, Stroke stroke) {

        double width() {
            return weight.value() == 0 ? DOTS : stroke.width();
        }
    }

    private final Preamble names;
    private final String prefix;
    private final Map<Integer, List<Line>> layers = new TreeMap<>();

    /** No weights so far, between nodes whose names begin with {@code prefix}. */
    WeightLines(Preamble names, String prefix) {
        this.names = names;
        this.prefix = prefix;
    }

    void add(Line line) {
        layers.computeIfAbsent(line.weight().from().column(), layer -> new ArrayList<>())
                .add(line);
    }

    /** Hands over what draws the lines so far, a command each, and forgets them. */
    void flush(String indent, Consumer<String> command) {
        for (List<Line> layer : layers.values()) {
            double strength = strength(layer);
            if (layer.size() >= SHORTEST && layer.stream().allMatch(line -> isOfStrength(line, strength))) {
                command.accept(list(layer, strength, indent));
                continue;
            }
            List<Line> run = new ArrayList<>();
            for (Line line : layer) {
                if (!isOfWidth(line)) {
                    flushRun(run, strength, indent, command);
                    command.accept(single(line));
                } else {
                    run.add(line);
                }
            }
            flushRun(run, strength, indent, command);
        }
        layers.clear();
    }

    private void flushRun(List<Line> run, double strength, String indent, Consumer<String> command) {
        if (run.size() < SHORTEST) {
            run.forEach(line -> command.accept(single(line)));
        } else {
            boolean computed = run.stream().allMatch(line -> isOfStrength(line, strength));
            command.accept(list(run, computed ? strength : 0, indent));
        }
        run.clear();
    }

    private String single(Line line) {
        return "\\draw[" + names.line(line.stroke()) + "] (" + prefix + line.from() + ".east) -- "
                + end(prefix + line.to(), line.shift() == 0 ? "" : written(line.shift()));
    }

    private static String end(String node, String shift) {
        return shift.isEmpty() ? "(" + node + ".west)" : "([shift={(0," + shift + ")}]" + node + ".west)";
    }

    /** A list of lines of one strength, or, if that is 0, each of its own width. */
    private String list(List<Line> lines, double strength, String indent) {
        boolean shifted = lines.stream().anyMatch(line -> line.shift() != 0);
        StringBuilder source = new StringBuilder(
                MARK + "\\weight" + (strength > 0 ? "" : "/\\width") + (shifted ? "/\\shift" : "") + " in {");
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            source.append(i == 0 ? "" : ",")
                    .append(i % ITEMS == 0 ? "\n" + indent + "    " : " ")
                    .append(line.from())
                    .append('/')
                    .append(line.to())
                    .append('/')
                    .append(data(line.weight().value()))
                    .append(strength > 0 ? "" : "/" + written(line.width()))
                    .append(shifted ? "/" + written(line.shift()) : "");
        }
        String look = strength > 0
                ? "strength=" + data(strength) + ", weight=\\weight"
                : "weight of width={\\weight}{\\width}";
        return source + "}\n" + indent + "  \\draw[" + look + "] (" + prefix + "\\from.east) -- "
                + end(prefix + "\\to", shifted ? "\\shift" : "");
    }

    /** The factor from the root of a size to the width of its line, from the widest. */
    private static double strength(List<Line> lines) {
        double widest = 0;
        double strength = 1;
        for (Line line : lines) {
            double size = Math.abs(line.weight().value());
            if (size > 0 && line.stroke().width() > widest) {
                widest = line.stroke().width();
                strength = new BigDecimal(Math.max(SMALLEST_PLAIN, Math.min(LARGEST, widest / Math.sqrt(size))))
                        .round(DIGITS)
                        .doubleValue();
            }
        }
        return strength;
    }

    private boolean isOfStrength(Line line, double strength) {
        double size = Math.abs(line.weight().value());
        return isOfWidth(line)
                && strength < LARGEST
                && size <= LARGEST
                && (size == 0
                        || Math.abs(Math.max(LEAST, strength * Math.sqrt(size))
                                        - line.stroke().width())
                                < CLOSE);
    }

    /** Whether sign and width tell the whole look. */
    private boolean isOfWidth(Line line) {
        Stroke stroke = line.stroke();
        double value = line.weight().value();
        double width = stroke.width();
        if (!Double.isFinite(value) || stroke.ink().alpha() < 1) {
            return false;
        }
        String color = names.color(stroke.ink());
        if (value == 0) {
            return color.equals("zero") && close(width, DOTS) && isDashed(stroke.dash(), 0.1, 5);
        }
        return value > 0
                ? color.equals("positive") && stroke.dash().size() == 0
                : color.equals("negative")
                        && isDashed(stroke.dash(), Math.max(7 - width, 1.1 * width), width + Math.max(4, 0.7 * width));
    }

    private static boolean isDashed(Vec dash, double on, double off) {
        return dash.size() == 2 && close(dash.get(0), on) && close(dash.get(1), off);
    }

    private static boolean close(double one, double other) {
        return Math.abs(one - other) < CLOSE;
    }

    /** A number to four digits. */
    private static String data(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= SMALLEST_PLAIN && size <= LARGEST) {
            return rounded.toPlainString();
        }
        int power = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(power).toPlainString() + "e" + power;
    }
}
