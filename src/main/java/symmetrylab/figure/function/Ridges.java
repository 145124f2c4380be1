package symmetrylab.figure.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.figure.function.Ridge.Line;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Vec;

/**
 * The ridges of the first hidden layer in a frame.
 *
 * @param count the number of neurons
 * @param groups those that are seen, one for each line
 * @param none the number of neurons without a ridge, as their weights are 0
 * @param outside the number of those whose ridge is outside the frame
 * @param lost the number of those with a weight or a bias that is not finite
 * @param parallel whether all ridges have exactly one direction
 * @param one whether all ridges are exactly one line
 */
record Ridges(int count, List<Group> groups, int none, int outside, int lost, boolean parallel, boolean one) {

    /** How far apart the ends of lines that look like one are at most, in pixels. */
    private static final double VISIBLE = 0.75;

    /** How alike the neurons of a group are. */
    enum Likeness {
        /** Their weights and biases are equal to the last bit. */
        EQUAL,
        /** Their ridges are exactly one line. */
        ONE_LINE,
        /** Their ridges look like one line. */
        NEAR
    }

    /**
     * Neurons whose ridges are one line.
     *
     * @param neurons in order
     * @param line the ridge of the first
     * @param likeness of them all
     */
    record Group(List<Integer> neurons, Line line, Likeness likeness) {}

    /** The number of neurons with a ridge. */
    int ridges() {
        return count - none - lost;
    }

    /** The groups with some neurons, and of these only them. */
    Ridges only(List<Integer> neurons) {
        List<Group> some = new ArrayList<>();
        for (Group group : groups) {
            List<Integer> those =
                    group.neurons().stream().filter(neurons::contains).toList();
            if (!those.isEmpty()) {
                some.add(new Group(those, group.line(), group.likeness()));
            }
        }
        return new Ridges(count, List.copyOf(some), none, outside, lost, parallel, one);
    }

    static Ridges of(Parameters state, FunctionPlane plane, FunctionFrame frame) {
        int count = state.architecture().hiddenLayers() == 0
                ? 0
                : state.architecture().fanOut(0);
        List<List<Integer>> neurons = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        List<Ridge> firsts = new ArrayList<>();
        List<Likeness> likeness = new ArrayList<>();
        Optional<Ridge> first = Optional.empty();
        int none = 0;
        int outside = 0;
        int lost = 0;
        boolean parallel = true;
        boolean one = true;
        for (int neuron = 0; neuron < count; neuron++) {
            Ridge ridge = plane.ridge(state, neuron);
            if (!ridge.isFinite()) {
                lost++;
                continue;
            }
            if (ridge.isNone()) {
                none++;
                continue;
            }
            first = first.or(() -> Optional.of(ridge));
            parallel &= ridge.isParallelTo(first.get());
            one &= ridge.isSameAs(first.get());
            Optional<Line> line = ridge.in(frame);
            if (line.isEmpty()) {
                outside++;
                continue;
            }
            int found = 0;
            while (found < lines.size() && !lines.get(found).coversNearly(line.get(), VISIBLE)) {
                found++;
            }
            if (found == lines.size()) {
                neurons.add(new ArrayList<>(List.of(neuron)));
                lines.add(line.get());
                firsts.add(ridge);
                likeness.add(Likeness.EQUAL);
                continue;
            }
            Vec own = state.incoming(0, neuron);
            boolean equal = own.equals(state.incoming(0, neurons.get(found).get(0)));
            Likeness now =
                    equal ? Likeness.EQUAL : ridge.isSameAs(firsts.get(found)) ? Likeness.ONE_LINE : Likeness.NEAR;
            neurons.get(found).add(neuron);
            likeness.set(found, now.compareTo(likeness.get(found)) > 0 ? now : likeness.get(found));
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            groups.add(new Group(List.copyOf(neurons.get(i)), lines.get(i), likeness.get(i)));
        }
        return new Ridges(count, List.copyOf(groups), none, outside, lost, parallel, one);
    }
}
