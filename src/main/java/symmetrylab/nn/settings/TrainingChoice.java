package symmetrylab.nn.settings;

import symmetrylab.spec.TrainingSpec;

/**
 * The training settings as their controls show them.
 *
 * @param training the settings
 */
public record TrainingChoice(TrainingSpec training) {

    /** Whether shuffling matters: the full batch keeps the order of the samples. */
    public boolean shuffleMatters() {
        return training.batch().isPresent();
    }

    /** Whether the seed matters: for shuffled batches, dropout, or sums in each neuron's own order. */
    public boolean seedMatters() {
        return shuffleMatters() && training.shuffle()
                || training.dropout() > 0
                || !training.rounding().isExact();
    }
}
