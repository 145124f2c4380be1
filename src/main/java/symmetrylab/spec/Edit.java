package symmetrylab.spec;

import java.util.List;

/**
 * A change made by hand to a state of a run, before that state's update: training continues from the changed state.
 *
 * <p>Layers, neurons and inputs count from 1 at the input side, as in {@link InitializerSpec.Nudge}. Edits of one step
 * are made in the order of the list.
 */
public sealed interface Edit {

    /** The number of the state it changes, from 0. */
    int step();

    /** The layer, from 1, whose incoming weights it changes or whose neuron it copies. */
    int layer();

    /** The word for its kind in the experiment file. */
    String kind();

    /** The visitor's result for this kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Handles every kind of edit; code that forgets one does not compile.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        R setValue(SetValue set);

        R nudge(Nudge nudge);

        R copy(Copy copy);

        R zero(Zero zero);
    }

    /**
     * Whether a network of these sizes has the weights and neurons it names.
     *
     * @param sizes number of inputs, neurons of each hidden layer, number of outputs
     */
    boolean fits(List<Integer> sizes);

    /**
     * Sets a weight or bias; the optimizer's memory of it stays.
     *
     * @param step the state that is changed
     * @param layer from 1
     * @param to neuron of the layer, from 1
     * @param from where the weight comes from, from 1; 0 for the bias
     * @param value the new value
     */
    record SetValue(int step, int layer, int to, int from, double value) implements Edit {
        /** Checks that the places can exist in some network. */
        public SetValue {
            checkPlace(step, layer, to, from);
            Check.finite("value", value);
        }

        @Override
        public String kind() {
            return "set";
        }

        @Override
        public boolean fits(List<Integer> sizes) {
            return hasPlace(sizes, layer, to, from);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setValue(this);
        }
    }

    /**
     * Adds a number to a weight or bias; the optimizer's memory of it stays.
     *
     * @param step the state that is changed
     * @param layer from 1
     * @param to neuron of the layer, from 1
     * @param from where the weight comes from, from 1; 0 for the bias
     * @param add the number to add
     */
    record Nudge(int step, int layer, int to, int from, double add) implements Edit {
        /** Checks that the places can exist in some network. */
        public Nudge {
            checkPlace(step, layer, to, from);
            Check.finite("add", add);
        }

        @Override
        public String kind() {
            return "nudge";
        }

        @Override
        public boolean fits(List<Integer> sizes) {
            return hasPlace(sizes, layer, to, from);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nudge(this);
        }
    }

    /**
     * Makes a hidden neuron equal to another of its layer: incoming weights, bias, outgoing weights and the optimizer's
     * memory of all of these. From then on the two are one class.
     *
     * @param step the state that is changed
     * @param layer the hidden layer, from 1
     * @param neuron the neuron to copy, from 1
     * @param onto the neuron to make equal to it, from 1; a different one
     */
    record Copy(int step, int layer, int neuron, int onto) implements Edit {
        /** Checks that the places can exist in some network. */
        public Copy {
            checkPlace(step, layer, neuron, 0);
            Check.inside("onto", onto, 1, NetworkSpec.MAX_WIDTH);
            if (neuron == onto) {
                throw new IllegalArgumentException("neuron " + neuron + " is copied onto itself");
            }
        }

        @Override
        public String kind() {
            return "copy";
        }

        @Override
        public boolean fits(List<Integer> sizes) {
            return layer <= sizes.size() - 2 && Math.max(neuron, onto) <= sizes.get(layer);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.copy(this);
        }
    }

    /**
     * Sets all weights and biases of a layer to 0, and the optimizer's memory of them too, as if they had started at 0.
     *
     * @param step the state that is changed
     * @param layer from 1
     */
    record Zero(int step, int layer) implements Edit {
        /** Checks that the place can exist in some network. */
        public Zero {
            checkPlace(step, layer, 1, 0);
        }

        @Override
        public String kind() {
            return "zero";
        }

        @Override
        public boolean fits(List<Integer> sizes) {
            return layer < sizes.size();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.zero(this);
        }
    }

    private static boolean hasPlace(List<Integer> sizes, int layer, int to, int from) {
        return layer < sizes.size() && to <= sizes.get(layer) && from <= sizes.get(layer - 1);
    }

    private static void checkPlace(int step, int layer, int to, int from) {
        Check.inside("step", step, 0, TrainingSpec.MAX_STEPS);
        Check.inside("layer", layer, 1, NetworkSpec.MAX_LAYERS + 1);
        Check.inside("to", to, 1, Integer.MAX_VALUE);
        Check.inside("from", from, 0, Integer.MAX_VALUE);
    }
}
