package symmetrylab.figure.claim;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Path;

/** A curve in pixels of its picture; values that are not finite are left out. */
final class CurvePoints {

    /** The height of a turn that counts, in pixels. */
    private static final double STEEP = 4;

    /** Turns so near to one another leave no room between them, in pixels. */
    private static final double CLOSE = 4;

    private final List<double[]> points = new ArrayList<>();

    CurvePoints(ClaimCurve curve, ClaimScales scales) {
        for (int i = 0; i < curve.places().size(); i++) {
            double value = curve.values().get(i);
            if (Double.isFinite(value)) {
                points.add(new double[] {scales.x().at(curve.places().get(i)), scales.at(value)});
            }
        }
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    /** Where it begins, across. */
    double from() {
        return points.get(0)[0];
    }

    /** Where it ends, across. */
    double to() {
        return points.get(points.size() - 1)[0];
    }

    List<double[]> all() {
        return points;
    }

    /** Its height at a place across; that of its nearer end outside of it, NaN without points. */
    double heightAt(double x) {
        if (points.isEmpty()) {
            return Double.NaN;
        }
        double[] before = points.get(0);
        for (double[] point : points) {
            if (point[0] >= x) {
                double way = point[0] - before[0];
                return way <= 0 || x <= before[0]
                        ? before[1]
                        : before[1] + (x - before[0]) / way * (point[1] - before[1]);
            }
            before = point;
        }
        return before[1];
    }

    /** Whether it turns up and down so often that its line would fill the plot. */
    boolean isRestless() {
        int turns = 0;
        for (int i = 2; i < points.size(); i++) {
            double before = points.get(i - 1)[1] - points.get(i - 2)[1];
            double after = points.get(i)[1] - points.get(i - 1)[1];
            turns += Math.min(Math.abs(before), Math.abs(after)) > STEEP && before * after < 0 ? 1 : 0;
        }
        return turns > 0 && (to() - from()) / turns < CLOSE;
    }

    /** Whether another curve lies on it, to the eye. */
    boolean coincides(CurvePoints other, double from, double to) {
        for (int i = 0; i <= 20; i++) {
            double x = from + (to - from) * i / 20;
            if (!(Math.abs(heightAt(x) - other.heightAt(x)) < 2)) {
                return false;
            }
        }
        return true;
    }

    Path path() {
        Path.Builder path = Path.builder();
        boolean isBegun = false;
        for (double[] point : points) {
            path = isBegun ? path.lineTo(point[0], point[1]) : path.moveTo(point[0], point[1]);
            isBegun = true;
        }
        return path.build();
    }
}
