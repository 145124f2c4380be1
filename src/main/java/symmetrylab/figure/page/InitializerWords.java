package symmetrylab.figure.page;

import java.util.List;
import java.util.stream.Collectors;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;

/** How a run starts, in a few words. */
public final class InitializerWords {

    private InitializerWords() {}

    /** Such as {@code all weights 0}, or {@code weights N(0, 1), noise 1e−6, seed 3}. */
    public static String of(InitializerSpec spec) {
        StringBuilder words = new StringBuilder(weights(spec.weights()));
        boolean random = isRandom(spec.weights()) || isRandom(spec.biases());
        if (!spec.biases().equals(InitializerSpec.DEFAULT.biases())) {
            words.append(", biases ")
                    .append(spec.biases().stream().map(InitializerWords::entry).collect(Collectors.joining(", ")));
        }
        if (spec.noise().isPresent()) {
            words.append(", noise ").append(Numbers.brief(spec.noise().get().sd()));
            random = true;
        }
        if (!spec.nudges().isEmpty()) {
            int count = spec.nudges().size();
            words.append(", ").append(count).append(count == 1 ? " nudge" : " nudges");
        }
        if (random) {
            words.append(", seed ").append(spec.seed());
        }
        return words.toString();
    }

    private static String weights(List<LayerInitializer> fillings) {
        if (fillings.size() > 1) {
            return "weights by layer: "
                    + fillings.stream().map(InitializerWords::entry).collect(Collectors.joining(", "));
        }
        LayerInitializer filling = fillings.get(0);
        if (filling instanceof LayerInitializer.Zero) {
            return "all weights 0";
        }
        if (filling instanceof LayerInitializer.Constant constant) {
            return "all weights " + Numbers.tick(constant.value());
        }
        return "weights " + entry(filling);
    }

    private static String entry(LayerInitializer filling) {
        if (filling instanceof LayerInitializer.Constant constant) {
            return Numbers.tick(constant.value());
        }
        if (filling instanceof LayerInitializer.Uniform uniform) {
            return "U(" + Numbers.tick(uniform.min()) + ", " + Numbers.tick(uniform.max()) + ")";
        }
        if (filling instanceof LayerInitializer.Normal normal) {
            String mean = Numbers.tick(normal.mean());
            return normal.sd() == 1
                    ? "N(" + mean + ", 1)"
                    : "N(" + mean + ", σ²) with σ = " + Numbers.tick(normal.sd());
        }
        if (filling instanceof LayerInitializer.VarianceScaling scaled) {
            return name(scaled.scaling()) + times(scaled.gain());
        }
        if (filling instanceof LayerInitializer.Orthogonal orthogonal) {
            return "orthogonal" + times(orthogonal.gain());
        }
        if (filling instanceof LayerInitializer.Identity identity) {
            return "identity" + times(identity.gain());
        }
        if (filling instanceof LayerInitializer.Sparse sparse) {
            return "sparse, " + sparse.nonzero() + " a neuron"
                    + (sparse.sd() == 1 ? "" : " with σ = " + Numbers.tick(sparse.sd()));
        }
        return filling instanceof LayerInitializer.Zero ? "0" : "given";
    }

    /** What a scaling is called: its author, then its distribution. */
    public static String name(LayerInitializer.Scaling scaling) {
        return switch (scaling) {
            case GLOROT_UNIFORM -> "Glorot uniform";
            case GLOROT_NORMAL -> "Glorot normal";
            case HE_UNIFORM -> "He uniform";
            case HE_NORMAL -> "He normal";
            case LECUN_UNIFORM -> "LeCun uniform";
            case LECUN_NORMAL -> "LeCun normal";
        };
    }

    private static String times(double gain) {
        return gain == 1 ? "" : " × " + Numbers.tick(gain);
    }

    private static boolean isRandom(List<LayerInitializer> fillings) {
        return fillings.stream()
                .anyMatch(filling -> filling instanceof LayerInitializer.Uniform
                        || filling instanceof LayerInitializer.Normal
                        || filling instanceof LayerInitializer.VarianceScaling
                        || filling instanceof LayerInitializer.Orthogonal
                        || filling instanceof LayerInitializer.Sparse);
    }
}
