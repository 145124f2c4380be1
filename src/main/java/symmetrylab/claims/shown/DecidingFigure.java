package symmetrylab.claims.shown;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import symmetrylab.claims.CaseResult;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.Rule;

/** The figure that stands in the cells of a claim's table: of the rule's conditions, the one that decides most cases. */
public final class DecidingFigure {

    private DecidingFigure() {}

    /** Its id; of conditions that decide as many cases, that of the first. */
    public static String of(ClaimResult result) {
        Rule.Condition best = result.claim().rule().conditions().get(0);
        for (Rule.Condition condition : result.claim().rule().conditions()) {
            if (decided(result, condition) > decided(result, best)) {
                best = condition;
            }
        }
        return best.figure();
    }

    /** That of one case: where the figure of the others has no value, the first of the rule that has one. */
    public static String in(CaseResult each, ClaimResult result) {
        String figure = of(result);
        return Stream.concat(
                        Stream.of(figure),
                        result.claim().rule().conditions().stream().map(Rule.Condition::figure))
                .filter(name -> !Double.isNaN(each.measurement().figures().get(name)))
                .findFirst()
                .orElse(figure);
    }

    /** All that stand in the cells of a table. */
    public static List<String> all(ClaimResult result) {
        return result.counted().stream()
                .map(each -> in(each, result))
                .distinct()
                .sorted(Comparator.comparing(figure -> !figure.equals(of(result))))
                .toList();
    }

    /** Their words, as the heading of the table. */
    public static String heading(ClaimResult result, ClaimWords words) {
        String figures = all(result).stream()
                .map(words::figure)
                .reduce((first, next) -> words.words().get("claims.or", first, next))
                .orElse("");
        return figures.isEmpty() ? "" : figures.substring(0, 1).toUpperCase(Locale.ROOT) + figures.substring(1);
    }

    /** The number of cases in which the claim holds if and only if the condition does. */
    private static long decided(ClaimResult result, Rule.Condition condition) {
        Rule alone = condition.alone();
        return result.counted().stream()
                .filter(each -> alone.holds(each.measurement().figures()) == each.holds())
                .count();
    }
}
