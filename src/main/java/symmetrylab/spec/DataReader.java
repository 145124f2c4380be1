package symmetrylab.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.DataSpec.CloudKind;
import symmetrylab.spec.DataSpec.Coding;
import symmetrylab.spec.DataSpec.GateKind;
import symmetrylab.spec.JsonValue.JsonArray;

/** Reads the section {@code data}. */
final class DataReader {

    private static final List<String> KINDS =
            List.of("and", "or", "xor", "nand", "xnor", "blobs", "circle", "iris", "csv", "table");
    private static final List<String> LATER_KINDS =
            List.of("moons", "spiral", "checkerboard", "plane", "sine", "digits");

    private final Section section;

    private DataReader(Section section) {
        this.section = section;
    }

    static DataSpec read(Section section) {
        return new DataReader(section).read();
    }

    private DataSpec read() {
        Optional<String> kind = section.kind(KINDS, LATER_KINDS, "xor");
        if (kind.isEmpty()) {
            // Which fields belong to it is not known: nothing more can be said.
            return ExperimentSpec.DEFAULT.data();
        }
        DataSpec data = ofKind(kind.get());
        section.notYet("validation");
        if (!(data instanceof DataSpec.Cloud)) {
            // With data that are not drawn, the seed is that of the validation part.
            section.notYet("seed");
        }
        section.close();
        return data;
    }

    private DataSpec ofKind(String kind) {
        Optional<GateKind> gate = Named.find(GateKind.values(), kind);
        Optional<CloudKind> cloud = Named.find(CloudKind.values(), kind);
        if (gate.isPresent()) {
            Optional<Coding> coding = section.choice("coding", Coding.values(), List.of());
            return new DataSpec.Gate(gate.get(), coding.orElse(Coding.ZERO_ONE));
        } else if (cloud.isPresent()) {
            return cloud(DataSpec.Cloud.ofKind(cloud.get()));
        } else if (kind.equals("iris")) {
            return new DataSpec.Iris(section.flag("standardize", true));
        }
        return kind.equals("csv") ? csv() : table();
    }

    private DataSpec cloud(DataSpec.Cloud otherwise) {
        return new DataSpec.Cloud(
                otherwise.cloud(),
                (int) section.whole("samples", otherwise.samples(), 2, DataSpec.MAX_SAMPLES),
                section.number("noise", otherwise.noise(), Limits.AT_LEAST_ZERO),
                section.number("balance", otherwise.balance(), Limits.SHARE),
                section.seed());
    }

    private DataSpec csv() {
        String path = section.require("path", "the path of a CSV file")
                .flatMap(value -> section.asText(value, section.pathOf("path")))
                .orElse("missing");
        if (path.isBlank()) {
            section.report("path", "found " + JsonValue.quoted(path) + "; allowed: the path of a CSV file");
        }
        Optional<String> target =
                section.take("target").flatMap(value -> section.asText(value, section.pathOf("target")));
        Optional<List<String>> features = section.take("features").map(value -> features(value, target));
        boolean standardize = section.flag("standardize", true);
        return new DataSpec.Csv(path, target, features, standardize, section.flag("classes", false));
    }

    private List<String> features(JsonValue value, Optional<String> target) {
        String path = section.pathOf("features");
        String allowed = "a list of 1 to " + DataSpec.MAX_FEATURES + " column names";
        if (!(value instanceof JsonArray list)
                || list.items().isEmpty()
                || list.items().size() > DataSpec.MAX_FEATURES) {
            section.problems().wrong(path, value, allowed);
            return List.of();
        }
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>(target.stream().toList());
        for (int i = 0; i < list.items().size(); i++) {
            JsonValue item = list.items().get(i);
            String at = path + "[" + i + "]";
            section.asText(item, at).ifPresent(name -> {
                if (!seen.add(name)) {
                    boolean isTarget = target.equals(Optional.of(name));
                    section.problems()
                            .wrong(at, item, isTarget ? "a column other than the target" : "each column once");
                }
                names.add(name);
            });
        }
        return names;
    }

    private DataSpec table() {
        NumberReader numbers = new NumberReader(section.problems());
        String rows = "a list of rows of numbers, one for each sample";
        Optional<Mat> inputs = section.require("inputs", rows)
                .flatMap(value ->
                        numbers.matrix(value, section.pathOf("inputs"), DataSpec.MAX_SAMPLES, DataSpec.MAX_FEATURES));
        Optional<Mat> targets = section.require("targets", rows)
                .flatMap(value ->
                        numbers.matrix(value, section.pathOf("targets"), DataSpec.MAX_SAMPLES, NetworkSpec.MAX_WIDTH));
        if (inputs.isEmpty() || targets.isEmpty()) {
            return ExperimentSpec.DEFAULT.data();
        }
        if (inputs.get().rows() != targets.get().rows()) {
            section.report(
                    "targets",
                    "found " + targets.get().rows() + " rows; allowed: as many as inputs has, "
                            + inputs.get().rows());
            return ExperimentSpec.DEFAULT.data();
        }
        return new DataSpec.Table(inputs.get(), targets.get());
    }
}
