package symmetrylab.figure.network;

import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.analysis.state.RelativeSpread;

/**
 * The groups of equal neurons in a hidden layer: equal to the last bit, or to the eye.
 *
 * @param groups of two neurons or more, in the order of their first ones
 */
record HiddenGroups(List<Group> groups) {

    /**
     * A group of equal neurons.
     *
     * @param members of the layer, from 0, in order
     * @param near whether they differ too little to be seen
     */
    record Group(List<Integer> members, boolean near) {

        /** Copies the list. */
        Group {
            members = List.copyOf(members);
        }
    }

    /** Copies the list. */
    HiddenGroups {
        groups = List.copyOf(groups);
    }

    /** The groups of hidden layer {@code hidden}, from 0, at {@code step}, which must exist. */
    static HiddenGroups of(RunHistory history, int step, int hidden) {
        int width = history.recording().plan().architecture().fanOut(hidden);
        if (width < 2) {
            return new HiddenGroups(List.of());
        }
        if (history.classCount(step, hidden) == width) {
            boolean near = history.relativeSpread(step, hidden) < RelativeSpread.VISIBLE;
            List<Integer> all = IntStream.range(0, width).boxed().toList();
            return new HiddenGroups(near ? List.of(new Group(all, true)) : List.of());
        }
        NeuronClasses neurons = NeuronClasses.of(history.recording().state(step), hidden);
        return new HiddenGroups(neurons.classes().stream()
                .filter(members -> members.size() > 1)
                .map(members -> new Group(members, false))
                .toList());
    }
}
