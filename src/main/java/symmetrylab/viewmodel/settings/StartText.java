package symmetrylab.viewmodel.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.InitializerSpec.Nudge;
import symmetrylab.words.Words;

/**
 * Lists of numbers of a lane's start as text, a line for each entry; numbers are separated by blanks, commas or semicolons.
 *
 * <p>Reading throws an IllegalArgumentException whose message tells the user the line and what is wrong with it.
 *
 * @param words the language of the messages
 */
public record StartText(Words words) {

    private static final int NUMBERS_OF_NUDGE = 4;

    /** A line that is not blank, with its number from 1. */
    private record Line(int number, List<String> cells) {}

    /** Nudges, one a line: layer, neuron, input and amount. */
    public static String write(List<Nudge> nudges) {
        return nudges.stream()
                .map(nudge -> String.join(
                        " ",
                        Integer.toString(nudge.layer()),
                        Integer.toString(nudge.to()),
                        Integer.toString(nudge.from()),
                        written(nudge.add())))
                .collect(Collectors.joining("\n"));
    }

    /** Weights, a row a line. */
    public static String write(Mat values) {
        return values.toRows().stream().map(StartText::write).collect(Collectors.joining("\n"));
    }

    /** Numbers on one line. */
    public static String write(Vec values) {
        return DoubleStream.of(values.toArray()).mapToObj(StartText::written).collect(Collectors.joining(" "));
    }

    private static String written(double value) {
        return Numbers.exact(value).replace('-', '−');
    }

    /**
     * The nudges in {@code text}.
     *
     * @param sizes the number of neurons in each column, from the inputs to the outputs
     */
    public List<Nudge> nudges(String text, List<Integer> sizes) {
        List<Nudge> nudges = new ArrayList<>();
        for (Line line : lines(text)) {
            if (line.cells().size() != NUMBERS_OF_NUDGE) {
                throw wrong(line, words.get("start.nudges.four"));
            }
            int layer = whole(line, 0, 1, sizes.size() - 1);
            int to = whole(line, 1, 1, sizes.get(layer));
            int from = whole(line, 2, 0, sizes.get(layer - 1));
            nudges.add(new Nudge(layer, to, from, number(line, line.cells().get(3))));
        }
        return nudges;
    }

    /**
     * The weights in {@code text}.
     *
     * @param rows how many rows there must be
     * @param columns how many numbers each must have
     */
    public Mat weights(String text, int rows, int columns) {
        List<Line> lines = lines(text);
        List<double[]> read = new ArrayList<>();
        for (Line line : lines) {
            if (line.cells().size() != columns) {
                throw wrong(
                        line,
                        words.get("start.values.numbers", columns, line.cells().size()));
            }
            read.add(line.cells().stream()
                    .mapToDouble(cell -> number(line, cell))
                    .toArray());
        }
        if (read.size() != rows) {
            throw new IllegalArgumentException(words.get("start.values.rows", rows, read.size()));
        }
        return Mat.of(read.toArray(double[][]::new));
    }

    /** The {@code count} biases in {@code text}, on one line or several. */
    public Vec biases(String text, int count) {
        double[] read = lines(text).stream()
                .flatMapToDouble(line -> line.cells().stream().mapToDouble(cell -> number(line, cell)))
                .toArray();
        if (read.length != count) {
            throw new IllegalArgumentException(words.get("start.values.count", count, read.length));
        }
        return Vec.of(read);
    }

    private static List<Line> lines(String text) {
        List<String> all = text.lines().toList();
        return IntStream.range(0, all.size())
                .filter(i -> !all.get(i).isBlank())
                .mapToObj(i -> new Line(i + 1, List.of(all.get(i).strip().split("[\\s,;]+"))))
                .toList();
    }

    private int whole(Line line, int cell, int least, int most) {
        String text = line.cells().get(cell);
        int value;
        try {
            value = Integer.parseInt(text);
        } catch (NumberFormatException notWhole) {
            throw wrong(line, words.get("start.nudges.whole", text));
        }
        if (value < least || value > most) {
            String[] names = {"start.nudges.layer", "start.nudges.neuron", "start.nudges.input"};
            throw wrong(
                    line,
                    words.get(
                            "start.nudges.range",
                            words.get(names[cell]),
                            text,
                            Integer.toString(least),
                            Integer.toString(most)));
        }
        return value;
    }

    private double number(Line line, String text) {
        double value;
        try {
            value = Double.parseDouble(text.replace('−', '-'));
        } catch (NumberFormatException notNumber) {
            throw wrong(line, words.get("start.number", text));
        }
        if (!Double.isFinite(value)) {
            throw wrong(line, words.get("start.number", text));
        }
        return value;
    }

    private IllegalArgumentException wrong(Line line, String why) {
        return new IllegalArgumentException(words.get("start.line", line.number(), why));
    }
}
