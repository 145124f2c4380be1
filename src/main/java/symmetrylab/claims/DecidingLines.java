package symmetrylab.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import symmetrylab.claims.Separation.Line;
import symmetrylab.claims.Separation.Outcome;

/** The lines that say which values of some factors decide what. */
final class DecidingLines {

    private final List<CaseResult> cases;
    private final List<String> factors;
    private final List<Line> lines = new ArrayList<>();

    DecidingLines(List<CaseResult> cases, List<String> factors) {
        this.cases = cases;
        this.factors = factors;
    }

    /** First the values that decide alone, then what is left, part by part if it takes more than a line an outcome. */
    List<Line> all() {
        if (factors.size() == 1) {
            return rest(cases);
        }
        describe(cases);
        return lines;
    }

    private void describe(List<CaseResult> some) {
        List<CaseResult> left = new ArrayList<>(some);
        factors.forEach(factor -> takeDeciding(factor, some, left));
        List<Line> rest = rest(left);
        if (isBrief(rest)) {
            lines.addAll(rest);
        } else if (left.size() < some.size()) {
            describe(left);
        } else {
            String first = factors.stream()
                    .filter(factor -> values(some, factor).size() > 1)
                    .findFirst()
                    .orElseThrow();
            Separation.groups(some, List.of(first)).values().forEach(this::describe);
        }
    }

    /** Adds lines for the values of {@code factor} that decide alone among some cases, and takes these out of the others. */
    private void takeDeciding(String factor, List<CaseResult> among, List<CaseResult> left) {
        Map<Outcome, List<String>> alone = new HashMap<>();
        Separation.groups(among, List.of(factor))
                .forEach((value, group) -> alone.computeIfAbsent(Separation.outcome(group), first -> new ArrayList<>())
                        .add(value.get(0)));
        for (Outcome decided : List.of(Outcome.FAILS, Outcome.HOLDS)) {
            List<String> values = alone.getOrDefault(decided, List.of());
            if (left.removeIf(each -> values.contains(value(each, factor)))) {
                lines.add(new Line(decided, narrowed(factor, values, among)));
            }
        }
    }

    /** These values of {@code factor}, and those of the other factors that have fewer among some cases than in all. */
    private Map<String, List<String>> narrowed(String factor, List<String> values, List<CaseResult> among) {
        Map<String, List<String>> narrowed = new LinkedHashMap<>();
        for (String each : factors) {
            List<String> there = each.equals(factor) ? values : values(among, each);
            if (there.size() < values(cases, each).size()) {
                narrowed.put(each, there);
            }
        }
        return narrowed;
    }

    private static List<String> values(List<CaseResult> cases, String factor) {
        return cases.stream().map(each -> value(each, factor)).distinct().toList();
    }

    private static String value(CaseResult result, String factor) {
        return result.tried().factors().getOrDefault(factor, "");
    }

    /** Lines for {@code left}: of each outcome one if its values form a grid, else one for each combination. */
    private List<Line> rest(List<CaseResult> left) {
        List<Line> rest = new ArrayList<>();
        Map<List<String>, List<CaseResult>> groups = Separation.groups(left, factors);
        for (Outcome outcome : Outcome.values()) {
            List<List<String>> combinations = groups.keySet().stream()
                    .filter(values -> Separation.outcome(groups.get(values)) == outcome)
                    .toList();
            if (combinations.isEmpty()) {
                continue;
            } else if (isGrid(combinations)) {
                rest.add(new Line(outcome, byFactor(combinations)));
            } else {
                combinations.forEach(each -> rest.add(new Line(outcome, byFactor(List.of(each)))));
            }
        }
        return rest;
    }

    /** Whether the combinations are all those of the values that occur in them. */
    private static boolean isGrid(List<List<String>> combinations) {
        long all = IntStream.range(0, combinations.get(0).size())
                .mapToLong(place -> valuesAt(combinations, place).size())
                .reduce(1, (a, b) -> a * b);
        return all == combinations.size();
    }

    private static List<String> valuesAt(List<List<String>> combinations, int place) {
        return combinations.stream().map(each -> each.get(place)).distinct().toList();
    }

    /** Whether each outcome has one line at most. */
    private static boolean isBrief(List<Line> lines) {
        return lines.stream().map(Line::outcome).distinct().count() == lines.size();
    }

    /** The values of each factor that occur in combinations; a factor with all its values is absent. */
    private Map<String, List<String>> byFactor(List<List<String>> combinations) {
        Map<String, List<String>> byFactor = new LinkedHashMap<>();
        for (int i = 0; i < factors.size(); i++) {
            List<String> there = valuesAt(combinations, i);
            if (there.size() < values(cases, factors.get(i)).size()) {
                byFactor.put(factors.get(i), there);
            }
        }
        return byFactor;
    }
}
