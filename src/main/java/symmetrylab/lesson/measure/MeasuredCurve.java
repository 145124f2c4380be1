package symmetrylab.lesson.measure;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.analysis.history.Curve;
import symmetrylab.lesson.CurveShape;
import symmetrylab.lesson.Question.Axis;
import symmetrylab.numeric.Vec;

/**
 * The curve that a student is asked to draw, as it was measured.
 *
 * @param past up to the step from which it is drawn
 * @param future from that step on; where it first crosses the threshold, if one is asked for, with the step before it
 */
public record MeasuredCurve(Curve past, Curve future) {

    /** The curve of which {@code past} and {@code future} hold steps, each with its value after it. */
    static MeasuredCurve of(Vec past, Vec future) {
        return new MeasuredCurve(curve(past), curve(future));
    }

    private static Curve curve(Vec pairs) {
        List<Integer> steps = new ArrayList<>();
        double[] values = new double[pairs.size() / 2];
        for (int i = 0; i < values.length; i++) {
            steps.add((int) pairs.get(2 * i));
            values[i] = pairs.get(2 * i + 1);
        }
        return new Curve(steps, Vec.of(values));
    }

    /** The shape of {@code curve} on {@code axis}. */
    public static CurveShape shape(Curve curve, Axis axis) {
        int first = curve.steps().get(0);
        int last = curve.steps().get(curve.steps().size() - 1);
        return CurveShape.of(share -> axis.place(value(curve, first + share * (last - first))));
    }

    /** The value of {@code curve} at {@code step}, on straight lines between its points. */
    private static double value(Curve curve, double step) {
        int after = 0;
        while (after < curve.steps().size() - 1 && curve.steps().get(after) < step) {
            after++;
        }
        if (after == 0) {
            return curve.values().get(0);
        }
        double from = curve.steps().get(after - 1);
        double share = (step - from) / (curve.steps().get(after) - from);
        return (1 - share) * curve.values().get(after - 1)
                + share * curve.values().get(after);
    }
}
