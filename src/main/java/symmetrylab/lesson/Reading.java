package symmetrylab.lesson;

import java.util.OptionalInt;
import symmetrylab.spec.Named;

/** How one number is read off a measure over the steps of a run. */
public sealed interface Reading {

    /** The visitor's result for this kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Handles every kind of reading; code that forgets one does not compile.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        R at(At at);

        R first(First first);

        R over(Over over);
    }

    /**
     * The value at one step.
     *
     * @param step absent for the last one
     */
    record At(OptionalInt step) implements Reading {

        /** At the last step. */
        public static final At END = new At(OptionalInt.empty());

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.at(this);
        }
    }

    /**
     * The first step at which the value is below or above a bound; infinite if there is none.
     *
     * @param below whether below, else above
     * @param bound which the value must pass
     */
    record First(boolean below, double bound) implements Reading {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.first(this);
        }
    }

    /**
     * A number over all steps.
     *
     * @param what which
     */
    record Over(Extreme what) implements Reading {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.over(this);
        }
    }

    /** What is read off all steps. */
    enum Extreme implements Named {
        /** The least value. */
        LEAST("least"),
        /** The largest value. */
        LARGEST("largest"),
        /** The number of steps at which the value rose. */
        RISES("rises");

        private final String id;

        Extreme(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** How the number is written that this reads off {@code measure}. */
    default FactFormat format(Measure measure) {
        return accept(new Visitor<>() {
            @Override
            public FactFormat at(At at) {
                return measure.format();
            }

            @Override
            public FactFormat first(First first) {
                return FactFormat.COUNT;
            }

            @Override
            public FactFormat over(Over over) {
                return over.what() == Extreme.RISES ? FactFormat.COUNT : measure.format();
            }
        });
    }
}
