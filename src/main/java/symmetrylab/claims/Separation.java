package symmetrylab.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The factors that separate the cases in which a claim holds from those in which it does not: the fewest whose values
 * together decide every case; if none do, the one that leaves the fewest cases undecided.
 *
 * <p>Between equals the first counts, in the order activation, data, optimizer, then the claim's own factors.
 *
 * @param factors their names; empty where there is nothing to separate
 * @param lines which of their values decide what: first the values that decide alone, then those that do among what is
 *     left
 */
public record Separation(List<String> factors, List<Line> lines) {

    private static final List<String> FIRST = List.of("activation", "data", "optimizer");

    /** Copies the lists. */
    public Separation {
        factors = List.copyOf(factors);
        lines = List.copyOf(lines);
    }

    /** What the cases of a line have in common. */
    public enum Outcome {
        /** The claim holds in all of them. */
        HOLDS,
        /** It holds in none. */
        FAILS,
        /** It holds in some: these factors do not decide. */
        MIXED
    }

    /**
     * Cases that are decided alike.
     *
     * @param outcome whether the claim holds in them
     * @param values the values of the factors that make them, by factor; a factor that does not matter is absent
     */
    public record Line(Outcome outcome, Map<String, List<String>> values) {}

    /** The separation of {@code cases}, all of one claim. */
    public static Separation of(List<CaseResult> cases) {
        Set<Boolean> outcomes = cases.stream().map(CaseResult::holds).collect(Collectors.toSet());
        List<String> varied = varied(cases);
        if (outcomes.size() < 2 || varied.isEmpty()) {
            return new Separation(List.of(), List.of());
        }
        for (int size = 1; size <= varied.size(); size++) {
            for (List<String> some : subsets(varied, size)) {
                if (undecided(cases, some) == 0) {
                    return new Separation(some, new DecidingLines(cases, some).all());
                }
            }
        }
        String best = varied.stream()
                .min(Comparator.comparingLong(factor -> undecided(cases, List.of(factor))))
                .orElseThrow();
        return new Separation(List.of(best), new DecidingLines(cases, List.of(best)).all());
    }

    /** The factors with more than one value, in the order of preference. */
    private static List<String> varied(List<CaseResult> cases) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (CaseResult each : cases) {
            each.tried().factors().forEach((factor, value) -> values.computeIfAbsent(
                            factor, first -> new LinkedHashSet<>())
                    .add(value));
        }
        return values.keySet().stream()
                .filter(factor -> values.get(factor).size() > 1)
                .sorted(Comparator.comparingInt(
                        factor -> FIRST.contains(factor) ? FIRST.indexOf(factor) : FIRST.size()))
                .toList();
    }

    /** All subsets of that size, those of the first factors first. */
    private static List<List<String>> subsets(List<String> factors, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i <= factors.size() - size; i++) {
            for (List<String> rest : subsets(factors.subList(i + 1, factors.size()), size - 1)) {
                List<String> subset = new ArrayList<>(List.of(factors.get(i)));
                subset.addAll(rest);
                all.add(subset);
            }
        }
        return all;
    }

    /** The number of cases that share the values of these factors with a case of the other outcome. */
    private static long undecided(List<CaseResult> cases, List<String> factors) {
        return groups(cases, factors).values().stream()
                .filter(group -> outcome(group) == Outcome.MIXED)
                .mapToLong(List::size)
                .sum();
    }

    /** The cases by the values of these factors, in the order of the cases. */
    static Map<List<String>, List<CaseResult>> groups(List<CaseResult> cases, List<String> factors) {
        return cases.stream()
                .collect(Collectors.groupingBy(
                        each -> factors.stream()
                                .map(factor -> each.tried().factors().getOrDefault(factor, ""))
                                .toList(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** What the cases have in common. */
    static Outcome outcome(List<CaseResult> cases) {
        Set<Boolean> outcomes = cases.stream().map(CaseResult::holds).collect(Collectors.toSet());
        return outcomes.size() > 1 ? Outcome.MIXED : outcomes.contains(true) ? Outcome.HOLDS : Outcome.FAILS;
    }
}
