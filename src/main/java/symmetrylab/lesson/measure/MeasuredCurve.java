package symmetrylab.lesson.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import symmetrylab.analysis.history.Curve;
import symmetrylab.lesson.CurveShape;
import symmetrylab.lesson.Question.Axis;
import symmetrylab.numeric.Vec;

/**
 * The curve that a student is asked to draw, as it was measured.
 *
 * @param past up to the step from which it is drawn
 * @param future from that step on
 */
public record MeasuredCurve(Curve past, Curve future) {

    static MeasuredCurve of(Wish.Course before, Vec past, Wish.Course after, Vec future) {
        return new MeasuredCurve(curve(before, past), curve(after, future));
    }

    private static Curve curve(Wish.Course course, Vec values) {
        List<Integer> steps = new ArrayList<>();
        // A run that diverges has fewer values.
        for (int i = 0; i < values.size(); i++) {
            steps.add(Math.min(course.from() + i * course.stride(), course.to()));
        }
        return new Curve(steps, values);
    }

    /** The shape of {@code curve} on {@code axis}. */
    public static CurveShape shape(Curve curve, Axis axis) {
        int first = curve.steps().get(0);
        int last = curve.steps().get(curve.steps().size() - 1);
        return CurveShape.of(share -> axis.place(value(curve, first + share * (last - first))));
    }

    /**
     * The first step at which {@code curve} is beyond {@code threshold}, seen from its start; absent if it never is.
     */
    public static OptionalInt crossing(Curve curve, double threshold) {
        boolean startsBelow = curve.values().get(0) < threshold;
        for (int i = 1; i < curve.steps().size(); i++) {
            double value = curve.values().get(i);
            if (startsBelow ? value >= threshold : value < threshold) {
                return OptionalInt.of(curve.steps().get(i));
            }
        }
        return OptionalInt.empty();
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
