package symmetrylab.lesson;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Rule;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.spec.json.NumberText;

/** What a student is asked before an experiment runs; the measurement answers it. */
public sealed interface Question {

    /** The question, as it stands before the run. */
    Prose ask();

    /** The question, as it stands after the run. */
    Prose asked();

    /** The visitor's result for this kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Handles every kind of question; code that forgets one does not compile.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        R choice(Choice choice);

        R slider(Slider slider);

        R curve(Curve curve);
    }

    /**
     * One of several answers is to be chosen.
     *
     * @param options two to five, of which exactly one holds
     */
    record Choice(Prose ask, Prose asked, List<Option> options) implements Question {

        /** The fewest options. */
        public static final int FEWEST = 2;

        /** The most options. */
        public static final int MOST = 5;

        /** Copies the list. */
        public Choice {
            options = List.copyOf(options);
            if (options.size() < FEWEST || options.size() > MOST) {
                throw new IllegalArgumentException(options.size() + " options");
            }
        }

        /** The options that hold among these figures, from 0: in a lesson that was checked exactly one. */
        public List<Integer> holding(Figures figures) {
            return IntStream.range(0, options.size())
                    .filter(i -> options.get(i).holds().holds(figures))
                    .boxed()
                    .toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /**
     * An answer to choose.
     *
     * @param text the answer
     * @param measured one line on what was measured of it
     * @param holds when it is so
     */
    record Option(Prose text, Prose measured, Rule holds) {}

    /**
     * A number is to be set.
     *
     * @param axis where it can be set
     * @param answer the fact that is measured
     * @param tolerance how far away still counts as near: a distance, on a logarithmic axis a factor
     * @param measured what is said of the answer
     */
    record Slider(Prose ask, Prose asked, Axis axis, String answer, double tolerance, Prose measured)
            implements Question {

        /** Whether {@code guess} is near to the measured {@code value}. */
        public boolean isNear(double guess, double value) {
            return axis.logarithmic()
                    ? guess <= value * tolerance && value <= guess * tolerance
                    : Math.abs(guess - value) <= tolerance;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.slider(this);
        }
    }

    /**
     * The course of a measure is to be drawn.
     *
     * @param run the name of the run
     * @param quantity what the curve shows
     * @param now the step up to which it is known
     * @param to the step up to which it is to be drawn
     * @param axis of the values
     * @param threshold a value whose crossing counts, if any
     * @param thresholdName what the threshold means; empty without one
     * @param measured what is said of the measured curve
     */
    record Curve(
            Prose ask,
            Prose asked,
            String run,
            Quantity quantity,
            int now,
            int to,
            Axis axis,
            OptionalDouble threshold,
            String thresholdName,
            Prose measured)
            implements Question {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.curve(this);
        }
    }

    /**
     * An axis of numbers.
     *
     * @param from its lower end
     * @param to its upper end
     * @param logarithmic whether equal distances are equal ratios
     * @param unit its unit or name; empty for a plain number. If it begins with "%", values are shares, written as
     *     percentages
     * @param whole whether only whole numbers are on it
     */
    record Axis(double from, double to, boolean logarithmic, String unit, boolean whole) {

        /** An axis of all numbers. */
        public Axis(double from, double to, boolean logarithmic, String unit) {
            this(from, to, logarithmic, unit, false);
        }

        /** This axis with whole numbers only. */
        public Axis ofWholeNumbers() {
            return new Axis(from, to, logarithmic, unit, true);
        }

        private static final String PERCENT = "%";

        private static final double GROUPED = 1000;

        private static final double SCIENTIFIC = 1e6;

        private static final int DIGITS = 3;

        /** {@code value} with the unit. */
        public String text(double value) {
            if (isShare()) {
                return Numbers.percent(value) + afterNumber();
            }
            if (!Double.isFinite(value)) {
                return Numbers.tick(value) + afterNumber();
            }
            boolean counts = whole || Math.abs(value) >= GROUPED;
            String number = counts ? Numbers.count(Math.round(value)) : Numbers.tick(NumberText.rounded(value, DIGITS));
            return number + afterNumber();
        }

        /** {@code value} as it stands at an end or a tick, without the unit. */
        public String end(double value) {
            if (isShare()) {
                return Numbers.percent(value);
            }
            boolean isGrouped = Math.abs(value) >= GROUPED && Math.abs(value) < SCIENTIFIC;
            return isGrouped ? Numbers.count(Math.round(value)) : Numbers.tick(value);
        }

        /** What follows a number: the unit after a space, or nothing. */
        public String afterNumber() {
            if (isShare()) {
                return unit.substring(PERCENT.length());
            }
            return unit.isEmpty() ? "" : " " + unit;
        }

        /** Whether values are shares, written as percentages. */
        public boolean isShare() {
            return unit.startsWith(PERCENT);
        }

        /** Whether it includes {@code value}. */
        public boolean includes(double value) {
            return value >= from && value <= to;
        }

        /** Where {@code value} is on it, from 0 to 1; values beyond an end are at that end. */
        public double place(double value) {
            double at = logarithmic
                    ? StrictMath.log(Math.max(value, from) / from) / StrictMath.log(to / from)
                    : (value - from) / (to - from);
            return Math.max(0, Math.min(1, at));
        }

        /** The value at {@code place}, from 0 to 1. */
        public double value(double place) {
            double value =
                    logarithmic ? from * StrictMath.exp(place * StrictMath.log(to / from)) : from + place * (to - from);
            return whole ? Math.rint(value) : value;
        }

        /** The value {@code shares} of the axis further along, on an axis of whole numbers at least one further. */
        public double moved(double value, double shares) {
            double there = value(Math.max(0, Math.min(1, place(value) + shares)));
            return whole && there == Math.rint(value)
                    ? Math.max(from, Math.min(to, there + Math.signum(shares)))
                    : there;
        }
    }
}
