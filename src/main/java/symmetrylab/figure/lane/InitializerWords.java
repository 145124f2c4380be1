package symmetrylab.figure.lane;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.words.Words;

/** Describes how a run starts in a few words. */
public final class InitializerWords {

    private InitializerWords() {}

    /** The start in words, such as {@code all weights 0}, or {@code weights N(0, 1), noise 1e−6, seed 3}. */
    public static String of(InitializerSpec spec, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(weights(spec.weights(), words));
        if (!spec.biases().equals(InitializerSpec.DEFAULT.biases())) {
            parts.add(words.get("figure.start.biases", entries(spec.biases(), words)));
        }
        spec.noise().ifPresent(noise -> parts.add(words.get("figure.start.noise", Numbers.brief(noise.sd()))));
        if (!spec.nudges().isEmpty()) {
            parts.add(words.get(
                    "figure.start.nudges", Integer.toString(spec.nudges().size())));
        }
        if (spec.isRandom()) {
            parts.add(words.get("figure.start.seed", Long.toString(spec.seed())));
        }
        return words.list(parts);
    }

    private static String weights(List<LayerInitializer> fillings, Words words) {
        if (fillings.size() > 1) {
            return words.get("figure.start.layers", entries(fillings, words));
        }
        LayerInitializer filling = fillings.get(0);
        return words.get(
                filling.commonValue().isPresent() ? "figure.start.all" : "figure.start.weights", entry(filling, words));
    }

    private static String entries(List<LayerInitializer> fillings, Words words) {
        return words.list(
                fillings.stream().map(filling -> entry(filling, words)).toList());
    }

    private static String entry(LayerInitializer filling, Words words) {
        return filling.accept(new Entry(words));
    }

    /** Words for the entries of one layer. */
    private record Entry(Words words) implements LayerInitializer.Visitor<String> {

        @Override
        public String zero(LayerInitializer.Zero zero) {
            return "0";
        }

        @Override
        public String constant(LayerInitializer.Constant constant) {
            return Numbers.tick(constant.value());
        }

        @Override
        public String uniform(LayerInitializer.Uniform uniform) {
            return "U(" + Numbers.tick(uniform.min()) + ", " + Numbers.tick(uniform.max()) + ")";
        }

        @Override
        public String normal(LayerInitializer.Normal normal) {
            String mean = Numbers.tick(normal.mean());
            return normal.sd() == 1
                    ? "N(" + mean + ", 1)"
                    : words.get("figure.start.normal", mean, Numbers.tick(normal.sd()));
        }

        @Override
        public String varianceScaling(LayerInitializer.VarianceScaling scaled) {
            return scaled(words.get("lane.named." + scaled.kind()), scaled.gain());
        }

        @Override
        public String orthogonal(LayerInitializer.Orthogonal orthogonal) {
            return scaled(words.get("figure.start.orthogonal"), orthogonal.gain());
        }

        @Override
        public String identity(LayerInitializer.Identity identity) {
            return scaled(words.get("figure.start.identity"), identity.gain());
        }

        @Override
        public String sparse(LayerInitializer.Sparse sparse) {
            String count = Integer.toString(sparse.nonzero());
            return sparse.sd() == 1
                    ? words.get("figure.start.sparse", count)
                    : words.get("figure.start.sparse.spread", count, Numbers.tick(sparse.sd()));
        }

        @Override
        public String explicitWeights(LayerInitializer.ExplicitWeights given) {
            return words.get("figure.start.given");
        }

        @Override
        public String explicitBiases(LayerInitializer.ExplicitBiases given) {
            return words.get("figure.start.given");
        }

        private String scaled(String name, double gain) {
            return gain == 1 ? name : words.get("figure.start.scaled", name, Numbers.tick(gain));
        }
    }
}
