package symmetrylab.claims.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import symmetrylab.claims.ClaimCase;

/**
 * The cases of a claim as a table.
 *
 * @param cases all cases of the claim
 * @param rows the factor whose values are the rows, if two factors vary or one has many values
 * @param columns the factor whose values are the columns, if any
 * @param others the other factors that vary
 */
public record CaseGrid(List<ClaimCase> cases, Optional<Axis> rows, Optional<Axis> columns, List<Axis> others) {

    private static final List<String> FIRST = List.of("activation", "data", "optimizer");

    /** The most columns that have room for their values. */
    private static final int MOST_COLUMNS = 5;

    /** A factor with its values. */
    public record Axis(String factor, List<String> values) {}

    /** Copies the lists. */
    public CaseGrid {
        cases = List.copyOf(cases);
        others = List.copyOf(others);
    }

    /**
     * The table of {@code cases}: its rows and columns are the first two factors in {@code separating} and then in the
     * order activation, data, optimizer, others.
     */
    public static CaseGrid of(List<ClaimCase> cases, List<String> separating) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        cases.forEach(each -> each.factors()
                .forEach((factor, value) -> values.computeIfAbsent(factor, first -> new LinkedHashSet<>())
                        .add(value)));
        List<Axis> varied = new ArrayList<>(values.entrySet().stream()
                .filter(factor -> factor.getValue().size() > 1)
                .map(factor -> new Axis(factor.getKey(), List.copyOf(factor.getValue())))
                .sorted(Comparator.comparingInt((Axis axis) -> rank(axis, separating))
                        .thenComparingInt(axis -> rank(axis, FIRST)))
                .toList());
        if (varied.size() < 2) {
            Optional<Axis> only = varied.stream().findFirst();
            boolean isLong =
                    only.filter(axis -> axis.values().size() > MOST_COLUMNS).isPresent();
            return new CaseGrid(cases, isLong ? only : Optional.empty(), isLong ? Optional.empty() : only, List.of());
        }
        boolean turned = rank(varied.get(0), FIRST) > rank(varied.get(1), FIRST);
        Axis columns = varied.get(turned ? 1 : 0);
        Axis rows = varied.get(turned ? 0 : 1);
        boolean isWide = columns.values().size() > MOST_COLUMNS
                && rows.values().size() < columns.values().size();
        return new CaseGrid(
                cases,
                Optional.of(isWide ? columns : rows),
                Optional.of(isWide ? rows : columns),
                varied.subList(2, varied.size()));
    }

    private static int rank(Axis axis, List<String> order) {
        int place = order.indexOf(axis.factor());
        return place < 0 ? order.size() : place;
    }

    /** The number of rows, at least one. */
    public int rowCount() {
        return rows.map(axis -> axis.values().size()).orElse(1);
    }

    /** The number of columns, at least one. */
    public int columnCount() {
        return columns.map(axis -> axis.values().size()).orElse(1);
    }

    /** The number of the case in a row and a column, given the values of the other factors. */
    public OptionalInt caseAt(int row, int column, Map<String, String> fixed) {
        Map<String, String> wanted = new LinkedHashMap<>(fixed);
        rows.ifPresent(axis -> wanted.put(axis.factor(), axis.values().get(row)));
        columns.ifPresent(axis -> wanted.put(axis.factor(), axis.values().get(column)));
        return IntStream.range(0, cases.size())
                .filter(i -> cases.get(i).factors().entrySet().containsAll(wanted.entrySet()))
                .findFirst();
    }

    /** The cases of the table, row by row, given the values of the other factors. */
    public List<Integer> shown(Map<String, String> fixed) {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < rowCount(); i++) {
            for (int j = 0; j < columnCount(); j++) {
                caseAt(i, j, fixed).ifPresent(shown::add);
            }
        }
        return shown;
    }

    /** Every combination of the values of the factors that are neither rows nor columns; the last changes fastest. */
    public List<Map<String, String>> combinations() {
        List<Map<String, String>> all = List.of(Map.of());
        for (Axis axis : others) {
            List<Map<String, String>> finer = new ArrayList<>();
            for (Map<String, String> each : all) {
                for (String value : axis.values()) {
                    Map<String, String> more = new LinkedHashMap<>(each);
                    more.put(axis.factor(), value);
                    finer.add(more);
                }
            }
            all = finer;
        }
        return all;
    }
}
