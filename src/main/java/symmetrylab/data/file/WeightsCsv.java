package symmetrylab.data.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.UnreadableException;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/** Weights in text: the table of {@code run --weights}, or a plain matrix, a line for each row. */
final class WeightsCsv {

    private static final List<String> COLUMNS = List.of("run", "step", "layer", "to", "from", "value");

    private WeightsCsv() {}

    /**
     * The arrays in {@code text}; of a table the weights and biases of all layers, in order.
     *
     * @param name for messages
     * @param sizes of the network, from input to output
     * @param run the run to prefer, if the table has several
     * @throws UnreadableException if there is no such table or matrix in it
     */
    static List<NumberArray> read(Text name, String text, List<Integer> sizes, String run) throws UnreadableException {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            throw new UnreadableException(Text.of("spec.file.empty"));
        }
        List<String> header = cells(lines.get(0));
        return header.containsAll(COLUMNS)
                ? table(name, header, lines.subList(1, lines.size()), sizes, run)
                : List.of(matrix(name, lines));
    }

    private static NumberArray matrix(Text name, List<String> lines) throws UnreadableException {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).strip().split("\\s*[,;\\s]\\s*");
            double[] row = new double[cells.length];
            for (int j = 0; j < cells.length; j++) {
                row[j] = number(cells[j], i + 1);
            }
            if (!rows.isEmpty() && rows.get(0).length != row.length) {
                throw new UnreadableException(Text.of(
                        "data.weights.ragged",
                        Integer.toString(i + 1),
                        Integer.toString(row.length),
                        Integer.toString(rows.get(0).length)));
            }
            rows.add(row);
        }
        double[] all = rows.stream().flatMapToDouble(Arrays::stream).toArray();
        List<Integer> shape = List.of(rows.size(), rows.get(0).length);
        return new NumberArray(name, shape, Vec.of(all));
    }

    private static List<NumberArray> table(
            Text name, List<String> header, List<String> lines, List<Integer> sizes, String run)
            throws UnreadableException {
        List<List<String>> rows = new ArrayList<>();
        Set<String> runs = new LinkedHashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (cells.size() < header.size()) {
                throw new UnreadableException(Text.of("data.weights.cutRow", Integer.toString(i + 2)));
            }
            rows.add(cells);
            runs.add(cells.get(header.indexOf("run")));
        }
        if (runs.isEmpty()) {
            throw new UnreadableException(Text.of("data.weights.noArrays", name));
        }
        if (!runs.contains(run) && runs.size() > 1) {
            throw new UnreadableException(
                    Text.of("data.weights.whichRun", VisibleText.of(String.join(", ", runs)), VisibleText.of(run)));
        }
        String chosen = runs.contains(run) ? run : runs.iterator().next();
        double last = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).get(header.indexOf("run")).equals(chosen)) {
                last = Math.max(last, number(rows.get(i).get(header.indexOf("step")), i + 2));
            }
        }
        List<double[][]> layers = new ArrayList<>();
        for (int layer = 0; layer + 1 < sizes.size(); layer++) {
            double[][] values = new double[sizes.get(layer + 1)][sizes.get(layer) + 1];
            Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
            layers.add(values);
        }
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            boolean isChosen = cells.get(header.indexOf("run")).equals(chosen)
                    && number(cells.get(header.indexOf("step")), i + 2) == last;
            if (isChosen) {
                int layer = whole(cells.get(header.indexOf("layer")), i + 2) - 1;
                int to = whole(cells.get(header.indexOf("to")), i + 2) - 1;
                int from = whole(cells.get(header.indexOf("from")), i + 2);
                boolean fits = layer >= 0
                        && layer < layers.size()
                        && to >= 0
                        && to < layers.get(layer).length
                        && from >= 0
                        && from < layers.get(layer)[to].length;
                if (!fits) {
                    throw new UnreadableException(Text.of("data.weights.otherNetwork", Integer.toString(i + 2)));
                }
                layers.get(layer)[to][from] = number(cells.get(header.indexOf("value")), i + 2);
            }
        }
        return arrays(layers);
    }

    private static List<NumberArray> arrays(List<double[][]> layers) throws UnreadableException {
        List<NumberArray> arrays = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            double[][] values = layers.get(layer);
            int neurons = values.length;
            int inputs = values[0].length - 1;
            double[] weights = new double[neurons * inputs];
            double[] biases = new double[neurons];
            for (int to = 0; to < neurons; to++) {
                for (double value : values[to]) {
                    if (Double.isNaN(value)) {
                        throw new UnreadableException(
                                Text.of("data.weights.missing", Integer.toString(layer + 1), Integer.toString(to + 1)));
                    }
                }
                biases[to] = values[to][0];
                System.arraycopy(values[to], 1, weights, to * inputs, inputs);
            }
            Text name = Text.of("data.weights.ofLayer", Integer.toString(layer + 1));
            arrays.add(new NumberArray(name, List.of(neurons, inputs), Vec.of(weights)));
            arrays.add(new NumberArray(name, List.of(neurons), Vec.of(biases)));
        }
        return arrays;
    }

    /** The cells of a line; quotes as RFC 4180 has them, but no line break inside. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static int whole(String text, int line) throws UnreadableException {
        double number = number(text, line);
        if (number != FastMath.rint(number) || Math.abs(number) > 1e9) {
            throw new UnreadableException(
                    Text.of("data.weights.noNumber", Integer.toString(line), VisibleText.quoted(text)));
        }
        return (int) number;
    }

    private static double number(String text, int line) throws UnreadableException {
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new UnreadableException(
                    Text.of("data.weights.noNumber", Integer.toString(line), VisibleText.quoted(text)), e);
        }
        throw new UnreadableException(
                Text.of("data.weights.noNumber", Integer.toString(line), VisibleText.quoted(text)));
    }
}
