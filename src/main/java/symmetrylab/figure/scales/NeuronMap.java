package symmetrylab.figure.scales;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.KeptSteps;
import symmetrylab.analysis.state.PrincipalPlane;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recording;

/**
 * A map of the neurons of one hidden layer: their incoming vectors (weights and bias) in the plane nearest to those of
 * all lanes at all steps.
 *
 * <p>Thread-safe; only trails of ghosts are added when first asked for.
 */
public final class NeuronMap {

    /** The most states of a run from which the plane is found. */
    private static final int LOOKS = 400;

    /** The most numbers from which the plane is found; larger layers are looked at less often. */
    private static final int MAX_NUMBERS = 20_000;

    private final PrincipalPlane plane;
    private final double[] first;
    private final double[] second;
    private final Optional<MirrorFold> fold;
    private final Map<Recording, NeuronTrails> trails = new IdentityHashMap<>();
    private Range x = new Range(0, 0);
    private Range y = new Range(0, 0);

    private NeuronMap(PrincipalPlane plane, Optional<MirrorFold> fold) {
        this.plane = plane;
        this.fold = fold;
        first = plane.first().toArray();
        second = plane.second().toArray();
    }

    /**
     * The map of hidden layer {@code layer} of lanes with the same number of inputs to that layer. A lane that diverges
     * counts only with its first state, unless all do.
     */
    static NeuronMap of(List<RunHistory> lanes, int layer, boolean folded) {
        boolean allDiverge = lanes.stream().allMatch(SharedScales::diverges);
        NeuronMap map = new NeuronMap(plane(lanes, layer, allDiverge), Optional.empty());
        lanes.forEach(lane -> map.add(lane, layer));
        if (folded) {
            MirrorFold.Finder finder = new MirrorFold.Finder();
            for (RunHistory lane : lanes) {
                if (MirrorFold.appliesTo(activation(lane))) {
                    addTo(finder, map.trails(lane, layer), lastOf(lane, allDiverge));
                }
            }
            NeuronMap half = new NeuronMap(map.plane, Optional.of(finder.find()));
            lanes.forEach(lane -> half.add(lane, layer));
            lanes.forEach(lane -> half.extend(half.trails(lane, layer), lastOf(lane, allDiverge), allDiverge));
            return half;
        }
        lanes.forEach(lane -> map.extend(map.trails(lane, layer), lastOf(lane, allDiverge), allDiverge));
        return map;
    }

    private static Activation activation(RunHistory lane) {
        return lane.recording().plan().architecture().activation();
    }

    private static int lastOf(RunHistory lane, boolean allDiverge) {
        return allDiverge || !SharedScales.diverges(lane) ? lane.lastStep() : 0;
    }

    private static PrincipalPlane plane(List<RunHistory> lanes, int layer, boolean allDiverge) {
        List<Vec> vectors = new ArrayList<>();
        int length = 0;
        for (RunHistory lane : lanes) {
            Recording recording = lane.recording();
            Architecture network = recording.plan().architecture();
            length = network.fanIn(layer) + 1;
            int numbers = lanes.size() * network.fanOut(layer) * length;
            int looks = Math.max(2, Math.min(LOOKS, MAX_NUMBERS / numbers));
            for (int step : KeptSteps.of(recording, 0, lastOf(lane, allDiverge), looks)) {
                Parameters parameters = recording.parameters(step);
                for (int neuron = 0; neuron < network.fanOut(layer); neuron++) {
                    Vec vector = parameters.incoming(layer, neuron);
                    if (!allDiverge || vector.norm() <= SharedScales.MAX_SIZE) {
                        vectors.add(vector);
                    }
                }
            }
        }
        return PrincipalPlane.of(vectors, length);
    }

    private static void addTo(MirrorFold.Finder finder, NeuronTrails trails, int last) {
        int end = trails.indexAt(last);
        for (int neuron = 0; neuron < trails.neurons(); neuron++) {
            for (int i = 0; i <= end; i++) {
                int before = Math.max(0, i - 1);
                finder.add(
                        trails.x(before, neuron), trails.y(before, neuron), trails.x(i, neuron), trails.y(i, neuron));
            }
        }
    }

    private void add(RunHistory lane, int layer) {
        trails.put(lane.recording(), NeuronTrails.of(lane.recording(), layer, 0, this));
    }

    private void extend(NeuronTrails of, int last, boolean allDiverge) {
        int end = of.indexAt(last);
        double most = allDiverge ? SharedScales.MAX_SIZE : Double.MAX_VALUE;
        for (int i = 0; i <= end; i++) {
            for (int neuron = 0; neuron < of.neurons(); neuron++) {
                if (Math.abs(of.x(i, neuron)) <= most && Math.abs(of.y(i, neuron)) <= most) {
                    x = x.including(of.x(i, neuron));
                    y = y.including(of.y(i, neuron));
                }
            }
        }
    }

    /** The plane of the map. */
    public PrincipalPlane plane() {
        return plane;
    }

    /** The places of all lanes along the first direction, and 0. */
    public Range x() {
        return x;
    }

    /** The places along the second, and 0. */
    public Range y() {
        return y;
    }

    /** Whether neurons with this network are shown at the places of their mirror images if these are in the other half. */
    public boolean folds(Architecture network) {
        return fold.isPresent() && MirrorFold.appliesTo(network.activation());
    }

    /** The place of a neuron of hidden layer {@code layer}; both from 0. */
    public MapPlace place(Parameters parameters, int layer, int neuron) {
        Architecture network = parameters.architecture();
        int start = network.offset(layer, neuron);
        double alongFirst = 0;
        double alongSecond = 0;
        for (int i = 0; i < first.length; i++) {
            double value = parameters.get(start + i);
            alongFirst += first[i] * value;
            alongSecond += second[i] * value;
        }
        MapPlace place = MapPlace.of(alongFirst, alongSecond);
        return folds(network) && fold.get().sign(place.x(), place.y()) < 0 ? place.mirror() : place;
    }

    /** The trails of a lane. */
    public synchronized NeuronTrails trails(RunHistory lane, int layer) {
        return trails.computeIfAbsent(lane.recording(), recording -> NeuronTrails.of(recording, layer, 0, this));
    }

    /** The trails of a lane's ghost from the edit on; absent without a ghost. */
    public synchronized Optional<NeuronTrails> ghostTrails(RunHistory lane, int layer) {
        return lane.ghost()
                .filter(ghost -> lane.ghostFrom().orElse(0) < ghost.lastStep())
                .map(ghost -> trails.computeIfAbsent(
                        ghost.recording(),
                        recording -> NeuronTrails.of(
                                recording, layer, lane.ghostFrom().orElse(0), this)));
    }
}
