package symmetrylab.figure;

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

    /** The map where there are two features, else the first sample. */
    static NeuronFill defaultFor(int features) {
        return features == 2 ? new PlaneMap() : new Sample(0);
    }
}
