package symmetrylab.figure.step;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.step.StepTable.Row;
import symmetrylab.words.Words;

/**
 * The places of the cells of a step's table, in the largest text that fits.
 *
 * <p>Where the gradients and updates of all weights do not fit, their lengths are shown instead; where there are too many
 * rows, the last ones of the longest layers are left out, and a line says how many.
 */
final class StepTableLayout {

    /** The columns. */
    enum Column {
        /** What the row is about. */
        NEURON,
        /** z. */
        SUM,
        /** a. */
        ACTIVATION,
        /** δ. */
        DELTA,
        /** Derivatives by the incoming weights and the bias. */
        GRADIENT,
        /** What is added to them. */
        UPDATE
    }

    /**
     * A line of the table.
     *
     * @param row what it shows; absent for a line of words
     * @param words instead of a row
     * @param height in pixels
     */
    record Line(Optional<Row> row, String words, double height) {}

    private static final String SEPARATOR = ",  ";
    private static final double[] SIZES = {1.5, 1.35, 1.2, 1.1, 1, 0.9, 0.8, 0.7, 0.6};

    private final StepTable table;
    private final double width;
    private final double height;
    private final FigureStyle style;
    private final double size;
    private final boolean norms;
    private final Map<Column, Double> widths = new EnumMap<>(Column.class);
    private final List<Line> lines = new ArrayList<>();

    private StepTableLayout(
            StepTable table, double width, double height, FigureStyle style, double size, boolean norms) {
        this.table = table;
        this.width = width;
        this.height = height;
        this.style = style;
        this.size = size * style.text();
        this.norms = norms;
        measure();
    }

    /** The layout in a picture of this size; absent where it is too small for any. */
    static Optional<StepTableLayout> fitting(StepTable table, double width, double height, FigureStyle style) {
        boolean complete = table.layers().stream()
                .flatMap(List::stream)
                .noneMatch(row -> row.gradient().each().isEmpty());
        for (boolean norms : complete ? new boolean[] {false, true} : new boolean[] {true}) {
            for (double size : SIZES) {
                // Short lists are worth smaller text than lengths are, but not text that is hard to read.
                if (!norms && size < 0.9) {
                    break;
                }
                StepTableLayout layout = new StepTableLayout(table, width, height, style, size, norms);
                if (layout.fitsAcross() && layout.fitsDown()) {
                    return Optional.of(layout);
                }
            }
        }
        for (double size : SIZES) {
            StepTableLayout layout = new StepTableLayout(table, width, height, style, size, true);
            if (size <= 1 && layout.fitsAcross()) {
                layout.cut();
                return Optional.of(layout).filter(StepTableLayout::fitsDown);
            }
        }
        return Optional.empty();
    }

    private void measure() {
        for (Column column : Column.values()) {
            double widest = TextWidth.of(title(column), header());
            for (List<Row> rows : table.layers()) {
                for (Row row : rows) {
                    widest = Math.max(widest, widest(row, column));
                }
            }
            widths.put(column, widest + 2 * pad());
        }
        double rest = width
                - widths.values().stream().mapToDouble(Double::doubleValue).sum();
        // Spare width goes to the lists, which need it, or else to all.
        if (norms) {
            widths.replaceAll((column, wide) -> wide + Math.max(0, rest) / Column.values().length);
        } else {
            double gradient = Math.max(1, whole(Column.GRADIENT) - widths.get(Column.GRADIENT));
            double update = Math.max(1, whole(Column.UPDATE) - widths.get(Column.UPDATE));
            double lists = Math.max(0, rest);
            widths.merge(Column.GRADIENT, lists * gradient / (gradient + update), Double::sum);
            widths.merge(Column.UPDATE, lists * update / (gradient + update), Double::sum);
        }
        for (List<Row> rows : table.layers()) {
            for (Row row : rows) {
                lines.add(new Line(Optional.of(row), "", heightOf(row)));
            }
        }
    }

    /** How wide the longest list would be in one line. */
    private double whole(Column column) {
        return 2 * pad()
                + table.layers().stream()
                        .flatMap(List::stream)
                        .map(row -> column == Column.GRADIENT
                                ? row.gradient().each()
                                : row.moves().each())
                        .mapToDouble(items -> TextWidth.of(String.join(SEPARATOR, items), number()))
                        .max()
                        .orElse(0);
    }

    private double widest(Row row, Column column) {
        double widest = 0;
        List<String> texts = column == Column.GRADIENT && !norms
                ? row.gradient().each()
                : column == Column.UPDATE && !norms ? row.moves().each() : cell(row, column);
        for (int i = 0; i < texts.size(); i++) {
            boolean remark = column == Column.NEURON && i == 1;
            widest = Math.max(widest, TextWidth.of(texts.get(i), number()) * (remark ? 0.85 : 1));
        }
        return widest;
    }

    private double heightOf(Row row) {
        int most = 1;
        for (Column column : Column.values()) {
            most = Math.max(most, texts(row, column).size());
        }
        return most * lineHeight() + 0.45 * size;
    }

    private boolean fitsAcross() {
        return widths.values().stream().mapToDouble(Double::doubleValue).sum() <= width + 0.5;
    }

    private boolean fitsDown() {
        return bottom() <= height;
    }

    /** Leaves out rows of the longest layers until the others fit. */
    private void cut() {
        List<List<Row>> layers = table.layers();
        int[] shown = layers.stream().mapToInt(List::size).toArray();
        while (true) {
            lines.clear();
            for (int layer = 0; layer < shown.length; layer++) {
                List<Row> rows = layers.get(layer);
                rows.subList(0, shown[layer]).forEach(row -> lines.add(new Line(Optional.of(row), "", heightOf(row))));
                int left = rows.subList(shown[layer], rows.size()).stream()
                        .mapToInt(row -> row.neurons().size())
                        .sum();
                if (left > 0) {
                    String words = shown[layer] == 0
                            ? style.words().get("step.table.layer", Integer.toString(layer + 1), Numbers.count(left))
                            : style.words().get("step.table.more", Numbers.count(left));
                    lines.add(new Line(Optional.empty(), words, lineHeight()));
                }
            }
            int longest = 0;
            for (int layer = 1; layer < shown.length; layer++) {
                longest = shown[layer] > shown[longest] ? layer : longest;
            }
            if (fitsDown() || shown[longest] == 0) {
                break;
            }
            // A cut layer loses at least two rows, since the line that says so takes one.
            boolean whole = shown[longest] == layers.get(longest).size();
            shown[longest] -= whole && shown[longest] > 1 ? 2 : 1;
        }
        while (!lines.isEmpty() && !fitsDown()) {
            lines.remove(lines.size() - 1);
        }
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    double size() {
        return size;
    }

    double headerSize() {
        return 0.74 * size;
    }

    double headerHeight() {
        return 1.5 * size;
    }

    double lineHeight() {
        return 1.22 * size;
    }

    double pad() {
        return 0.45 * size;
    }

    double left() {
        return 0;
    }

    double right() {
        return left()
                + widths.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double bottom() {
        return headerHeight() + lines.stream().mapToDouble(Line::height).sum() + 1;
    }

    double x(Column column) {
        double x = left();
        for (Column before : Column.values()) {
            if (before == column) {
                break;
            }
            x += widths.get(before);
        }
        return x;
    }

    double width(Column column) {
        return widths.get(column);
    }

    String title(Column column) {
        Words words = style.words();
        return switch (column) {
            case NEURON -> words.get("step.table.neuron");
            case SUM -> words.get("quantity.sum");
            case ACTIVATION -> words.get("quantity.activation");
            case DELTA -> words.get("step.table.delta");
            case GRADIENT -> norm(words.get("quantity.gradient"));
            case UPDATE -> norm(words.get("quantity.update"));
        };
    }

    private String norm(String vector) {
        return norms ? "‖" + vector + "‖" : vector;
    }

    /** What stands in a cell, line by line. */
    List<String> texts(Row row, Column column) {
        if (!norms && (column == Column.GRADIENT || column == Column.UPDATE)) {
            return wrap(
                    column == Column.GRADIENT
                            ? row.gradient().each()
                            : row.moves().each(),
                    widths.get(column) - 2 * pad());
        }
        return cell(row, column);
    }

    private List<String> cell(Row row, Column column) {
        return switch (column) {
            case NEURON ->
                row.title().remark().isEmpty()
                        ? List.of(row.title().name())
                        : List.of(row.title().name(), row.title().remark());
            case SUM -> List.of(row.sum());
            case ACTIVATION -> List.of(row.activation());
            case DELTA -> List.of(row.delta());
            case GRADIENT -> List.of(row.gradient().norm());
            case UPDATE -> List.of(row.moves().norm());
        };
    }

    /** The items in as few lines as hold them, in order. */
    private List<String> wrap(List<String> items, double room) {
        List<String> wrapped = new ArrayList<>();
        String line = "";
        for (String item : items) {
            String longer = line.isEmpty() ? item : line + SEPARATOR + item;
            if (!line.isEmpty() && TextWidth.of(longer, number()) > room) {
                wrapped.add(line + ",");
                line = item;
            } else {
                line = longer;
            }
        }
        wrapped.add(line);
        return wrapped;
    }

    private Lettering number() {
        return Lettering.of(size, style.palette().text()).bold();
    }

    private Lettering header() {
        return Lettering.of(headerSize(), style.palette().text()).bold();
    }
}
