package symmetrylab.figure.step;

import java.util.List;
import java.util.OptionalInt;
import symmetrylab.data.DataSet;

/** Whose numbers an opened step shows. */
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

    /**
     * The first sample of the batch; where all its inputs are 0, so that nothing would visibly flow, the first of the
     * samples with the most inputs other than 0.
     *
     * @param batch the samples of the step's batch, from 0; at least one
     */
    static StepSubject defaultFor(List<Integer> batch, DataSet data) {
        int chosen = batch.get(0);
        if (inputsOf(data, chosen) > 0) {
            return new Sample(chosen);
        }
        int most = 0;
        for (int sample = 0; sample < data.size() && most < data.features(); sample++) {
            int inputs = inputsOf(data, sample);
            if (inputs > most) {
                most = inputs;
                chosen = sample;
            }
        }
        return new Sample(chosen);
    }

    private static int inputsOf(DataSet data, int sample) {
        int count = 0;
        for (int feature = 0; feature < data.features(); feature++) {
            count += data.inputs().get(sample, feature) != 0 ? 1 : 0;
        }
        return count;
    }
}
