package symmetrylab.figure.scene;

import java.util.List;
import symmetrylab.numeric.Vec;

/** What the inside of a neuron shows. */
public sealed interface NeuronFill {

    /** The neuron's activation over the plane of the two inputs; for data of two features. */
    record PlaneMap() implements NeuronFill {}

    /**
     * The neuron's activation for one sample, as a colour and a number.
     *
     * @param index the sample, from 0
     */
    record Sample(int index) implements NeuronFill {}

    /**
     * Given values, as colours and numbers.
     *
     * @param columns one entry for each neuron of each column, inputs included; NaN for a neuron that is drawn empty
     *     because it is not computed yet
     */
    record Given(List<Vec> columns) implements NeuronFill {

        /** Copies the list. */
        public Given {
            columns = List.copyOf(columns);
        }
    }

    /** The map where there are two features, else the first sample. */
    static NeuronFill defaultFor(int features) {
        return features == 2 ? new PlaneMap() : new Sample(0);
    }
}
