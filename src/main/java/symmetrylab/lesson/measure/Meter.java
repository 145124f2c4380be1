package symmetrylab.lesson.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import symmetrylab.lesson.Reading;
import symmetrylab.nn.StepReport;
import symmetrylab.numeric.Vec;

/** Reads what is wished off the states of a run, which it is shown in order. */
abstract class Meter {

    private final ToDoubleFunction<StepReport> gauge;

    private Meter(ToDoubleFunction<StepReport> gauge) {
        this.gauge = gauge;
    }

    /** A meter for {@code wish}; {@code gauge} measures a state. */
    static Meter of(Wish wish, ToDoubleFunction<StepReport> gauge) {
        return wish instanceof Wish.Course course
                ? new OfCourse(course, gauge)
                : ((Wish.Number) wish).reading().accept(new Reading.Visitor<>() {
                    @Override
                    public Meter at(Reading.At at) {
                        return new OfStep(at, gauge);
                    }

                    @Override
                    public Meter first(Reading.First first) {
                        return new OfFirst(first, gauge);
                    }

                    @Override
                    public Meter over(Reading.Over over) {
                        return new OverAll(over.what(), gauge);
                    }
                });
    }

    /** Looks at the next state. */
    final void see(StepReport report) {
        if (wants(report)) {
            take(report.step(), gauge.applyAsDouble(report));
        }
    }

    abstract boolean wants(StepReport report);

    abstract void take(int step, double value);

    /** What was read: one number, or the steps of a course, each with its number after it. */
    abstract Vec read();

    private static Vec one(double value) {
        return Vec.of(value);
    }

    /** The value at one step. */
    private static final class OfStep extends Meter {
        private final Reading.At at;
        private double value = Double.NaN;

        OfStep(Reading.At at, ToDoubleFunction<StepReport> gauge) {
            super(gauge);
            this.at = at;
        }

        @Override
        boolean wants(StepReport report) {
            return at.step().isPresent() ? report.step() == at.step().getAsInt() : report.isLast();
        }

        @Override
        void take(int step, double measured) {
            value = measured;
        }

        @Override
        Vec read() {
            return one(value);
        }
    }

    /** The first step beyond a bound. */
    private static final class OfFirst extends Meter {
        private final Reading.First first;
        private double step = Double.POSITIVE_INFINITY;

        OfFirst(Reading.First first, ToDoubleFunction<StepReport> gauge) {
            super(gauge);
            this.first = first;
        }

        @Override
        boolean wants(StepReport report) {
            return Double.isInfinite(step);
        }

        @Override
        void take(int number, double value) {
            if (first.below() ? value < first.bound() : value > first.bound()) {
                step = number;
            }
        }

        @Override
        Vec read() {
            return one(step);
        }
    }

    /** A number over all steps. */
    private static final class OverAll extends Meter {
        private final Reading.Extreme what;
        private double least = Double.POSITIVE_INFINITY;
        private double largest = Double.NEGATIVE_INFINITY;
        private double last = Double.NaN;
        private int rises;
        private boolean isBroken;

        OverAll(Reading.Extreme what, ToDoubleFunction<StepReport> gauge) {
            super(gauge);
            this.what = what;
        }

        @Override
        boolean wants(StepReport report) {
            return true;
        }

        @Override
        void take(int step, double value) {
            isBroken |= Double.isNaN(value);
            least = Math.min(least, value);
            largest = Math.max(largest, value);
            rises += value > last ? 1 : 0;
            last = value;
        }

        @Override
        Vec read() {
            double value =
                    switch (what) {
                        case LEAST -> least;
                        case LARGEST -> largest;
                        case RISES -> rises;
                    };
            return one(isBroken ? Double.NaN : value);
        }
    }

    /** The values at several steps, each after its step. */
    private static final class OfCourse extends Meter {
        private final Wish.Course course;
        private final List<Double> pairs = new ArrayList<>();
        private int lastTaken = -1;
        private int before;
        private double valueBefore = Double.NaN;
        private boolean startsBelow;
        private boolean seeksCrossing;

        OfCourse(Wish.Course course, ToDoubleFunction<StepReport> gauge) {
            super(gauge);
            this.course = course;
            seeksCrossing = course.threshold().isPresent();
        }

        @Override
        boolean wants(StepReport report) {
            int step = report.step();
            return step >= course.from() && step <= course.to() && (seeksCrossing || course.has(step));
        }

        @Override
        void take(int step, double value) {
            boolean crosses = seeksCrossing && crosses(value);
            if (crosses) {
                seeksCrossing = false;
                add(before, valueBefore);
            }
            if (crosses || course.has(step)) {
                add(step, value);
            }
            before = step;
            valueBefore = value;
        }

        private boolean crosses(double value) {
            double threshold = course.threshold().orElseThrow();
            if (pairs.isEmpty()) {
                startsBelow = value < threshold;
                return false;
            }
            return startsBelow ? value >= threshold : value < threshold;
        }

        private void add(int step, double value) {
            if (step > lastTaken) {
                pairs.add((double) step);
                pairs.add(value);
                lastTaken = step;
            }
        }

        @Override
        Vec read() {
            return Vec.of(pairs.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
