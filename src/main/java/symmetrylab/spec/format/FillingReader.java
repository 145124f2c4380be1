package symmetrylab.spec.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Scaling;
import symmetrylab.spec.Named;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.words.Text;

/** Reads how the weights, or the biases, of a layer are filled. */
final class FillingReader {

    private static final List<String> BIASES = List.of("zero", "constant", "uniform", "normal", "explicit");
    private static final List<String> WEIGHTS = weights();

    private final Section section;
    private final boolean ofBiases;

    private FillingReader(Section section, boolean ofBiases) {
        this.section = section;
        this.ofBiases = ofBiases;
    }

    private static List<String> weights() {
        List<String> kinds = new ArrayList<>(List.of("zero", "constant", "uniform", "normal"));
        Arrays.stream(Scaling.values()).map(Scaling::id).forEach(kinds::add);
        kinds.addAll(List.of("orthogonal", "identity", "sparse", "explicit"));
        return List.copyOf(kinds);
    }

    static LayerInitializer weights(Section section) {
        return new FillingReader(section, false).read(section.kind(WEIGHTS, "glorot_normal"));
    }

    static LayerInitializer biases(Section section) {
        return new FillingReader(section, true)
                .read(section.kind(BIASES, WEIGHTS, Text.of("spec.weightsOnly"), "zero"));
    }

    private LayerInitializer read(Optional<String> kind) {
        if (kind.isEmpty()) {
            // The kind is wrong, so it is unknown which fields belong to it.
            return new LayerInitializer.Zero();
        }
        LayerInitializer filling =
                switch (kind.get()) {
                    case "constant" -> new LayerInitializer.Constant(section.requiredNumber("value", Limits.FINITE));
                    case "uniform" -> uniform();
                    case "normal" ->
                        new LayerInitializer.Normal(
                                section.number("mean", 0, Limits.FINITE),
                                section.requiredNumber("sd", Limits.AT_LEAST_ZERO));
                    case "orthogonal" -> new LayerInitializer.Orthogonal(gain());
                    case "identity" -> new LayerInitializer.Identity(gain());
                    case "sparse" -> sparse();
                    case "explicit" -> explicit();
                    case "zero" -> new LayerInitializer.Zero();
                    // What is no name of a scaling either is no kind, and throws.
                    default ->
                        new LayerInitializer.VarianceScaling(
                                Named.find(Scaling.values(), kind.get()).orElseThrow(), gain());
                };
        section.close();
        return filling;
    }

    private double gain() {
        return section.number("gain", 1, Limits.AT_LEAST_ZERO);
    }

    private LayerInitializer sparse() {
        // The number of inputs comes with the data; the engine checks it.
        Optional<Integer> nonzero = section.requiredInt("nonzero", 1, LayerInitializer.Sparse.MAX_NONZERO);
        return new LayerInitializer.Sparse(nonzero.orElse(1), section.number("sd", 1, Limits.AT_LEAST_ZERO));
    }

    private LayerInitializer uniform() {
        Optional<Double> min = required("min");
        Optional<Double> max = required("max");
        if (min.isEmpty() || max.isEmpty()) {
            return new LayerInitializer.Zero();
        } else if (min.get() <= max.get()) {
            return new LayerInitializer.Uniform(min.get(), max.get());
        }
        Text least = section.take("min").map(JsonValue::describe).orElseThrow();
        section.take("max").ifPresent(value -> section.problems()
                .wrong(section.pathOf("max"), value, Text.of("spec.allowed.atLeastMin", least)));
        return new LayerInitializer.Zero();
    }

    private Optional<Double> required(String name) {
        return section.require(name, Limits.FINITE.words())
                .flatMap(value -> section.asNumber(value, section.pathOf(name), Limits.FINITE));
    }

    private LayerInitializer explicit() {
        NumberReader numbers = new NumberReader(section.problems());
        String path = section.pathOf("values");
        int most = NetworkSpec.MAX_WIDTH;
        if (ofBiases) {
            return section.require("values", Text.of("spec.allowed.numberForEachNeuron"))
                    .flatMap(value -> numbers.vector(value, path, most))
                    .<LayerInitializer>map(LayerInitializer.ExplicitBiases::new)
                    .orElse(new LayerInitializer.ExplicitBiases(Vec.of()));
        }
        return section.require("values", Text.of("spec.allowed.rowForEachNeuron"))
                .flatMap(value -> numbers.matrix(value, path, most, most))
                .<LayerInitializer>map(LayerInitializer.ExplicitWeights::new)
                .orElse(new LayerInitializer.ExplicitWeights(Mat.of(new double[0][0])));
    }
}
