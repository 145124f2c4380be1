package symmetrylab.lesson;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.analysis.history.Curve;
import symmetrylab.numeric.Vec;

/**
 * A line drawn over the steps to come, a function of the step: from the left up to where the hand has come.
 *
 * @param start where it begins on the axis of values, 0 to 1
 * @param places where it is at equal distances, 0 to 1, up to where it is drawn
 */
public record DrawnLine(double start, List<Double> places) {

    /** The number of places in a whole line. */
    public static final int LENGTH = 41;

    private static final double FAR = 0.9;
    private static final int REACH = 6;

    /** Copies the list. */
    public DrawnLine {
        places = List.copyOf(places);
    }

    /** A line that only begins. */
    public static DrawnLine from(double start) {
        return new DrawnLine(start, List.of(start));
    }

    /** Whether it reaches the right edge. */
    public boolean isWhole() {
        return places.size() == LENGTH;
    }

    /**
     * The line after the hand has moved to a place; going back draws anew from there.
     *
     * @param along 0 at the left edge to 1 at the right one
     * @param place on the axis of values; kept within 0 to 1
     */
    public DrawnLine to(double along, double place) {
        int target = (int) Math.round(Math.max(0, Math.min(1, along)) * (LENGTH - 1));
        double end = Math.max(0, Math.min(1, place));
        List<Double> drawn = new ArrayList<>(places.subList(0, Math.max(1, Math.min(places.size(), target))));
        int from = drawn.size() - 1;
        double begin = drawn.get(from);
        for (int i = from + 1; i <= target; i++) {
            drawn.add(begin + (end - begin) * (i - from) / (target - from));
        }
        return new DrawnLine(start, drawn);
    }

    /** A whole line of an ordinary shape: upwards from the lower half of the axis, else downwards. */
    public DrawnLine shaped(CurveShape.Kind shape) {
        double end = start < 0.5 ? FAR : 1 - FAR;
        List<Double> drawn = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            drawn.add(start + (end - start) * shape.progress((double) i / (LENGTH - 1)));
        }
        return new DrawnLine(start, drawn);
    }

    /** This line bent by {@code by} at place {@code at}, less to its sides; its beginning stays. */
    public DrawnLine bent(int at, double by) {
        List<Double> drawn = new ArrayList<>(places);
        for (int i = 1; i < drawn.size(); i++) {
            double share = Math.max(0, 1 - Math.abs(i - at) / (double) REACH);
            drawn.set(i, Math.max(0, Math.min(1, drawn.get(i) + share * by)));
        }
        return new DrawnLine(start, drawn);
    }

    /** It on the axes of a question, from the step up to which the curve is known. */
    public Curve curve(Question.Curve question) {
        return curve(question.now(), question.to(), question.axis());
    }

    /** It on an axis, from step {@code now} to step {@code to}. */
    public Curve curve(int now, int to, Question.Axis axis) {
        List<Integer> steps = new ArrayList<>();
        double[] values = new double[places.size()];
        int span = to - now;
        for (int i = 0; i < values.length; i++) {
            steps.add(now + (int) Math.round((double) i / (LENGTH - 1) * span));
            values[i] = axis.value(places.get(i));
        }
        return new Curve(steps, Vec.of(values));
    }

    /** Its shape; of a line that is not whole, that of its beginning continued. */
    public CurveShape shape() {
        return CurveShape.of(this::at);
    }

    /** Where it is after a share of the steps, 0 to 1. */
    public double at(double share) {
        double index = Math.min(share * (LENGTH - 1), places.size() - 1.0);
        int before = (int) index;
        int after = Math.min(before + 1, places.size() - 1);
        return places.get(before) + (index - before) * (places.get(after) - places.get(before));
    }
}
