package symmetrylab.figure.scene;

/** What the inside of a neuron shows. */
public sealed interface NeuronFill {

    /** Does something with a fill of each kind: whoever forgets a kind does not compile. */
    <R> R accept(Visitor<R> visitor);

    /**
     * What is done with each kind of fill.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        R planeMap(PlaneMap map);

        R sample(Sample sample);
    }

    /** The neuron's activation over the plane of the two inputs; for data of two features. */
    record PlaneMap() implements NeuronFill {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.planeMap(this);
        }
    }

    /**
     * The neuron's activation for one sample, as a colour and a number.
     *
     * @param index the sample, from 0
     */
    record Sample(int index) implements NeuronFill {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sample(this);
        }
    }

    /** The map where there are two features, else the first sample. */
    static NeuronFill defaultFor(int features) {
        return features == 2 ? new PlaneMap() : new Sample(0);
    }
}
