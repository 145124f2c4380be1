package symmetrylab.claims.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.claims.CaseResult;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Rule;
import symmetrylab.figure.claim.ClaimBound;
import symmetrylab.figure.claim.ClaimCurve;
import symmetrylab.figure.claim.ClaimPlot;

/** Makes the plot of the cases in a table: of each case the curve that its outlook names; of a single case all curves. */
public final class CasePlot {

    private CasePlot() {}

    /**
     * The plot of the cases that {@code grid} shows; absent without curves.
     *
     * @param fixed the values of the factors that are neither rows nor columns
     * @throws IllegalStateException if there are curves, but no outlook
     */
    public static Optional<ClaimPlot> of(
            ClaimResult result, CaseGrid grid, Map<String, String> fixed, ClaimWords words) {
        List<Integer> shown = grid.shown(fixed);
        Optional<PlotOutlook> outlook = PlotOutlook.of(result.claim(), words);
        List<ClaimCurve> curves = new ArrayList<>();
        List<Integer> cases = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (int number : shown) {
            CaseResult each = result.cases().get(number);
            List<Curve> known = ordered(each.measurement().curves(), outlook);
            for (int i = 0; i < known.size() && (i == 0 || shown.size() == 1); i++) {
                Curve curve = known.get(i);
                String name = shown.size() == 1 ? words.curve(curve.name()) : name(grid, each.tried(), words);
                // A long column of cases needs its colours in the column.
                Optional<CaseGrid.Axis> colors = grid.columns().or(grid::rows);
                int color = shown.size() == 1 ? i : place(colors, each.tried());
                int dash = grid.columns().isPresent() ? place(grid.rows(), each.tried()) : 0;
                curves.add(new ClaimCurve(name, color, dash, curve.places(), curve.values()));
                cases.add(number);
                columns.add(place(grid.columns(), each.tried()));
            }
        }
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        PlotOutlook known = outlook.orElseThrow(
                () -> new IllegalStateException(result.claim().id() + " has curves, but no outlook"));
        Optional<ClaimBound> bound = bound(result.claim(), known.curve(), words);
        return Optional.of(new ClaimPlot(curves, cases, known.axes(), bound, columns));
    }

    /** The curve of the outlook before the others. */
    private static List<Curve> ordered(List<Curve> curves, Optional<PlotOutlook> outlook) {
        List<Curve> ordered = new ArrayList<>(curves);
        outlook.ifPresent(known ->
                ordered.sort(Comparator.comparing(curve -> !known.curve().equals(curve.name()))));
        return ordered;
    }

    private static int place(Optional<CaseGrid.Axis> axis, ClaimCase tried) {
        return axis.map(known -> known.values().indexOf(tried.factors().get(known.factor())))
                .orElse(0);
    }

    /** The values of the row and the column. */
    private static String name(CaseGrid grid, ClaimCase tried, ClaimWords words) {
        List<String> names = new ArrayList<>();
        grid.rows()
                .ifPresent(axis -> names.add(
                        words.valueAlone(axis.factor(), tried.factors().get(axis.factor()))));
        grid.columns()
                .ifPresent(axis -> names.add(
                        words.valueAlone(axis.factor(), tried.factors().get(axis.factor()))));
        return String.join(", ", names);
    }

    /** The bound of a condition on the values of the curve: on the largest of them, say, or the last. */
    static Optional<ClaimBound> bound(Claim claim, String curve, ClaimWords words) {
        for (Rule.Condition condition : claim.rule().conditions()) {
            if (condition.figure().equals("escaped_step") && curve.equals("spread")) {
                double apart = EscapeSteps.ESCAPED_SPREAD;
                return Optional.of(new ClaimBound(apart, words.bound(Rule.Relation.ABOVE, apart)));
            }
            if (condition.figure().endsWith(curve) && condition.other().isEmpty() && condition.number() != 0) {
                return Optional.of(
                        new ClaimBound(condition.number(), words.bound(condition.relation(), condition.number())));
            }
        }
        return Optional.empty();
    }
}
