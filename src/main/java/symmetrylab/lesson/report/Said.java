package symmetrylab.lesson.report;

import symmetrylab.analysis.history.Curve;

/** What was said before an experiment ran. */
public sealed interface Said {

    /**
     * An option of a choice.
     *
     * @param option its number, from 0
     */
    record Chosen(int option) implements Said {}

    /**
     * A number on a scale.
     *
     * @param value in the units of its axis
     */
    record Placed(double value) implements Said {}

    /**
     * A line over the steps to come.
     *
     * @param line from the step up to which the curve is known
     */
    record Drawn(Curve line) implements Said {}
}
