package symmetrylab.figure.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.step.StepTable.Row;
import symmetrylab.words.Words;

/**
 * The columns and rows of a step's tables: the same columns, in the same places and the largest type that fits, in all
 * lanes.
 *
 * <p>If the gradients with respect to all weights do not fit, their length replaces them; narrow lanes lose the sum,
 * then the update. If there are too many rows, the last ones of the longest layers are left out, and a line says how
 * many.
 */
final class StepTableLayout {

    /** The content of a column. */
    enum Kind {
        /** The neuron of the row. */
        NEURON,
        /** z. */
        SUM,
        /** a. */
        ACTIVATION,
        /** δ. */
        DELTA,
        /** A derivative with respect to an incoming weight or the bias, or the length of all of them. */
        GRADIENT,
        /** The length of the move of weights and bias. */
        UPDATE
    }

    /**
     * A column.
     *
     * @param kind its content
     * @param entry of the gradient, from 0, the bias last; −1 for the length
     * @param title its head
     * @param left its left edge
     * @param width its width
     */
    record Column(Kind kind, int entry, String title, double left, double width) {

        private Column at(double newLeft, double newWidth) {
            return new Column(kind, entry, title, newLeft, newWidth);
        }

        double right() {
            return left + width;
        }
    }

    /**
     * A line of the table.
     *
     * @param row its row; absent for a line of words
     * @param words the words, if it has no row
     */
    record Line(Optional<Row> row, String words) {}

    /** The types to choose from, as multiples of the text. */
    private static final double[] SIZES = {1.2, 1.1, 1, 0.95, 0.9, 0.85};

    /** The smallest type that a class can read. */
    private static final double MIN_SIZE = 12;

    /** The height of rows that are easy to follow, as a multiple of their type. */
    private static final double ROOMY = 2.05;

    /** The least height of rows that do not touch, likewise. */
    private static final double TIGHT = 1.3;

    /** The margin below the table. */
    private static final double MARGIN = 4;

    /** The widest number of most steps: with room for it, columns stay in place from step to step. */
    private static final String USUAL = "−0.0000";

    private final List<StepTable> tables;
    private final FigureStyle style;
    private final double height;
    private final double size;
    private final List<Column> columns;

    private StepTableLayout(
            List<StepTable> tables, FigureStyle style, double height, double size, List<Column> columns) {
        this.tables = tables;
        this.style = style;
        this.height = height;
        this.size = size;
        this.columns = columns;
    }

    /** The layout of the tables of all lanes in pictures of this size; absent if they are too small. */
    static Optional<StepTableLayout> fitting(List<StepContent> steps, double width, double height, FigureStyle style) {
        List<StepTable> tables = steps.stream().map(StepContent::table).toList();
        for (List<Column> wanted : choices(steps, style.words())) {
            for (double factor : SIZES) {
                double size = factor * style.text();
                if (size < Math.min(MIN_SIZE, style.text())) {
                    break;
                }
                Optional<StepTableLayout> fit = fit(tables, wanted, size, width, height, style);
                if (fit.isPresent()) {
                    return fit;
                }
            }
        }
        return Optional.empty();
    }

    /** The height at which tables of this width have a roomy row for each neuron and for the heads. */
    static double wantedHeight(List<StepContent> steps, double width, FigureStyle style) {
        return fitting(steps, width, Double.MAX_VALUE, style)
                .map(layout -> layout.mostRows() * ROOMY * layout.size() + MARGIN)
                .orElse(0.0);
    }

    private static Optional<StepTableLayout> fit(
            List<StepTable> tables, List<Column> wanted, double size, double width, double height, FigureStyle style) {
        double pad = 0.45 * size;
        double[] needed = wanted.stream()
                .mapToDouble(column -> widest(tables, column, size) + 2 * pad)
                .toArray();
        double spare = width
                - IntStream.range(0, needed.length).mapToDouble(i -> needed[i]).sum();
        if (spare < 0 || height < 3 * TIGHT * size) {
            return Optional.empty();
        }
        List<Column> placed = new ArrayList<>();
        double left = 0;
        for (int i = 0; i < needed.length; i++) {
            double wide = needed[i] + spare / needed.length;
            placed.add(wanted.get(i).at(left, wide));
            left += wide;
        }
        return Optional.of(new StepTableLayout(tables, style, height, size, placed));
    }

    private static double widest(List<StepTable> tables, Column column, double size) {
        double widest = TextWidth.of(column.title(), bold(headSize(size)));
        if (column.kind() != Kind.NEURON) {
            widest = Math.max(widest, TextWidth.of(USUAL, bold(size)));
        }
        for (StepTable table : tables) {
            for (List<Row> rows : table.layers()) {
                for (Row row : rows) {
                    String text = spans(row, column) ? "" : text(row, column);
                    widest = Math.max(widest, TextWidth.of(text, bold(size)));
                }
            }
        }
        return widest;
    }

    /** The choices of columns, from the most informative to the narrowest. */
    private static List<List<Column>> choices(List<StepContent> steps, Words words) {
        Column neuron = column(Kind.NEURON, words.get("step.table.neuron"));
        Column sum = column(Kind.SUM, words.get("quantity.sum"));
        Column activation = column(Kind.ACTIVATION, words.get("quantity.activation"));
        Column delta = column(Kind.DELTA, words.get("step.table.delta"));
        Column gradient = column(Kind.GRADIENT, length(words.get("edges.gradient")));
        Column update = column(Kind.UPDATE, length(words.get("quantity.update")));
        List<List<Column>> choices = new ArrayList<>();
        if (haveSameInputs(steps)) {
            List<Column> all = new ArrayList<>(List.of(neuron, sum, activation, delta));
            int weights = steps.get(0).network().fanIn(0);
            for (int i = 0; i < weights; i++) {
                String input = steps.get(0).inputName(i);
                all.add(new Column(Kind.GRADIENT, i, i == 0 ? words.get("step.table.gradient", input) : input, 0, 0));
            }
            all.add(new Column(Kind.GRADIENT, weights, words.get("step.table.bias"), 0, 0));
            all.add(update);
            choices.add(all);
        }
        choices.add(List.of(neuron, sum, activation, delta, gradient, update));
        choices.add(List.of(neuron, activation, delta, gradient, update));
        choices.add(List.of(neuron, activation, delta, gradient));
        choices.add(List.of(neuron, activation, delta));
        return choices;
    }

    /** Whether the gradients of all rows except outputs are with respect to the inputs, and printed. */
    private static boolean haveSameInputs(List<StepContent> steps) {
        return steps.stream()
                .allMatch(step -> step.network().hiddenLayers() <= 1
                        && !step.table().layers().get(0).get(0).gradient().isEmpty());
    }

    private static Column column(Kind kind, String title) {
        return new Column(kind, -1, title, 0, 0);
    }

    private static String length(String vector) {
        return "‖" + vector + "‖";
    }

    /** The text of a cell. */
    private static String text(Row row, Column column) {
        return switch (column.kind()) {
            case NEURON -> row.name();
            case SUM -> row.sum();
            case ACTIVATION -> row.activation();
            case DELTA -> row.delta();
            case GRADIENT ->
                column.entry() < 0 ? row.gradientLength() : row.gradient().get(column.entry());
            case UPDATE -> row.moveLength();
        };
    }

    /** The text of a cell in a row; empty if one text spans the columns of the gradient. */
    String textOf(Row row, Column column) {
        return spans(row, column) ? "" : text(row, column);
    }

    /** Whether the gradient of this row is with respect to other inputs than in the heads of the columns. */
    static boolean spans(Row row, Column column) {
        return column.entry() >= 0 && row.layer() > 0;
    }

    /** The text across the columns of the gradient in the row of a later layer: its length. */
    String spanned(Row row) {
        return style.words().get("step.table.length", row.gradientLength());
    }

    List<Column> columns() {
        return columns;
    }

    /** The lines of a lane, as many as fit. */
    List<Line> lines(StepTable table) {
        int room = (int) ((height - MARGIN) / (TIGHT * size)) - 1;
        List<List<Row>> layers = table.layers();
        int[] shown = layers.stream().mapToInt(List::size).toArray();
        while (count(layers, shown) > room) {
            int longest = 0;
            for (int layer = 1; layer < shown.length; layer++) {
                longest = shown[layer] > shown[longest] ? layer : longest;
            }
            if (shown[longest] == 0) {
                break;
            }
            shown[longest]--;
        }
        List<Line> lines = new ArrayList<>();
        for (int layer = 0; layer < shown.length; layer++) {
            List<Row> rows = layers.get(layer);
            rows.subList(0, shown[layer]).forEach(row -> lines.add(new Line(Optional.of(row), "")));
            int left = rows.size() - shown[layer];
            if (left > 0) {
                String words = shown[layer] == 0
                        ? style.words().get("step.table.layer", Integer.toString(layer + 1), Numbers.count(left))
                        : style.words().get("step.table.more", Numbers.count(left));
                lines.add(new Line(Optional.empty(), words));
            }
        }
        return lines.subList(0, Math.min(lines.size(), Math.max(0, room)));
    }

    /** A cut layer takes a line that says so. */
    private static int count(List<List<Row>> layers, int[] shown) {
        return IntStream.range(0, shown.length)
                .map(layer -> shown[layer] + (shown[layer] < layers.get(layer).size() ? 1 : 0))
                .sum();
    }

    /** The height of a row, and of the heads: the same in all lanes. */
    double rowHeight() {
        return Math.min(ROOMY * size, (height - MARGIN) / mostRows());
    }

    /** The rows of the lane with the most, and the heads. */
    private int mostRows() {
        return 1 + tables.stream().mapToInt(table -> lines(table).size()).max().orElse(0);
    }

    double size() {
        return size;
    }

    double headSize() {
        return headSize(size);
    }

    private static double headSize(double size) {
        return Math.min(size, Math.max(12, 0.84 * size));
    }

    double pad() {
        return 0.45 * size;
    }

    double right() {
        return columns.get(columns.size() - 1).right();
    }

    private static Lettering bold(double size) {
        return Lettering.of(size, Ink.rgb(0)).bold();
    }
}
