package symmetrylab.viewmodel.claims;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import symmetrylab.claims.Claim;
import symmetrylab.figure.claim.ClaimCurve;
import symmetrylab.figure.claim.ClaimFigure;
import symmetrylab.figure.claim.HiddenClaimFigure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.numeric.Vec;

/**
 * What a claim's plot will show, as far as it is known before the claim is measured: axes, bound and start.
 *
 * @param claim the claim
 * @param curve the curve that will be drawn
 * @param axis what it lies along
 * @param places the ends of the axis
 * @param values the ends of the values: wide enough for any answer
 * @param start the value at the first place, if all cases share it
 */
public record PlotOutlook(Claim claim, String curve, String axis, Vec places, Vec values, OptionalDouble start) {

    private static final ClaimFile FILE = new ClaimFile("outlook.properties");

    /** The outlook of {@code claim}; absent if it has no curve. */
    public static Optional<PlotOutlook> of(Claim claim) {
        return FILE.words(claim)
                .map(words -> new PlotOutlook(
                        claim,
                        words[0],
                        words[1],
                        Vec.of(number(words, 2), number(words, 3)),
                        Vec.of(number(words, 4), number(words, 5)),
                        words.length > 6 ? OptionalDouble.of(number(words, 6)) : OptionalDouble.empty()));
    }

    private static double number(String[] words, int index) {
        return Double.parseDouble(words[index]);
    }

    /** The plot without its curves, with {@code text} in its middle. */
    public HiddenClaimFigure figure(String text, ClaimWords words, FigureStyle style) {
        double first = places.get(0);
        Vec at = Vec.of(first, first, places.get(1));
        Vec ends = Vec.of(start.orElse(values.get(0)), values.get(0), values.get(1));
        ClaimFigure frame = new ClaimFigure(
                List.of(new ClaimCurve("", 0, 0, at, ends)),
                new ClaimFigure.Titles(words.curve(curve), words.axis(axis)),
                ClaimPlot.bound(claim, curve, words),
                OptionalInt.empty(),
                style);
        return new HiddenClaimFigure(text, Optional.of(frame), start, style);
    }
}
