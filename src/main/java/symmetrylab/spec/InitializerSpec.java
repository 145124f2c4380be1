package symmetrylab.spec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a run's weights and biases start: filled layer by layer, then noise added, then nudges.
 *
 * @param weights one for all layers, or one for each layer from input to output; of a kind that can fill weights
 * @param biases likewise; of a kind that can fill biases
 * @param seed of all random numbers
 * @param noise added to the filled values
 * @param nudges added last, in order
 */
public record InitializerSpec(
        List<LayerInitializer> weights,
        List<LayerInitializer> biases,
        long seed,
        Optional<Noise> noise,
        List<Nudge> nudges) {

    /** Glorot's normal weights, zero biases, seed 1. */
    public static final InitializerSpec DEFAULT = new InitializerSpec(
            List.of(new LayerInitializer.VarianceScaling(LayerInitializer.Scaling.GLOROT_NORMAL, 1)),
            List.of(new LayerInitializer.Zero()),
            1,
            Optional.empty(),
            List.of());

    /** Whether another seed can give other values. */
    public boolean isRandom() {
        return noise.isPresent()
                || Stream.concat(weights.stream(), biases.stream()).anyMatch(LayerInitializer::isRandom);
    }

    /** Copies the lists; neither of the first two may be empty. */
    public InitializerSpec {
        weights = List.copyOf(weights);
        biases = List.copyOf(biases);
        nudges = List.copyOf(nudges);
        if (weights.isEmpty() || biases.isEmpty()) {
            throw new IllegalArgumentException("weights and biases each need at least one initializer");
        }
        for (LayerInitializer filling : weights) {
            if (!filling.canFillWeights()) {
                throw new IllegalArgumentException(filling.kind() + " of biases cannot fill weights");
            }
        }
        for (LayerInitializer filling : biases) {
            if (!filling.canFillBiases()) {
                throw new IllegalArgumentException(filling.kind() + " of weights cannot fill biases");
            }
        }
    }

    /** Zero biases, seed 1 and {@code weights} in every layer. */
    public static InitializerSpec of(LayerInitializer weights) {
        return DEFAULT.withWeights(List.of(weights));
    }

    /** This start with other weights. */
    public InitializerSpec withWeights(List<LayerInitializer> newWeights) {
        return new InitializerSpec(newWeights, biases, seed, noise, nudges);
    }

    /** This start with other biases. */
    public InitializerSpec withBiases(List<LayerInitializer> newBiases) {
        return new InitializerSpec(weights, newBiases, seed, noise, nudges);
    }

    /** This start with another seed. */
    public InitializerSpec withSeed(long newSeed) {
        return new InitializerSpec(weights, biases, newSeed, noise, nudges);
    }

    /** This start with other noise. */
    public InitializerSpec withNoise(Optional<Noise> newNoise) {
        return new InitializerSpec(weights, biases, seed, newNoise, nudges);
    }

    /** This start with other nudges. */
    public InitializerSpec withNudges(List<Nudge> newNudges) {
        return new InitializerSpec(weights, biases, seed, noise, newNudges);
    }

    /**
     * Noise from N(0, sd²), added to every weight.
     *
     * @param sd standard deviation, at least 0
     * @param biases whether it is added to biases too
     */
    public record Noise(double sd, boolean biases) {
        /** Checks the deviation. */
        public Noise {
            Check.finiteAndAtLeastZero("sd", sd);
        }
    }

    /**
     * A number added to one weight or bias.
     *
     * @param layer from 1, from the input side
     * @param to neuron of the layer, from 1
     * @param from where the weight comes from, from 1; 0 for the bias
     * @param add the number to add
     */
    public record Nudge(int layer, int to, int from, double add) {
        /** Checks that the places can exist in some network. */
        public Nudge {
            Check.inside("layer", layer, 1, NetworkSpec.MAX_LAYERS + 1);
            Check.inside("to", to, 1, Integer.MAX_VALUE);
            Check.inside("from", from, 0, Integer.MAX_VALUE);
            Check.finite("add", add);
        }
    }
}
