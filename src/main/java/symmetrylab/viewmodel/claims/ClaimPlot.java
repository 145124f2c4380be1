package symmetrylab.viewmodel.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.claims.CaseResult;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Rule;
import symmetrylab.figure.claim.ClaimBound;
import symmetrylab.figure.claim.ClaimCurve;
import symmetrylab.figure.claim.ClaimFigure;
import symmetrylab.figure.draw.FigureStyle;

/**
 * The plot of the cases in a claim's table: of each case the curve that the rule is about; of a single case all curves.
 *
 * @param curves the curves
 * @param cases the case of each
 * @param values what the values are
 * @param axis what they lie along
 * @param bound the bound that decides, if it is one for these values
 */
public record ClaimPlot(
        List<ClaimCurve> curves, List<Integer> cases, String values, String axis, Optional<ClaimBound> bound) {

    /** The plot of {@code open}; absent without curves. */
    public static Optional<ClaimPlot> of(OpenClaim open, ClaimResult result, ClaimWords words) {
        CaseGrid grid = open.grid();
        List<ClaimCurve> curves = new ArrayList<>();
        List<Integer> cases = new ArrayList<>();
        Optional<Curve> first = Optional.empty();
        List<Integer> shown = open.shownCases();
        String decides = DecidingFigure.of(result);
        for (int number : shown) {
            CaseResult each = result.cases().get(number);
            List<Curve> known = ordered(each.measurement().curves(), decides);
            first = first.or(() -> known.stream().findFirst());
            for (int i = 0; i < known.size() && (i == 0 || shown.size() == 1); i++) {
                Curve curve = known.get(i);
                String name = shown.size() == 1 ? words.curve(curve.name()) : name(grid, each.tried(), words);
                // A long column of cases needs its colours in the column.
                Optional<CaseGrid.Axis> colors = grid.columns().or(grid::rows);
                int color = shown.size() == 1 ? i : place(colors, each.tried());
                int dash = grid.columns().isPresent() ? place(grid.rows(), each.tried()) : 0;
                curves.add(new ClaimCurve(name, color, dash, curve.places(), curve.values()));
                cases.add(number);
            }
        }
        return first.map(curve -> new ClaimPlot(
                curves,
                cases,
                words.curve(curve.name()),
                words.axis(curve.axis()),
                bound(result.claim(), curve.name(), words)));
    }

    /** The curve of the figure in the cells, if there is one, before the others. */
    static List<Curve> ordered(List<Curve> curves, String figure) {
        List<Curve> ordered = new ArrayList<>(curves);
        ordered.sort(Comparator.comparing(curve -> !figure.equals(curve.name())));
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

    /** The picture, with the curve of the case pointed at in front. */
    public ClaimFigure figure(int pointed, FigureStyle style) {
        int at = cases.indexOf(pointed);
        boolean isOneOfMany = at >= 0 && cases.stream().distinct().count() > 1;
        return new ClaimFigure(
                curves,
                new ClaimFigure.Titles(values, axis),
                bound,
                isOneOfMany ? OptionalInt.of(at) : OptionalInt.empty(),
                style);
    }
}
