package symmetrylab.figure.plot;

import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.ActivationSpectrum;
import symmetrylab.figure.scene.StepWork;
import symmetrylab.recording.Recording;

/**
 * The singular values of a layer at a step.
 *
 * @param history of the lane
 * @param hidden the hidden layer, from 0
 */
record SpectrumWork(RunHistory history, int hidden) implements StepWork {

    @Override
    public boolean isKnown(int step) {
        return history.knowsSpectrum(step, hidden);
    }

    @Override
    public double cost(int step) {
        Recording recording = history.recording();
        return ActivationSpectrum.cost(recording.plan().architecture(), hidden, recording.data());
    }

    @Override
    public void compute(int step) {
        history.spectrum(step, hidden);
    }
}
