package symmetrylab.spec.format;

import java.util.List;
import java.util.Optional;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.Problems;
import symmetrylab.words.Text;

/** Reads lists and tables of finite numbers; reports every other entry. */
final class NumberReader {

    private final Problems problems;

    NumberReader(Problems problems) {
        this.problems = problems;
    }

    /** The numbers of a list of 1 to {@code max} at {@code path}; absent, and reported, if it is none. */
    Optional<Vec> vector(JsonValue value, String path, int max) {
        return row(value, path, max).map(Vec::of);
    }

    /** The numbers of a list of 1 to {@code maxRows} rows of equal length; absent, and reported, if it is none. */
    Optional<Mat> matrix(JsonValue value, String path, int maxRows, int maxColumns) {
        Text allowed = Text.of("spec.allowed.rows", Integer.toString(maxRows));
        if (!(value instanceof JsonArray list) || !hasSize(list, maxRows)) {
            problems.wrong(path, value, allowed);
            return Optional.empty();
        }
        double[][] rows = new double[list.items().size()][];
        boolean fine = true;
        int columns = -1;
        for (int i = 0; i < rows.length; i++) {
            JsonValue item = list.items().get(i);
            Optional<double[]> row = row(item, path + "[" + i + "]", maxColumns);
            columns = columns < 0 ? row.map(numbers -> numbers.length).orElse(-1) : columns;
            if (row.isPresent() && row.get().length != columns) {
                problems.wrong(
                        path + "[" + i + "]",
                        item,
                        Text.of("spec.allowed.asLongAsRowsBefore", Integer.toString(columns)));
                fine = false;
            }
            rows[i] = row.orElse(new double[0]);
            fine = fine && row.isPresent();
        }
        return fine ? Optional.of(Mat.of(rows)) : Optional.empty();
    }

    private Optional<double[]> row(JsonValue value, String path, int max) {
        if (!(value instanceof JsonArray list) || !hasSize(list, max)) {
            problems.wrong(path, value, Text.of("spec.allowed.numbers", Integer.toString(max)));
            return Optional.empty();
        }
        List<JsonValue> items = list.items();
        double[] numbers = new double[items.size()];
        boolean fine = true;
        for (int i = 0; i < numbers.length; i++) {
            JsonValue item = items.get(i);
            Optional<Double> number =
                    item instanceof JsonNumber written ? Limits.FINITE.read(written) : Optional.empty();
            if (number.isEmpty()) {
                problems.wrong(path + "[" + i + "]", item, Limits.FINITE.words());
                fine = false;
            }
            numbers[i] = number.orElse(0.0);
        }
        return fine ? Optional.of(numbers) : Optional.empty();
    }

    private static boolean hasSize(JsonArray list, int max) {
        return !list.items().isEmpty() && list.items().size() <= max;
    }
}
