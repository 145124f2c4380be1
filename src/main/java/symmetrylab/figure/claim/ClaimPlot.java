package symmetrylab.figure.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.figure.draw.FigureStyle;

/**
 * The plot of the cases in a claim's table: of each case one curve; of a single case all its curves.
 *
 * @param curves the curves
 * @param cases the case of each
 * @param axes its axes
 * @param bound the bound that decides, if it is one for these values
 * @param columns the column of the table in which the case of each curve stands
 */
public record ClaimPlot(
        List<ClaimCurve> curves,
        List<Integer> cases,
        ClaimAxes axes,
        Optional<ClaimBound> bound,
        List<Integer> columns) {

    /** More curves than these have names in one column only. */
    private static final int CROWD = 18;

    /** Copies the lists, and checks that every curve has its case and its column. */
    public ClaimPlot {
        curves = List.copyOf(curves);
        cases = List.copyOf(cases);
        columns = List.copyOf(columns);
        if (cases.size() != curves.size() || columns.size() != curves.size()) {
            throw new IllegalArgumentException(
                    curves.size() + " curves of " + cases.size() + " cases in " + columns.size() + " columns");
        }
    }

    /**
     * The picture, with the curve of the case pointed at in front; of very many, with those of the column of the case
     * chosen.
     *
     * @param pointed the number of a case; of none, one that no case has
     */
    public ClaimFigure figure(int pointed, int chosen, FigureStyle style) {
        boolean areSeveral = cases.stream().anyMatch(other -> !other.equals(cases.get(0)));
        int at = areSeveral ? cases.indexOf(pointed) : -1;
        int column = curves.size() > CROWD && cases.contains(chosen) ? columns.get(cases.indexOf(chosen)) : -1;
        List<Integer> front = at >= 0
                ? List.of(at)
                : IntStream.range(0, curves.size())
                        .filter(i -> columns.get(i) == column)
                        .boxed()
                        .toList();
        return new ClaimFigure(curves, axes, bound, front, style);
    }
}
