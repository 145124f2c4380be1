package symmetrylab.spec.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.CsvFormat;
import symmetrylab.spec.CsvFormat.DecimalMark;
import symmetrylab.spec.CsvFormat.Delimiter;
import symmetrylab.spec.CsvFormat.MissingValues;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSource.CloudKind;
import symmetrylab.spec.SampleSource.Coding;
import symmetrylab.spec.SampleSource.FunctionKind;
import symmetrylab.spec.SampleSource.GateKind;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.words.Text;

/** Reads the section {@code data}. */
final class DataReader {

    private static final Map<String, Function<DataReader, SampleSource>> KINDS = kinds();

    private final Section section;

    private DataReader(Section section) {
        this.section = section;
    }

    static DataSpec read(Section section) {
        return new DataReader(section).read();
    }

    private static Map<String, Function<DataReader, SampleSource>> kinds() {
        Map<String, Function<DataReader, SampleSource>> kinds = new LinkedHashMap<>();
        for (GateKind kind : GateKind.values()) {
            kinds.put(kind.id(), reader -> reader.gate(kind));
        }
        for (CloudKind kind : CloudKind.values()) {
            kinds.put(kind.id(), reader -> reader.cloud(SampleSource.Cloud.ofKind(kind)));
        }
        for (FunctionKind kind : FunctionKind.values()) {
            kinds.put(kind.id(), reader -> reader.function(SampleSource.SampledFunction.ofKind(kind)));
        }
        kinds.put("iris", reader -> new SampleSource.Iris(reader.section.flag("standardize", true)));
        kinds.put("digits", reader -> new SampleSource.Digits());
        kinds.put(SampleSource.Csv.KIND, DataReader::csv);
        kinds.put(SampleSource.Table.KIND, DataReader::table);
        return kinds;
    }

    private DataSpec read() {
        Optional<SampleSource> source = section.kind(KINDS, "xor").map(kind -> kind.apply(this));
        double share = section.number("validation", 0, Limits.HELD_OUT);
        boolean rows = source.isPresent()
                && source.get() instanceof SampleSource.Table table
                && !table.heldOut().isEmpty();
        if (rows && share > 0) {
            section.report("held_out", Text.of("spec.heldOutTwice"));
        }
        double validation = rows ? 0 : share;
        long seed = section.seed();
        if (source.isPresent()) {
            section.close();
        }
        // If the kind is wrong, its other fields are unknown.
        return new DataSpec(source.orElse(ExperimentSpec.DEFAULT.data().source()), validation, seed);
    }

    private SampleSource gate(GateKind kind) {
        return new SampleSource.Gate(
                kind, section.choice("coding", Coding.values()).orElse(Coding.ZERO_ONE));
    }

    private SampleSource cloud(SampleSource.Cloud otherwise) {
        return otherwise
                .withSamples(samples())
                .withNoise(noise(otherwise))
                .withBalance(section.number("balance", otherwise.balance(), Limits.SHARE));
    }

    private SampleSource function(SampleSource.SampledFunction otherwise) {
        return otherwise.withSamples(samples()).withNoise(noise(otherwise));
    }

    private int samples() {
        return (int) section.whole("samples", SampleSource.DEFAULT_DRAWN, SampleSource.MIN_DRAWN, DataSpec.MAX_SAMPLES);
    }

    private double noise(SampleSource.Drawn otherwise) {
        return section.number("noise", otherwise.noise(), Limits.AT_LEAST_ZERO);
    }

    private SampleSource csv() {
        String path = section.require("path", Text.of("spec.allowed.csvPath"))
                .flatMap(value -> section.asText(value, section.pathOf("path")))
                .orElse("missing");
        if (path.strip().isEmpty()) {
            section.report(
                    "path", Text.of("spec.wrong", VisibleText.quotedWithLength(path), Text.of("spec.allowed.csvPath")));
        }
        List<String> targets = section.take("target").map(this::targets).orElse(List.of());
        Optional<List<String>> features = section.take("features").map(value -> features(value, targets));
        boolean standardize = section.flag("standardize", true);
        boolean classes = section.flag("classes", false);
        return new SampleSource.Csv(path, targets, features, standardize, classes, format());
    }

    private CsvFormat format() {
        Optional<Boolean> header = section.take("header").map(value -> section.flag("header", true));
        return new CsvFormat(
                header,
                section.choice("delimiter", Delimiter.values()),
                section.choice("decimal", DecimalMark.values()),
                section.choice("missing", MissingValues.values()).orElse(CsvFormat.DEFAULT.missing()));
    }

    private List<String> targets(JsonValue value) {
        if (value instanceof JsonString name) {
            return List.of(name.text());
        }
        String path = section.pathOf("target");
        if (!(value instanceof JsonArray list)
                || list.items().isEmpty()
                || list.items().size() > NetworkSpec.MAX_WIDTH) {
            section.problems()
                    .wrong(path, value, Text.of("spec.allowed.target", Integer.toString(NetworkSpec.MAX_WIDTH)));
            return List.of();
        }
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.items().size(); i++) {
            JsonValue item = list.items().get(i);
            String at = path + "[" + i + "]";
            section.asText(item, at).ifPresent(name -> {
                if (!seen.add(name.strip())) {
                    section.problems().wrong(at, item, Text.of("spec.allowed.columnOnce"));
                }
                names.add(name);
            });
        }
        return names;
    }

    private List<String> features(JsonValue value, List<String> targets) {
        String path = section.pathOf("features");
        Text allowed = Text.of("spec.allowed.columnNames", Integer.toString(DataSpec.MAX_FEATURES));
        if (!(value instanceof JsonArray list)
                || list.items().isEmpty()
                || list.items().size() > DataSpec.MAX_FEATURES) {
            section.problems().wrong(path, value, allowed);
            return List.of();
        }
        List<String> names = new ArrayList<>();
        // Blanks around a name are ignored, as in the table.
        Set<String> targetNames = targets.stream().map(String::strip).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>(targetNames);
        for (int i = 0; i < list.items().size(); i++) {
            JsonValue item = list.items().get(i);
            String at = path + "[" + i + "]";
            section.asText(item, at).ifPresent(name -> {
                if (!seen.add(name.strip())) {
                    boolean isTarget = targetNames.contains(name.strip());
                    section.problems()
                            .wrong(
                                    at,
                                    item,
                                    Text.of(isTarget ? "spec.allowed.notTheTarget" : "spec.allowed.columnOnce"));
                }
                names.add(name);
            });
        }
        return names;
    }

    private SampleSource table() {
        NumberReader numbers = new NumberReader(section.problems());
        Text rows = Text.of("spec.allowed.rowForEachSample");
        Optional<Mat> inputs = section.require("inputs", rows)
                .flatMap(value ->
                        numbers.matrix(value, section.pathOf("inputs"), DataSpec.MAX_SAMPLES, DataSpec.MAX_FEATURES));
        Optional<Mat> targets = section.require("targets", rows)
                .flatMap(value ->
                        numbers.matrix(value, section.pathOf("targets"), DataSpec.MAX_SAMPLES, NetworkSpec.MAX_WIDTH));
        Optional<JsonValue> heldOut = section.take("held_out");
        if (inputs.isEmpty() || targets.isEmpty()) {
            return ExperimentSpec.DEFAULT.data().source();
        }
        if (inputs.get().rows() != targets.get().rows()) {
            section.require("targets", rows).ifPresent(value -> section.problems()
                    .wrong(
                            section.pathOf("targets"),
                            value,
                            Text.of(
                                    "spec.allowed.asLongAsInputs",
                                    Integer.toString(inputs.get().rows()))));
            return ExperimentSpec.DEFAULT.data().source();
        }
        return new SampleSource.Table(
                inputs.get(),
                targets.get(),
                heldOut.map(value -> heldOut(value, inputs.get().rows())).orElse(List.of()));
    }

    /** The rows held out of {@code rows}, in order; none, and reported, if they are wrong. */
    private List<Integer> heldOut(JsonValue value, int rows) {
        String path = section.pathOf("held_out");
        Text allowed = Text.of("spec.allowed.heldOutRows", Integer.toString(rows - 1));
        if (!(value instanceof JsonArray list) || list.items().size() >= rows) {
            section.problems().wrong(path, value, allowed);
            return List.of();
        }
        SortedSet<Integer> held = new TreeSet<>();
        for (int i = 0; i < list.items().size(); i++) {
            JsonValue item = list.items().get(i);
            String at = path + "[" + i + "]";
            section.asWhole(item, at, 1, rows).ifPresent(row -> {
                if (!held.add(Math.toIntExact(row))) {
                    section.problems().wrong(at, item, Text.of("spec.allowed.rowOnce"));
                }
            });
        }
        return List.copyOf(held);
    }
}
