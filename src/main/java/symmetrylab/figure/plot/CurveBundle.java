package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Vec;

/**
 * Neurons whose curves coincide over a range of steps: to the last bit, or too closely to be told apart by eye.
 *
 * @param neurons in order, at least one
 * @param from index of the first step of the range
 * @param to index of its last step, larger than {@code from}
 * @param near whether some of them differ, but too little to be seen
 */
record CurveBundle(List<Integer> neurons, int from, int to, boolean near) {

    /** Copies the list. */
    CurveBundle {
        neurons = List.copyOf(neurons);
    }

    /**
     * The groups of neurons that coincide at a step, and whether some are merely near. {@code leaders} holds for each
     * neuron the first of its group.
     */
    record Grouping(int[] leaders, boolean near) {

        /**
         * Groups the first {@code shown} neurons of a layer by {@code weights}, those of a neuron in a state.
         *
         * @param near whether all neurons of the layer differ too little to be seen
         */
        static Grouping of(Parameters state, BiFunction<Parameters, Integer, Vec> weights, int shown, boolean near) {
            int[] leaders = new int[shown];
            Map<Vec, Integer> first = new HashMap<>();
            for (int neuron = 0; neuron < shown; neuron++) {
                Integer known = first.putIfAbsent(weights.apply(state, neuron), neuron);
                leaders[neuron] = known == null ? neuron : known;
            }
            boolean differ = first.size() > 1;
            return near && differ ? new Grouping(new int[shown], true) : new Grouping(leaders, false);
        }

        /** The groups, in the order of their first neurons. */
        List<List<Integer>> groups() {
            Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
            for (int neuron = 0; neuron < leaders.length; neuron++) {
                groups.computeIfAbsent(leaders[neuron], first -> new ArrayList<>())
                        .add(neuron);
            }
            return List.copyOf(groups.values());
        }

        /** The grouping of neurons together in both; near if either is. */
        Grouping and(Grouping next) {
            if (isLike(next)) {
                return this;
            }
            int[] both = new int[leaders.length];
            for (int neuron = 0; neuron < both.length; neuron++) {
                int first = 0;
                while (leaders[first] != leaders[neuron] || next.leaders[first] != next.leaders[neuron]) {
                    first++;
                }
                both[neuron] = first;
            }
            return new Grouping(both, near || next.near);
        }

        private boolean isLike(Grouping other) {
            return near == other.near && Arrays.equals(leaders, other.leaders);
        }
    }

    /** The bundles of a layer with these groupings at each step. */
    static List<CurveBundle> of(List<Grouping> groupings) {
        List<CurveBundle> bundles = new ArrayList<>();
        Map<Integer, CurveBundle> open = new LinkedHashMap<>();
        Grouping previous = null;
        for (int i = 0; i + 1 < groupings.size(); i++) {
            Grouping between = groupings.get(i).and(groupings.get(i + 1));
            if (previous == null || !between.isLike(previous)) {
                Map<Integer, CurveBundle> next = new LinkedHashMap<>();
                for (List<Integer> group : between.groups()) {
                    boolean near = between.near() && group.size() > 1;
                    CurveBundle goesOn = open.get(group.get(0));
                    boolean same = goesOn != null && goesOn.neurons().equals(group) && goesOn.near() == near;
                    next.put(group.get(0), same ? goesOn : new CurveBundle(group, i, i + 1, near));
                }
                for (CurveBundle old : open.values()) {
                    if (next.get(old.neurons().get(0)) != old) {
                        bundles.add(old.until(i));
                    }
                }
                open = next;
            }
            previous = between;
        }
        for (CurveBundle last : open.values()) {
            bundles.add(last.until(groupings.size() - 1));
        }
        return bundles;
    }

    private CurveBundle until(int last) {
        return new CurveBundle(neurons, from, last, near);
    }
}
