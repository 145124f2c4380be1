package symmetrylab.viewmodel.settings;

import java.util.Optional;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.InitializerSpec.Noise;

/**
 * How a lane starts, as its controls show and change it.
 *
 * @param start what it starts from
 */
public record LaneStart(InitializerSpec start) {

    /** How its weights start. */
    public FillingChoice filling() {
        return FillingChoice.of(start.weights());
    }

    /** Whether there is more to it than the controls show, so that it has to be said in words. */
    public boolean hasMore() {
        return filling().kind().isEmpty()
                || !start.nudges().isEmpty()
                || !start.biases().equals(InitializerSpec.DEFAULT.biases());
    }

    /** Standard deviation of the noise on its weights, 0 for none. */
    public double noise() {
        return start.noise().map(Noise::sd).orElse(0.0);
    }

    /** The start with other noise, on biases too where there was some; none for 0. */
    public InitializerSpec withNoise(double sd) {
        boolean biases = start.noise().map(Noise::biases).orElse(false);
        return start.withNoise(sd == 0 ? Optional.empty() : Optional.of(new Noise(sd, biases)));
    }
}
