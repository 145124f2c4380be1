package symmetrylab.figure.plot;

import java.util.List;
import java.util.stream.Stream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.ActivationSpectrum;
import symmetrylab.figure.scales.NeuronCourses;
import symmetrylab.figure.scene.CurveWork;
import symmetrylab.numeric.Distinct;
import symmetrylab.numeric.Range;

/**
 * The singular values of a layer at all steps of the curves: those of the whole runs, which the axis shows, and those
 * between the ends of the step axis.
 *
 * @param lanes all lanes; those without a hidden layer have no curves
 * @param layer the hidden layer, from 0; of a lane with fewer, its last
 * @param steps the ends of the step axis
 */
record SpectraWork(List<RunHistory> lanes, int layer, Range steps) implements CurveWork {

    @FunctionalInterface
    private interface Visit {
        void spectrum(RunHistory lane, int hidden, int step);
    }

    SpectraWork {
        lanes = List.copyOf(lanes);
    }

    @Override
    public boolean isKnown() {
        return cost() == 0;
    }

    @Override
    public double cost() {
        double[] sum = {0};
        forEach((lane, hidden, step) -> {
            if (!lane.knowsSpectrum(step, hidden)) {
                sum[0] += ActivationSpectrum.cost(
                        lane.recording().plan().architecture(),
                        hidden,
                        lane.recording().data());
            }
        });
        return sum[0];
    }

    @Override
    public void compute() {
        forEach((lane, hidden, step) -> lane.spectrum(step, hidden));
    }

    private void forEach(Visit visit) {
        for (RunHistory lane : lanes) {
            if (lane.hiddenLayers() > 0) {
                int hidden = Math.min(layer, lane.hiddenLayers() - 1);
                Stream.concat(
                                NeuronCourses.spectrumSteps(lane, hidden, 0, Integer.MAX_VALUE).stream(),
                                NeuronCourses.spectrumSteps(lane, hidden, (int) steps.min(), (int) steps.max())
                                        .stream())
                        .filter(Distinct.values())
                        .forEach(step -> visit.spectrum(lane, hidden, step));
            }
        }
    }
}
