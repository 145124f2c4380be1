package symmetrylab.figure.step;

import java.util.OptionalInt;

/** The sample or batch whose numbers an open step shows. */
public sealed interface StepSubject {

    /** The sample, from 0; absent for the means over the batch. */
    OptionalInt sample();

    /** The means over the step's batch. */
    record Batch() implements StepSubject {
        @Override
        public OptionalInt sample() {
            return OptionalInt.empty();
        }
    }

    /**
     * One sample.
     *
     * @param index the sample, from 0
     */
    record Sample(int index) implements StepSubject {
        @Override
        public OptionalInt sample() {
            return OptionalInt.of(index);
        }
    }
}
