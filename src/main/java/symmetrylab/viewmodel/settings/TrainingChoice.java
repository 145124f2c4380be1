package symmetrylab.viewmodel.settings;

import symmetrylab.spec.TrainingSpec;

/**
 * A training as its controls show it.
 *
 * @param training what it is
 */
public record TrainingChoice(TrainingSpec training) {

    /** Whether it matters that samples are shuffled: the full batch keeps their order. */
    public boolean shuffleMatters() {
        return training.batch().isPresent();
    }

    /** Whether anything is drawn by the seed: batches that are shuffled, or what dropout leaves out. */
    public boolean seedMatters() {
        return shuffleMatters() && training.shuffle() || training.dropout() > 0;
    }
}
