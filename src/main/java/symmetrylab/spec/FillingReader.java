package symmetrylab.spec;

import java.util.List;
import java.util.Optional;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;

/** Reads how the weights, or the biases, of a layer are filled. */
final class FillingReader {

    private static final List<String> WEIGHTS =
            List.of("zero", "constant", "uniform", "normal", "glorot_normal", "explicit");
    private static final List<String> LATER_WEIGHTS = List.of(
            "glorot_uniform",
            "he_uniform",
            "he_normal",
            "lecun_uniform",
            "lecun_normal",
            "orthogonal",
            "identity",
            "sparse");
    private static final List<String> BIASES = List.of("zero", "constant", "uniform", "normal", "explicit");

    private final Section section;
    private final boolean ofBiases;

    private FillingReader(Section section, boolean ofBiases) {
        this.section = section;
        this.ofBiases = ofBiases;
    }

    static LayerInitializer weights(Section section) {
        return new FillingReader(section, false).read(section.kind(WEIGHTS, LATER_WEIGHTS, "glorot_normal"));
    }

    static LayerInitializer biases(Section section) {
        return new FillingReader(section, true).read(section.kind(BIASES, List.of(), "zero"));
    }

    private LayerInitializer read(Optional<String> kind) {
        if (kind.isEmpty()) {
            // Which fields belong to it is not known: nothing more can be said.
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
                    case "glorot_normal" ->
                        new LayerInitializer.GlorotNormal(section.number("gain", 1, Limits.AT_LEAST_ZERO));
                    case "explicit" -> explicit();
                    default -> new LayerInitializer.Zero();
                };
        section.close();
        return filling;
    }

    private LayerInitializer uniform() {
        double min = section.requiredNumber("min", Limits.FINITE);
        double max = section.requiredNumber("max", Limits.FINITE);
        if (min <= max) {
            return new LayerInitializer.Uniform(min, max);
        }
        section.report("max", "found " + max + "; allowed: a finite number of at least min, which is " + min);
        return new LayerInitializer.Zero();
    }

    private LayerInitializer explicit() {
        NumberReader numbers = new NumberReader(section.problems());
        String path = section.pathOf("values");
        int most = NetworkSpec.MAX_WIDTH;
        if (ofBiases) {
            return section.require("values", "a list of numbers, one for each neuron")
                    .flatMap(value -> numbers.vector(value, path, most))
                    .<LayerInitializer>map(LayerInitializer.ExplicitBiases::new)
                    .orElse(new LayerInitializer.ExplicitBiases(Vec.of()));
        }
        return section.require("values", "a list of rows of numbers, one for each neuron")
                .flatMap(value -> numbers.matrix(value, path, most, most))
                .<LayerInitializer>map(LayerInitializer.ExplicitWeights::new)
                .orElse(new LayerInitializer.ExplicitWeights(Mat.of(new double[0][0])));
    }
}
