package symmetrylab.viewmodel.claims;

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

    /** The number of cases in which the claim holds if and only if the condition does. */
    private static long decided(ClaimResult result, Rule.Condition condition) {
        Rule alone = condition.alone();
        return result.counted().stream()
                .filter(each -> alone.holds(each.measurement().figures()) == each.holds())
                .count();
    }
}
