package symmetrylab.figure.scene;

import java.util.OptionalInt;

/** The content of a neuron's disc. */
public sealed interface NeuronFill {

    /** The sample, from 0, whose activation is shown; absent if more than one is shown. */
    OptionalInt sample();

    /** The visitor's result for this fill. */
    <R> R accept(Visitor<R> visitor);

    /** Whether it shows the whole plane of the two inputs rather than one sample. */
    boolean showsPlane();

    /**
     * Handles every kind of fill; code that forgets one does not compile.
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
        public OptionalInt sample() {
            return OptionalInt.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.planeMap(this);
        }

        @Override
        public boolean showsPlane() {
            return true;
        }
    }

    /**
     * The neuron's activation for one sample, as a colour and a number.
     *
     * @param index the sample, from 0
     */
    record Sample(int index) implements NeuronFill {
        @Override
        public OptionalInt sample() {
            return OptionalInt.of(index);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sample(this);
        }

        @Override
        public boolean showsPlane() {
            return false;
        }
    }

    /** The map if there are two features, else the first sample. */
    static NeuronFill defaultFor(int features) {
        return features == 2 ? new PlaneMap() : new Sample(0);
    }
}
