package symmetrylab.lesson;

import java.util.Map;
import symmetrylab.spec.Named;

/** A number that the program measures, for texts and answers to name. */
public sealed interface Fact {

    /** The visitor's result for this kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Handles every kind of fact; code that forgets one does not compile.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        R ofRun(OfRun fact);

        R ofBest(OfBest fact);

        R ofTwo(OfTwo fact);
    }

    /**
     * A measure of a run.
     *
     * @param experiment the name of the experiment
     * @param run the name of the run
     * @param quantity what is measured
     * @param reading how the number is read off
     */
    record OfRun(String experiment, String run, Quantity quantity, Reading reading) implements Fact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofRun(this);
        }
    }

    /**
     * A setting of the run that does best; of the first of several such runs. A run that diverged never does.
     *
     * @param experiment the name of the experiment
     * @param setting which setting
     * @param least whether the run with the least number does best, else that with the largest
     * @param quantity what is measured
     * @param reading how the number is read off
     */
    record OfBest(String experiment, Setting setting, boolean least, Quantity quantity, Reading reading)
            implements Fact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofBest(this);
        }
    }

    /**
     * Two facts in one.
     *
     * @param join how
     * @param first the name of a fact that stands before this one in the file
     * @param second another such name
     */
    record OfTwo(Join join, String first, String second) implements Fact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofTwo(this);
        }
    }

    /**
     * How it is written in a text.
     *
     * @param earlier the formats of the facts that stand before it
     */
    default FactFormat format(Map<String, FactFormat> earlier) {
        return accept(new Visitor<>() {
            @Override
            public FactFormat ofRun(OfRun fact) {
                return fact.reading().format(fact.quantity().measure());
            }

            @Override
            public FactFormat ofBest(OfBest fact) {
                return FactFormat.NUMBER;
            }

            @Override
            public FactFormat ofTwo(OfTwo fact) {
                FactFormat first = earlier.get(fact.first());
                boolean keeps = fact.join() != Join.RATIO && first == earlier.get(fact.second());
                return keeps ? first : FactFormat.NUMBER;
            }
        });
    }

    /** How two facts become one. */
    enum Join implements Named {
        /** The first divided by the second. */
        RATIO("ratio"),
        /** The first less the second. */
        DIFFERENCE("difference"),
        /** The larger of the two. */
        LARGER("larger"),
        /** The smaller of the two. */
        SMALLER("smaller");

        private final String id;

        Join(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        /** The two in one. */
        public double of(double first, double second) {
            return switch (this) {
                case RATIO -> first / second;
                case DIFFERENCE -> first - second;
                case LARGER -> Math.max(first, second);
                case SMALLER -> Math.min(first, second);
            };
        }
    }
}
