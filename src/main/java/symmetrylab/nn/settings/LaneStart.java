package symmetrylab.nn.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.InitializerSpec.Noise;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.ExplicitBiases;
import symmetrylab.spec.LayerInitializer.ExplicitWeights;

/**
 * How a lane starts, as its controls show and change it.
 *
 * @param start the start
 */
public record LaneStart(InitializerSpec start) {

    /** How its weights start. */
    public FillingChoice filling() {
        return FillingChoice.of(start.weights());
    }

    /** Whether it has more settings than the main controls show, so that a sentence must say so. */
    public boolean hasMore() {
        return filling().kind().isEmpty()
                || !start.nudges().isEmpty()
                || !start.biases().equals(InitializerSpec.DEFAULT.biases());
    }

    /** The start with another seed. */
    public InitializerSpec withNewSeed() {
        return start.withSeed(start.seed() + 1);
    }

    /** Standard deviation of the noise on its weights, 0 for none. */
    public double noise() {
        return start.noise().map(Noise::sd).orElse(0.0);
    }

    /** The start with other noise, on biases too if they had some; none for 0. */
    public InitializerSpec withNoise(double sd) {
        return start.withNoise(sd == 0 ? Optional.empty() : Optional.of(new Noise(sd, noiseOnBiases())));
    }

    /** Whether the noise falls on biases too. */
    public boolean noiseOnBiases() {
        return start.noise().map(Noise::biases).orElse(false);
    }

    /** The start with noise on biases too, or on weights alone; as it is without noise. */
    public InitializerSpec withNoiseOnBiases(boolean biases) {
        return start.withNoise(start.noise().map(noise -> new Noise(noise.sd(), biases)));
    }

    /** Whether layers start in different ways. */
    public boolean isByLayer() {
        return start.weights().size() > 1 || start.biases().size() > 1;
    }

    /**
     * The start with a separate one for each layer, at first all equal, or with that of the first layer for all.
     *
     * @param layers number of layers, including the output layer
     */
    public InitializerSpec withByLayer(boolean byLayer, int layers) {
        int count = byLayer ? layers : 1;
        return start.withWeights(spread(start.weights(), count)).withBiases(spread(start.biases(), count));
    }

    private static List<LayerInitializer> spread(List<LayerInitializer> fillings, int count) {
        return fillings.size() == count ? fillings : Collections.nCopies(count, fillings.get(0));
    }

    /** The start with other weights in layer {@code layer}, from 0; unchanged if there is no separate start there. */
    public InitializerSpec withWeights(int layer, LayerInitializer filling) {
        return start.withWeights(with(start.weights(), layer, filling));
    }

    /** The start with other biases in layer {@code layer}; one start for all layers counts as layer 0. */
    public InitializerSpec withBiases(int layer, LayerInitializer filling) {
        return start.withBiases(with(start.biases(), layer, filling));
    }

    /**
     * The start with given weights and biases, where there are some; without noise and nudges, which would change them.
     *
     * @param weights of each layer, if they are given
     * @param biases of each layer, if they are given
     */
    public InitializerSpec withGiven(List<Optional<Mat>> weights, List<Optional<Vec>> biases) {
        InitializerSpec next = withByLayer(true, weights.size());
        for (int layer = 0; layer < weights.size(); layer++) {
            if (weights.get(layer).isPresent()) {
                next = new LaneStart(next)
                        .withWeights(
                                layer, new ExplicitWeights(weights.get(layer).get()));
            }
            if (biases.get(layer).isPresent()) {
                next = new LaneStart(next)
                        .withBiases(layer, new ExplicitBiases(biases.get(layer).get()));
            }
        }
        return next.withNoise(Optional.empty()).withNudges(List.of());
    }

    private static List<LayerInitializer> with(List<LayerInitializer> fillings, int layer, LayerInitializer filling) {
        if (layer >= fillings.size()) {
            return fillings;
        }
        List<LayerInitializer> next = new ArrayList<>(fillings);
        next.set(layer, filling);
        return next;
    }
}
