package symmetrylab.lesson;

import java.util.Optional;

/**
 * A measure with what it is of.
 *
 * @param measure what is measured
 * @param layer the layer, from 1 from the input side; 0 for the whole run
 * @param to the neuron to which a weight leads, from 1; else 0
 * @param from the neuron or input from which it leads, from 1; 0 for a bias, and for what is no weight
 * @param other the name of the other run of a pair
 */
public record Quantity(Measure measure, int layer, int to, int from, Optional<String> other) {

    /** A measure of a whole run. */
    public static Quantity of(Measure measure) {
        return ofLayer(measure, 0);
    }

    /** A measure of a layer, from 1. */
    public static Quantity ofLayer(Measure measure, int layer) {
        return new Quantity(measure, layer, 0, 0, Optional.empty());
    }
}
