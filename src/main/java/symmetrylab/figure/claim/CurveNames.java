package symmetrylab.figure.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;

/** Names at curves, each where it covers least and no other name. */
final class CurveNames {

    private static final double[] PLACES = {0.99, 0.8, 0.62, 0.45, 0.3, 0.15, 0.02};

    /** A place for a name. */
    private record Spot(double left, double top, double right, double bottom) {
        boolean meets(Spot other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean holds(double x, double y) {
            return x >= left && x <= right && y >= top && y <= bottom;
        }
    }

    private final ClaimScales.Frame frame;
    private final List<CurvePoints> curves;
    private final Ink page;
    private final List<Spot> taken = new ArrayList<>();

    CurveNames(ClaimScales.Frame frame, List<CurvePoints> curves, Ink page) {
        this.frame = frame;
        this.curves = curves;
        this.page = page;
    }

    /** Keeps a name at the left end of the line at this height free of others. */
    void keepFree(double height, double width) {
        taken.add(new Spot(frame.left(), height - 1.3 * frame.text(), frame.left() + width, height + 2));
    }

    /** Writes a name at its curve, or nowhere if there is no room. */
    void paint(Pen pen, String name, CurvePoints curve, Lettering lettering) {
        double width = TextWidth.of(name, lettering);
        Optional<Spot> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (double place : PLACES) {
            for (boolean above : new boolean[] {true, false}) {
                Spot spot = spot(curve, place, width, lettering.size(), above);
                if (fits(spot)) {
                    int covered = covered(spot);
                    if (covered < least) {
                        least = covered;
                        best = Optional.of(spot);
                    }
                }
            }
        }
        best.ifPresent(spot -> {
            taken.add(spot);
            pen.rectangle(
                    spot.left(),
                    spot.top(),
                    spot.right() - spot.left(),
                    spot.bottom() - spot.top(),
                    2,
                    page.withAlpha(0.8));
            pen.text(
                    name,
                    (spot.left() + spot.right()) / 2,
                    (spot.top() + spot.bottom()) / 2,
                    lettering.at(Horizontal.CENTER, Vertical.MIDDLE));
        });
    }

    private Spot spot(CurvePoints curve, double place, double width, double size, boolean above) {
        double x = curve.from() + place * (curve.to() - curve.from());
        double y = curve.heightAt(x);
        double left = Math.max(frame.left() + 3, Math.min(frame.right() - width - 4, x - width / 2));
        double top = above ? y - 1.65 * size : y + 0.45 * size;
        return new Spot(left - 2, top, left + width + 2, top + 1.2 * size);
    }

    private boolean fits(Spot spot) {
        return spot.top() >= frame.top()
                && spot.bottom() <= frame.bottom()
                && taken.stream().noneMatch(spot::meets);
    }

    /** The number of points of curves that it covers, tested some pixels apart. */
    private int covered(Spot spot) {
        int count = 0;
        for (CurvePoints curve : curves) {
            for (double x = spot.left(); x <= spot.right(); x += 4) {
                count += spot.holds(x, curve.heightAt(x)) ? 1 : 0;
            }
        }
        return count;
    }
}
