package symmetrylab.cli.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables for people: rows of cells as lines with aligned columns. */
public final class TextTable {

    private TextTable() {}

    /** Rows as lines, with cells padded to columns two spaces apart. */
    public static String aligned(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(column -> padded(row.get(column), widths[column]))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}
