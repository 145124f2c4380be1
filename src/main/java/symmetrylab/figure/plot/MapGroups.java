package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.scales.MapPlace;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Vec;

/**
 * The neurons of a layer that a map shows at one place.
 *
 * @param groups in the order of their first neurons
 * @param lost neurons with a weight or a bias that is not finite, which have no place
 */
record MapGroups(List<Group> groups, List<Integer> lost) {

    /**
     * Neurons at one place.
     *
     * @param neurons in order
     * @param place of the first one
     * @param near whether some differ, but too little to be seen in the map
     */
    record Group(List<Integer> neurons, MapPlace place, boolean near) {}

    /** The places of a layer's neurons. */
    @FunctionalInterface
    interface Places {
        /** The place of a neuron, from 0. */
        MapPlace of(int neuron);
    }

    /**
     * Groups the neurons of hidden layer {@code layer}: the first neuron that is left takes those whose weights and
     * bias differ from its own by at most {@code visible}, as a Euclidean distance. Mirrored ones count as mirrored.
     */
    static MapGroups of(Parameters parameters, int layer, Places places, double visible) {
        Architecture network = parameters.architecture();
        int count = network.fanOut(layer);
        List<Integer> lost = new ArrayList<>();
        List<Vec> vectors = new ArrayList<>();
        List<MapPlace> all = new ArrayList<>();
        List<List<Integer>> groups = new ArrayList<>();
        List<Boolean> near = new ArrayList<>();
        for (int neuron = 0; neuron < count; neuron++) {
            MapPlace place = places.of(neuron);
            all.add(place);
            Vec own = parameters.incoming(layer, neuron);
            vectors.add(own);
            if (!place.isFinite()) {
                lost.add(neuron);
                continue;
            }
            int found = -1;
            for (int i = 0; i < groups.size() && found < 0; i++) {
                int first = groups.get(i).get(0);
                MapPlace other = all.get(first);
                // The map only brings neurons closer together: those apart in it are apart.
                if (Math.abs(place.x() - other.x()) <= visible
                        && Math.abs(place.y() - other.y()) <= visible
                        && distance(own, vectors.get(first), place.mirrored() != other.mirrored()) <= visible) {
                    found = i;
                }
            }
            if (found < 0) {
                groups.add(new ArrayList<>(List.of(neuron)));
                near.add(false);
            } else {
                int first = groups.get(found).get(0);
                boolean differs = distance(
                                own,
                                vectors.get(first),
                                place.mirrored() != all.get(first).mirrored())
                        > 0;
                groups.get(found).add(neuron);
                near.set(found, near.get(found) || differs);
            }
        }
        List<Group> result = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Integer> neurons = List.copyOf(groups.get(i));
            result.add(new Group(neurons, all.get(neurons.get(0)), near.get(i)));
        }
        return new MapGroups(List.copyOf(result), List.copyOf(lost));
    }

    private static double distance(Vec a, Vec b, boolean mirrored) {
        double sign = mirrored ? 1 : -1;
        double largest = 0;
        for (int i = 0; i < a.size(); i++) {
            largest = Math.max(largest, Math.abs(a.get(i) + sign * b.get(i)));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        // Divided by the largest entry, so that squares neither overflow nor vanish.
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            double part = (a.get(i) + sign * b.get(i)) / largest;
            sum += part * part;
        }
        return largest * Math.sqrt(sum);
    }
}
