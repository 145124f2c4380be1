package symmetrylab.figure.scales;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.ActivationSpectrum;
import symmetrylab.analysis.state.Condensation;
import symmetrylab.data.DataSet;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * The courses of neurons over the steps of all lanes, for plots that need a pass through them, and the means of their
 * inputs. Each is computed when first asked for, and kept.
 *
 * <p>Thread-safe. The courses follow from the lanes, so they never make scales differ: all are equal.
 */
public final class NeuronCourses {

    /** The most ranges of steps for which something is kept: those zoomed to last are among them. */
    private static final int MOST_RANGES = 64;

    private record Counted(RunHistory lane, int layer, Range steps) {}

    private record Measured(int layer, Range steps) {}

    private record Key(int layer, int inputs, boolean folded) {}

    private final List<RunHistory> lanes;
    private final Map<Key, NeuronMap> maps = new HashMap<>();
    private final Map<Counted, Condensation> condensations = new HashMap<>();
    private final Map<Measured, Range> singularValues = new HashMap<>();
    private final Map<DataSet, Vec> means = new IdentityHashMap<>();

    NeuronCourses(List<RunHistory> lanes) {
        this.lanes = List.copyOf(lanes);
    }

    /**
     * The map of a lane's hidden layer {@code layer}, shared with all lanes whose layer has as many inputs.
     *
     * @param folded whether mirror images are folded
     */
    public synchronized NeuronMap map(RunHistory lane, int layer, boolean folded) {
        int inputs = inputs(lane, layer);
        return maps.computeIfAbsent(
                new Key(layer, inputs, folded),
                key -> NeuronMap.of(
                        lanes.stream()
                                .filter(other -> layer < other.hiddenLayers() && inputs(other, layer) == inputs)
                                .toList(),
                        layer,
                        folded));
    }

    /** The directions and lines of a lane's hidden layer {@code layer} over these steps, as far as it has them. */
    public synchronized Condensation condensation(RunHistory lane, int layer, Range steps) {
        makeRoom(condensations);
        return condensations.computeIfAbsent(
                new Counted(lane, layer, steps),
                key -> Condensation.of(
                        lane.recording(), layer, lane.held((int) steps.min()), lane.held((int) steps.max())));
    }

    private static void makeRoom(Map<?, ?> kept) {
        if (kept.size() >= MOST_RANGES) {
            kept.clear();
        }
    }

    /**
     * From the smallest to the largest singular value above 0 of the activations that the lanes show over their steps:
     * one axis for all lanes. Empty if all are 0. A lane that diverges counts only with its start unless all do.
     *
     * @param layer the hidden layer, from 0; of a lane with fewer, its last
     * @param shown the steps on the axis: values that only finer steps have count too
     */
    public synchronized Range singularValues(int layer, Range shown) {
        Range whole = singularValues.computeIfAbsent(
                new Measured(layer, Range.EMPTY), key -> rangeOfSingularValues(layer, 0, Integer.MAX_VALUE));
        makeRoom(singularValues);
        return singularValues.computeIfAbsent(
                new Measured(layer, shown),
                key -> whole.including(rangeOfSingularValues(layer, (int) shown.min(), (int) shown.max())));
    }

    private Range rangeOfSingularValues(int layer, int from, int to) {
        Range range = Range.EMPTY;
        boolean allDiverge = lanes.stream().allMatch(SharedScales::diverges);
        for (RunHistory lane : withHidden()) {
            int hidden = Math.min(layer, lane.hiddenLayers() - 1);
            boolean isWhole = allDiverge || !SharedScales.diverges(lane);
            List<Integer> steps = spectrumSteps(lane, hidden, from, to);
            for (int step : isWhole ? steps : List.of(0)) {
                ActivationSpectrum spectrum = lane.spectrum(step, hidden);
                for (int i = 0; i < spectrum.values().size() && spectrum.value(i) > 0; i++) {
                    range = Double.isFinite(spectrum.value(i)) ? range.including(spectrum.value(i)) : range;
                }
            }
        }
        return range;
    }

    /**
     * The steps from {@code from} to {@code to} at which the axis of the singular values looks at a lane: those of the
     * curve, or its first and last if a curve would cost too much.
     */
    public static List<Integer> spectrumSteps(RunHistory lane, int hidden, int from, int to) {
        List<Integer> curve = lane.spectrumSteps(hidden, from, to);
        return curve.isEmpty() ? List.of(0, lane.lastStep()) : curve;
    }

    /** The most neurons of that hidden layer of any lane, of those with at most {@code limit}; 0 if there are none. */
    public int mostNeurons(int layer, int limit) {
        return withHidden().stream()
                .mapToInt(
                        lane -> lane.recording().plan().architecture().fanOut(Math.min(layer, lane.hiddenLayers() - 1)))
                .filter(neurons -> neurons <= limit)
                .max()
                .orElse(0);
    }

    private List<RunHistory> withHidden() {
        return lanes.stream().filter(lane -> lane.hiddenLayers() > 0).toList();
    }

    /** The mean of each input over the training samples, summed in their order. */
    public synchronized Vec inputMeans(DataSet data) {
        return means.computeIfAbsent(data, NeuronCourses::meansOf);
    }

    private static Vec meansOf(DataSet data) {
        double[] means = new double[data.features()];
        for (int i = 0; i < data.size(); i++) {
            for (int j = 0; j < means.length; j++) {
                means[j] += data.inputs().get(i, j);
            }
        }
        for (int j = 0; j < means.length; j++) {
            means[j] /= data.size();
        }
        return Vec.of(means);
    }

    private static int inputs(RunHistory lane, int layer) {
        return lane.recording().plan().architecture().fanIn(layer);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NeuronCourses;
    }

    @Override
    public int hashCode() {
        return NeuronCourses.class.hashCode();
    }
}
