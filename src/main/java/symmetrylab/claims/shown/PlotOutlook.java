package symmetrylab.claims.shown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import symmetrylab.claims.Claim;
import symmetrylab.figure.claim.ClaimAxes;
import symmetrylab.figure.claim.ClaimAxis;
import symmetrylab.figure.claim.ClaimFigure;
import symmetrylab.figure.claim.HiddenClaimFigure;
import symmetrylab.figure.claim.PlotJson;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.numeric.Range;
import symmetrylab.spec.json.JsonBuilder;

/**
 * What is known of a claim's plot before the claim is measured, and holds for the measured plot too: curve, axes and start.
 *
 * @param claim the claim
 * @param curve the curve that is drawn of each case
 * @param along what it lies along
 * @param axes its axes, whose titles are the words of {@code curve} and {@code along}
 * @param start the value at the first place, if all cases share it and it gives nothing away
 */
public record PlotOutlook(Claim claim, String curve, String along, ClaimAxes axes, OptionalDouble start) {

    private static final ClaimFile FILE = new ClaimFile("outlook.properties");

    /** The outlook of {@code claim}; absent if it has no curve. */
    public static Optional<PlotOutlook> of(Claim claim, ClaimWords words) {
        return FILE.words(claim).map(line -> of(claim, line, words));
    }

    private static PlotOutlook of(Claim claim, String[] line, ClaimWords words) {
        ClaimAxis values = axis(words.curve(line[0]), line, 1);
        ClaimAxis places = axis(words.axis(line[4]), line, 5);
        OptionalDouble start =
                line.length > 8 ? OptionalDouble.of(Double.parseDouble(line[8])) : OptionalDouble.empty();
        return new PlotOutlook(claim, line[0], line[4], new ClaimAxes(values, places), start);
    }

    private static ClaimAxis axis(String title, String[] line, int from) {
        Range ends = new Range(Double.parseDouble(line[from + 1]), Double.parseDouble(line[from + 2]));
        return new ClaimAxis(title, ClaimAxis.Kind.valueOf(line[from].toUpperCase(Locale.ROOT)), ends);
    }

    /** The plot without its curves, with {@code text} in its middle. */
    public HiddenClaimFigure figure(String text, ClaimWords words, FigureStyle style) {
        ClaimFigure frame = new ClaimFigure(List.of(), axes, CasePlot.bound(claim, curve, words), List.of(), style);
        return new HiddenClaimFigure(text, Optional.of(frame), start, style);
    }

    /** The same for a live page. */
    JsonBuilder json(ClaimWords words) {
        return PlotJson.before(axes, CasePlot.bound(claim, curve, words), start);
    }
}
