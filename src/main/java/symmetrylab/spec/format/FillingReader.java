package symmetrylab.spec.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Scaling;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.words.Text;

/** Reads how the weights or biases of a layer are filled. */
final class FillingReader {

    private static final Map<String, Function<FillingReader, LayerInitializer>> WEIGHTS = kindsOfWeights();
    private static final Map<String, Function<FillingReader, LayerInitializer>> BIASES = kindsOfBiases();

    private final Section section;

    private FillingReader(Section section) {
        this.section = section;
    }

    private static Map<String, Function<FillingReader, LayerInitializer>> kindsOfWeights() {
        Map<String, Function<FillingReader, LayerInitializer>> kinds = kindsOfBoth();
        for (Scaling scaling : Scaling.values()) {
            kinds.put(scaling.id(), reader -> new LayerInitializer.VarianceScaling(scaling, reader.gain()));
        }
        kinds.put("orthogonal", reader -> new LayerInitializer.Orthogonal(reader.gain()));
        kinds.put("identity", reader -> new LayerInitializer.Identity(reader.gain()));
        kinds.put("sparse", FillingReader::sparse);
        kinds.put("explicit", FillingReader::explicitWeights);
        return kinds;
    }

    private static Map<String, Function<FillingReader, LayerInitializer>> kindsOfBiases() {
        Map<String, Function<FillingReader, LayerInitializer>> kinds = kindsOfBoth();
        kinds.put("explicit", FillingReader::explicitBiases);
        return kinds;
    }

    private static Map<String, Function<FillingReader, LayerInitializer>> kindsOfBoth() {
        Map<String, Function<FillingReader, LayerInitializer>> kinds = new LinkedHashMap<>();
        kinds.put("zero", reader -> new LayerInitializer.Zero());
        kinds.put(
                "constant",
                reader -> new LayerInitializer.Constant(reader.section.requiredNumber("value", Limits.FINITE)));
        kinds.put("uniform", FillingReader::uniform);
        kinds.put("normal", FillingReader::normal);
        return kinds;
    }

    static LayerInitializer weights(Section section) {
        return read(section, section.kind(WEIGHTS, "glorot_normal"));
    }

    static LayerInitializer biases(Section section) {
        return read(section, section.kind(BIASES, WEIGHTS.keySet(), Text.of("spec.weightsOnly"), "zero"));
    }

    private static LayerInitializer read(Section section, Optional<Function<FillingReader, LayerInitializer>> kind) {
        if (kind.isEmpty()) {
            // The kind is wrong, so its fields are unknown.
            return new LayerInitializer.Zero();
        }
        LayerInitializer filling = kind.get().apply(new FillingReader(section));
        section.close();
        return filling;
    }

    private double gain() {
        return section.number("gain", 1, Limits.AT_LEAST_ZERO);
    }

    private LayerInitializer normal() {
        return new LayerInitializer.Normal(
                section.number("mean", 0, Limits.FINITE), section.requiredNumber("sd", Limits.AT_LEAST_ZERO));
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

    private LayerInitializer explicitWeights() {
        NumberReader numbers = new NumberReader(section.problems());
        int most = NetworkSpec.MAX_WIDTH;
        return section.require("values", Text.of("spec.allowed.rowForEachNeuron"))
                .flatMap(value -> numbers.matrix(value, section.pathOf("values"), most, most))
                .map(LayerInitializer.ExplicitWeights::new)
                .orElse(new LayerInitializer.ExplicitWeights(Mat.of(new double[0][0])));
    }

    private LayerInitializer explicitBiases() {
        NumberReader numbers = new NumberReader(section.problems());
        return section.require("values", Text.of("spec.allowed.numberForEachNeuron"))
                .flatMap(value -> numbers.vector(value, section.pathOf("values"), NetworkSpec.MAX_WIDTH))
                .map(LayerInitializer.ExplicitBiases::new)
                .orElse(new LayerInitializer.ExplicitBiases(Vec.of()));
    }
}
