package symmetrylab.figure.scales;

import java.util.Arrays;
import symmetrylab.analysis.state.KeptSteps;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.recording.Recording;

/**
 * The places of a layer's neurons in a {@link NeuronMap} at some steps of a run, in order; immutable.
 *
 * <p>A place that is not finite is NaN.
 */
public final class NeuronTrails {

    /** The most steps of a trail. */
    private static final int MAX_STEPS = 1000;

    /** The most places of a run. */
    private static final int MAX_PLACES = 200_000;

    /** The most weights and biases to multiply. */
    private static final int MAX_WEIGHTS = 4_000_000;

    private final int neurons;
    private final int[] steps;
    private final double[] places;
    private final boolean[] mirrored;
    private final int[] leaders;

    private NeuronTrails(int neurons, int[] steps) {
        this.neurons = neurons;
        this.steps = steps;
        places = new double[2 * neurons * steps.length];
        mirrored = new boolean[neurons * steps.length];
        leaders = new int[neurons * steps.length];
    }

    /** The trails of a run from step {@code first} on, on the way from weights to places given by {@code map}. */
    static NeuronTrails of(Recording recording, int layer, int first, NeuronMap map) {
        Architecture network = recording.plan().architecture();
        int neurons = network.fanOut(layer);
        int weights = neurons * (network.fanIn(layer) + 1);
        int most = Math.max(2, Math.min(MAX_STEPS, Math.min(MAX_PLACES / neurons, MAX_WEIGHTS / weights)));
        NeuronTrails trails = new NeuronTrails(neurons, KeptSteps.of(recording, first, recording.lastStep(), most));
        for (int i = 0; i < trails.steps.length; i++) {
            trails.add(i, recording.parameters(trails.steps[i]), layer, map);
        }
        return trails;
    }

    private void add(int index, Parameters parameters, int layer, NeuronMap map) {
        // The neurons so far by their places, from 1, in a table with open addressing.
        int[] table = new int[Integer.highestOneBit(4 * neurons)];
        for (int neuron = 0; neuron < neurons; neuron++) {
            MapPlace place = map.place(parameters, layer, neuron);
            int at = index * neurons + neuron;
            places[2 * at] = place.x();
            places[2 * at + 1] = place.y();
            mirrored[at] = place.mirrored();
            int slot = hash(place) & (table.length - 1);
            while (table[slot] != 0 && !isAt(place, index, table[slot] - 1)) {
                slot = (slot + 1) & (table.length - 1);
            }
            if (table[slot] == 0) {
                table[slot] = neuron + 1;
            }
            leaders[at] = table[slot] - 1;
        }
    }

    private static int hash(MapPlace place) {
        int hash = 31 * Double.hashCode(place.x()) + Double.hashCode(place.y());
        return hash ^ (hash >>> 16);
    }

    private boolean isAt(MapPlace place, int index, int neuron) {
        return x(index, neuron) == place.x() && y(index, neuron) == place.y();
    }

    /** The number of neurons. */
    public int neurons() {
        return neurons;
    }

    /** The number of steps, at least 1. */
    public int count() {
        return steps.length;
    }

    /** The step with number {@code index}, from 0. */
    public int step(int index) {
        return steps[index];
    }

    /** The number of the last step up to {@code step}; −1 if all are later. */
    public int indexAt(int step) {
        int found = Arrays.binarySearch(steps, step);
        return found >= 0 ? found : -found - 2;
    }

    /** The place of a neuron at step number {@code index} along the first direction. */
    public double x(int index, int neuron) {
        return places[2 * (index * neurons + neuron)];
    }

    /** Its place along the second. */
    public double y(int index, int neuron) {
        return places[2 * (index * neurons + neuron) + 1];
    }

    /** Whether its mirror image is shown instead. */
    public boolean mirrored(int index, int neuron) {
        return mirrored[index * neurons + neuron];
    }

    /** For each neuron, the first one at the same place at step number {@code index}; itself without a finite place. */
    public int[] leaders(int index) {
        return Arrays.copyOfRange(leaders, index * neurons, (index + 1) * neurons);
    }
}
