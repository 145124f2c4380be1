package symmetrylab.spec.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static symmetrylab.testing.Experiments.parse;
import static symmetrylab.testing.Experiments.parseFile;
import static symmetrylab.testing.Experiments.problemsOf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.CsvFormat;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.Edit;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializers;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.OptimizerSpecs;
import symmetrylab.spec.OutputKind;
import symmetrylab.spec.Problem;
import symmetrylab.spec.RoundingKind;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSources;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.VisibleText;
import symmetrylab.testing.English;
import symmetrylab.testing.Experiments;
import symmetrylab.words.Text;

class ExperimentFileTest {

    @Test
    void a_file_with_nothing_but_the_format_is_the_default_experiment() {
        assertThat(parse("{\"format\": 1}")).isEqualTo(ExperimentSpec.DEFAULT);
    }

    @Test
    void empty_sections_are_the_default_experiment() {
        String text = """
                {"format": 1, "data": {}, "network": {}, "initializer": {"weights": {}, "biases": {}},
                 "training": {"optimizer": {}}, "runs": [{}]}""";
        assertThat(parse(text)).isEqualTo(ExperimentSpec.DEFAULT);
    }

    @Test
    void the_first_example_is_read_correctly() {
        ExperimentSpec spec =
                parse(Presets.find("zero-against-random").orElseThrow().text());
        assertThat(spec.title()).isEqualTo("Zero against random on XOR");
        assertThat(spec.runs()).extracting(RunSpec::name).containsExactly("Zero", "Random");
        assertThat(spec.runs()).allSatisfy(run -> {
            assertThat(run.network())
                    .isEqualTo(new NetworkSpec(
                            List.of(4),
                            ActivationKind.SIGMOID,
                            Optional.of(OutputKind.SIGMOID),
                            Optional.of(LossKind.CROSS_ENTROPY)));
            assertThat(run.training())
                    .isEqualTo(new TrainingSpec(
                            new OptimizerSpec.Sgd(0.5, 0, false),
                            OptionalInt.of(1),
                            false,
                            4000,
                            0,
                            0,
                            0,
                            1,
                            RoundingKind.EXACT,
                            false));
        });
        assertThat(spec.runs().get(0).initializer()).isEqualTo(InitializerSpec.of(new LayerInitializer.Zero()));
        assertThat(spec.runs().get(1).initializer().weights()).containsExactly(new LayerInitializer.Normal(0, 1));
    }

    /** A kind without an example here would not be tested. */
    @Test
    void the_examples_hold_every_kind() {
        List<ExperimentSpec> all = specs();
        List<RunSpec> runs = all.stream().flatMap(spec -> spec.runs().stream()).toList();
        assertHasEveryKind(
                SampleSource.Gate.class, all.stream().map(spec -> spec.data().source()));
        assertHasEveryKind(
                OptimizerSpec.Sgd.class, runs.stream().map(run -> run.training().optimizer()));
        assertHasEveryKind(Edit.Zero.class, runs.stream().flatMap(run -> run.edits().stream()));
        assertHasEveryKind(
                LayerInitializer.Zero.class,
                runs.stream()
                        .map(RunSpec::initializer)
                        .flatMap(start -> Stream.concat(start.weights().stream(), start.biases().stream())));
    }

    private static void assertHasEveryKind(Class<?> one, Stream<?> examples) {
        List<Class<?>> kinds = Stream.of(one.getInterfaces()[0].getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? Stream.of(kind.getPermittedSubclasses()) : Stream.of(kind))
                .<Class<?>>map(kind -> kind)
                .toList();
        assertThat(examples.<Class<?>>map(Object::getClass).distinct().toList()).containsAll(kinds);
    }

    static List<ExperimentSpec> specs() {
        List<ExperimentSpec> presets =
                Presets.all().stream().map(preset -> parse(preset.text())).toList();
        List<ExperimentSpec> all = new ArrayList<>(presets);
        all.add(Experiments.withEverything());
        all.add(Experiments.withEveryInitializer());
        OptimizerSpecs.KINDS.forEach(kind -> all.add(ExperimentSpec.DEFAULT.withRun(
                0, RunSpec.named("Run").withTraining(TrainingSpec.DEFAULT.withOptimizer(kind.withLearningRate(0.3))))));
        all.add(ExperimentSpec.DEFAULT);
        all.add(ExperimentSpec.DEFAULT.withTitle("lone surrogate \ud800, quote \", backslash \\, \t"));
        all.add(ExperimentSpec.DEFAULT.withData(new DataSpec(new SampleSource.Iris(false), 0.9, 2)));
        Stream.of(
                        SampleSource.Csv.at("a b.csv")
                                .withTargets("y")
                                .withFeatures("x", "z")
                                .withStandardize(false)
                                .withClasses(true),
                        SampleSource.Csv.at("c.csv")
                                .withTargets("p", "q")
                                .withFormat(new CsvFormat(
                                        Optional.of(false),
                                        Optional.of(CsvFormat.Delimiter.TAB),
                                        Optional.of(CsvFormat.DecimalMark.COMMA),
                                        CsvFormat.MissingValues.SKIP_ROWS)),
                        SampleSource.Csv.at("d.csv").withFormat(CsvFormat.DEFAULT.withHeader(true)),
                        new SampleSource.Gate(SampleSource.GateKind.NAND, SampleSource.Coding.PLUS_MINUS_ONE),
                        new SampleSource.Digits(),
                        new SampleSource.Cloud(SampleSource.CloudKind.MOONS, 60, 0.3, 0.25),
                        new SampleSource.Cloud(SampleSource.CloudKind.SPIRAL, 2, 0, 1),
                        new SampleSource.SampledFunction(SampleSource.FunctionKind.CHECKERBOARD, 100_000, 1e-3),
                        SampleSource.SampledFunction.ofKind(SampleSource.FunctionKind.PLANE),
                        SampleSource.SampledFunction.ofKind(SampleSource.FunctionKind.SINE),
                        new SampleSource.Table(
                                Mat.of(new double[][] {{1}, {2}, {3}}),
                                Mat.of(new double[][] {{0}, {1}, {1}}),
                                List.of(1, 3)))
                .map(source -> ExperimentSpec.DEFAULT.withData(DataSpec.of(source)))
                .forEach(all::add);
        return all;
    }

    @ParameterizedTest
    @MethodSource("specs")
    void a_written_experiment_reads_back_equal(ExperimentSpec spec) {
        assertThat(parse(ExperimentFile.write(spec))).isEqualTo(spec);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void reading_and_writing_again_changes_nothing(ExperimentSpec spec) {
        String once = ExperimentFile.write(spec);
        assertThat(ExperimentFile.write(parse(once))).isEqualTo(once);
    }

    @Test
    void a_file_is_written_for_people() {
        ExperimentSpec spec = parse(
                        Presets.find("zero-against-random").orElseThrow().text())
                .withRuns(List.of(
                        RunSpec.named("Zero").withInitializer(InitializerSpec.of(new LayerInitializer.Zero())),
                        RunSpec.named("Random")
                                .withInitializer(InitializerSpec.of(new LayerInitializer.Normal(0, 1))
                                        .withSeed(3))));
        assertThat(ExperimentFile.write(spec)).isEqualTo("""
                        {
                          "format": 1,
                          "title": "Zero against random on XOR",
                          "data": {"kind": "xor"},
                          "runs": [
                            {"name": "Zero", "initializer": {"weights": {"kind": "zero"}}},
                            {"name": "Random", "initializer": {"weights": {"kind": "normal", "sd": 1.0}, "seed": 3}}
                          ]
                        }
                        """);
    }

    @Test
    void a_section_of_a_run_replaces_the_whole_section_of_the_file() {
        ExperimentSpec spec = parse("""
                {"format": 1, "training": {"steps": 7, "batch": 2}, "runs": [{"training": {"steps": 9}}, {}]}""");
        assertThat(spec.runs().get(0).training()).isEqualTo(TrainingSpec.DEFAULT.withSteps(9));
        assertThat(spec.runs().get(1).training())
                .isEqualTo(TrainingSpec.DEFAULT.withSteps(7).withBatch(OptionalInt.of(2)));
    }

    @Test
    void edits_are_read_in_the_order_of_the_list() {
        ExperimentSpec spec = parse("""
                {"format": 1, "network": {"hidden": [3, 2]}, "edits": [
                  {"step": 7, "kind": "set", "layer": 1, "to": 3, "from": 2, "value": -0.0},
                  {"step": 2, "kind": "nudge", "layer": 3, "to": 1, "from": 0, "add": 1e-6},
                  {"step": 2, "kind": "copy", "layer": 2, "neuron": 1, "onto": 2},
                  {"step": 10000000, "kind": "zero", "layer": 3}]}""");
        assertThat(spec.runs().get(0).edits())
                .containsExactly(
                        new Edit.SetValue(7, 1, 3, 2, -0.0),
                        new Edit.Nudge(2, 3, 1, 0, 1e-6),
                        new Edit.Copy(2, 2, 1, 2),
                        new Edit.Zero(10_000_000, 3));
    }

    @Test
    void a_run_s_own_edits_replace_those_of_all_runs() {
        ExperimentSpec spec = parse("""
                {"format": 1, "edits": [{"step": 1, "kind": "zero", "layer": 1}],
                 "runs": [{}, {"edits": []}, {"edits": [{"step": 2, "kind": "zero", "layer": 2}]}]}""");
        assertThat(spec.runs())
                .extracting(RunSpec::edits)
                .containsExactly(List.of(new Edit.Zero(1, 1)), List.of(), List.of(new Edit.Zero(2, 2)));
    }

    @Test
    void edits_that_all_runs_agree_on_are_written_once() {
        RunSpec one = RunSpec.named("One").withEdit(new Edit.Nudge(120, 1, 2, 0, 1e-6));
        ExperimentSpec same = ExperimentSpec.DEFAULT.withRuns(List.of(one, one.withName("Two")));
        assertThat(ExperimentFile.write(same)).isEqualTo("""
                {
                  "format": 1,
                  "data": {"kind": "xor"},
                  "edits": [
                    {"step": 120, "kind": "nudge", "layer": 1, "to": 2, "from": 0, "add": 1.0E-6}
                  ],
                  "runs": [
                    {"name": "One"},
                    {"name": "Two"}
                  ]
                }
                """);
        ExperimentSpec different = same.withRun(1, RunSpec.named("Two"));
        assertThat(ExperimentFile.write(different)).doesNotContain("\n  \"edits\"");
        assertThat(parse(ExperimentFile.write(different))).isEqualTo(different);
    }

    @Test
    void ten_thousand_edits_can_be_read_and_one_more_cannot() {
        String edit = "{\"step\": 1, \"kind\": \"zero\", \"layer\": 1}";
        String most = "{\"format\": 1, \"edits\": [" + (edit + ",").repeat(RunSpec.MAX_EDITS - 1) + edit + "]}";
        assertThat(parse(most).runs().get(0).edits()).hasSize(10_000);
        assertThat(problemsOf(most.replace("]", "," + edit + "]")))
                .containsExactly("1:24: edits: found a list of 10001; allowed: a list of at most 10000 edits");
        List<Edit> tooMany = Collections.nCopies(RunSpec.MAX_EDITS + 1, new Edit.Zero(1, 1));
        assertThatThrownBy(() -> RunSpec.named("Run").withEdits(tooMany))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("edits.size is 10001");
    }

    @ParameterizedTest
    @MethodSource("placesOfEdits")
    void an_edit_fits_a_network_that_has_its_places(Edit edit, boolean fits) {
        assertThat(edit.fits(List.of(2, 4, 3, 1))).isEqualTo(fits);
    }

    static List<Arguments> placesOfEdits() {
        return List.of(
                Arguments.of(new Edit.SetValue(0, 1, 4, 2, 1), true),
                Arguments.of(new Edit.SetValue(0, 1, 5, 2, 1), false),
                Arguments.of(new Edit.SetValue(0, 1, 4, 3, 1), false),
                Arguments.of(new Edit.Nudge(0, 3, 1, 3, 1), true),
                Arguments.of(new Edit.Nudge(0, 3, 1, 4, 1), false),
                Arguments.of(new Edit.Nudge(0, 4, 1, 0, 1), false),
                Arguments.of(new Edit.Copy(0, 2, 3, 1), true),
                Arguments.of(new Edit.Copy(0, 2, 1, 4), false),
                Arguments.of(new Edit.Copy(0, 3, 1, 2), false),
                Arguments.of(new Edit.Zero(0, 3), true),
                Arguments.of(new Edit.Zero(0, 4), false));
    }

    @Test
    void runs_without_a_name_are_numbered() {
        assertThat(parse("{\"format\": 1, \"runs\": [{}, {\"name\": \"B\"}, {}]}")
                        .runs())
                .extracting(RunSpec::name)
                .containsExactly("Run 1", "B", "Run 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "4.0", "4e0", "0.4e1", "40E-1"})
    void a_whole_number_may_be_written_with_a_point_or_an_exponent(String four) {
        assertThat(parse("{\"format\": 1, \"training\": {\"steps\": " + four + "}}")
                        .runs()
                        .get(0)
                        .training()
                        .steps())
                .isEqualTo(4);
    }

    @Test
    void a_list_with_one_entry_a_layer_is_kept() {
        ExperimentSpec spec = parse("""
                {"format": 1, "network": {"hidden": [2]},
                 "initializer": {"weights": [{"kind": "zero"}, {"kind": "constant", "value": 2}]}}""");
        assertThat(spec.runs().get(0).initializer().weights())
                .containsExactly(new LayerInitializer.Zero(), new LayerInitializer.Constant(2));
    }

    @Test
    void all_problems_are_reported_at_once_and_in_order() {
        String text = """
                {
                  "format": 1,
                  "data": {"kind": "xr"},
                  "network": {"hidden": [0, 2.5], "activation": "relu "},
                  "training": {"steps": -1, "dropout": 1.5},
                  "runs": [{"name": " "}, {"initializer": {"weights": {"kind": "zeroo"}}}],
                  "sed": 1
                }""";
        assertThat(problemsOf(text))
                .containsExactly(
                        "3:20: data.kind: found \"xr\"; allowed: and, or, nand, xor, xnor, blobs, circle, moons,"
                                + " spiral, checkerboard, plane, sine, iris, digits, csv, table; did you mean \"xor\"?",
                        "4:26: network.hidden[0]: found 0; allowed: a whole number from 1 to 1024",
                        "4:29: network.hidden[1]: found 2.5; allowed: a whole number from 1 to 1024",
                        "4:49: network.activation: found \"relu \"; allowed: identity, sigmoid, tanh, relu, leaky_relu,"
                                + " elu, softplus, silu, gelu; did you mean"
                                + " \"relu\"?",
                        "5:25: training.steps: found -1; allowed: a whole number from 0 to 10000000",
                        "5:40: training.dropout: found 1.5; allowed: a number of at least 0 and below 1",
                        "6:21: runs[0].name: found \" \"; allowed: a name that is not blank",
                        "6:64: runs[1].initializer.weights.kind: found \"zeroo\"; allowed: zero, constant, uniform,"
                                + " normal, glorot_uniform, glorot_normal, he_uniform, he_normal, lecun_uniform,"
                                + " lecun_normal, orthogonal, identity, sparse, explicit; did you mean \"zero\"?",
                        "7:3: sed: unknown field \"sed\"; allowed: format, title, data, network, initializer,"
                                + " training, edits, runs");
    }

    @Test
    void the_kinds_that_the_program_offers_can_be_read() {
        String none = """
                {"format": 1, "data": {"kind": 1}, "runs": [{"initializer": {"weights": {"kind": 1}}}]}""";
        String filled = LayerInitializers.FOR_WEIGHTS.stream()
                .map(LayerInitializer::kind)
                .collect(Collectors.joining(", "));
        assertThat(problemsOf(none))
                .satisfiesExactly(
                        data -> assertThat(data).endsWith("allowed: " + String.join(", ", SampleSources.KINDS)),
                        weights -> assertThat(weights).contains(filled));
    }

    @Test
    void the_message_of_the_exception_names_the_file_on_every_line() {
        assertThatThrownBy(() -> ExperimentFile.parse("zero.json", "{\"format\": 1,\n \"titel\": 1}"))
                .isInstanceOf(SpecException.class)
                .extracting(English::of)
                .isEqualTo("zero.json:2:2: titel: unknown field \"titel\"; allowed: format, title, data, network,"
                        + " initializer, training, edits, runs; did you mean \"title\"?");
    }

    @ParameterizedTest
    @ValueSource(ints = {50_001, 60_000, 100_000, 200_000})
    void a_name_too_long_is_placed_where_it_begins(int length) {
        String before = "{\"title\": \"\\\"\", ";
        for (String name : List.of("x", "1 ", "\\\"")) {
            assertThat(problemsOf("{\n" + before.substring(1) + "\"" + name.repeat(length) + "\": 1}"))
                    .containsExactly("2:" + before.length() + ": a number or a name is too long");
        }
    }

    @ParameterizedTest
    @CsvSource({"\\u12, \\u12", "\\u, \\u", "\\u12G4, \\u12", "\\u00 e9, \\u00"})
    void an_escape_cut_short_is_named(String escape, String found) {
        assertThat(problemsOf("{\"format\": 1, \"title\": \"a" + escape + "\"}"))
                .containsExactly("1:26: not valid JSON: found " + found
                        + "; an escape has four digits, as in \\u0041, and a backslash is written \\\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[31m", "\u202E", "\u200B", "\uFEFFx", "a\u0085b", "\u2028"})
    void no_message_holds_an_invisible_character(String text) {
        String json = """
                {"format": 1, "data": {"kind": "X"}, "X": 1, "X": 2, "runs": [{"name": "X"}, {"name": "X"}],
                 "training": {"X": "X", "batch": "X"}}""";
        String written = text.replace("\u001B", "\\u001B");
        List<String> problems = problemsOf(json.replace("X", written));
        assertThat(problems).hasSizeGreaterThan(4);
        assertThat(String.join("", problems).codePoints().filter(c -> VisibleText.of(Character.toString(c))
                        .startsWith("\\u")))
                .isEmpty();
    }

    @Test
    void the_form_of_a_csv_file_is_checked() {
        String data = """
                {"format": 1, "data": {"kind": "csv", "path": "a", "header": 1, "delimiter": "|", "decimal": "comma",
                 "missing": "skip", "target": ["y", "y", 2], "features": ["y"]}}""";
        assertThat(problemsOf(data))
                .containsExactly(
                        "1:62: data.header: found 1; allowed: true or false",
                        "1:78: data.delimiter: found \"|\"; allowed: \",\", \";\", \"\\t\"",
                        "1:94: data.decimal: found \"comma\"; allowed: \".\", \",\"",
                        "2:13: data.missing: found \"skip\"; allowed: error, skip_rows; did you mean \"skip_rows\"?",
                        "2:37: data.target[1]: found \"y\"; allowed: each column once",
                        "2:42: data.target[2]: found 2; allowed: a string",
                        "2:59: data.features[0]: found \"y\"; allowed: a column other than the target");
    }

    @Test
    void only_the_first_hundred_problems_are_listed() {
        String runs = "1,".repeat(500) + "1";
        String text = "{\"format\": 1, \"data\": {\"kind\": \"table\", \"inputs\": ["
                + "[true],".repeat(500)
                + "[1]], \"targets\": [["
                + runs
                + "]]}}";
        assertThat(problemsOf(text)).hasSize(101).last().isEqualTo("and 400 more problems");
    }

    @Test
    void a_problem_found_later_is_located_at_its_field() {
        ExperimentFile file = parseFile("{\"format\": 1,\n \"data\": {\"kind\": \"csv\", \"path\": \"a.csv\"}}");
        Text missing = Text.of("spec.file.missing");
        assertThat(English.of(
                        file.text().locate(Problem.of("data.path", missing)).text()))
                .isEqualTo("2:34: data.path: there is no such file");
    }

    @ParameterizedTest
    @MethodSource("locations")
    void a_problem_is_located_at_the_nearest_place(String path, String place) {
        ExperimentFile file = parseFile("""
                {"format": 1,
                 "data": {"kind": "xor"},
                 "network": {"hidden": [2],
                             "activation": "tanh"},
                 "runs": [
                   {"name": "A"},
                   {"name": "B", "network":
                      {"hidden": [3]}}]}""");
        assertThat(English.of(file.text()
                        .locate(Problem.of(path, Text.verbatim("wrong")))
                        .text()))
                .startsWith(place + ": ");
    }

    static List<Arguments> locations() {
        return List.of(
                Arguments.of("", "1:1"),
                Arguments.of("data.kind", "2:19"),
                Arguments.of("data.path", "2:10"),
                Arguments.of("runs[0].network.activation", "4:28"),
                Arguments.of("runs[0].network.loss", "3:13"),
                Arguments.of("runs[1].network.hidden[0]", "8:19"),
                Arguments.of("runs[1].network.activation", "8:7"),
                Arguments.of("runs[0].initializer.weights", "6:4"),
                Arguments.of("runs[7].name", "5:10"),
                Arguments.of("training.batch", "1:1"));
    }

    @Test
    void a_missing_file_gives_one_line(@TempDir Path folder) {
        assertUnreadable(folder.resolve("none.json"), "there is no such file");
    }

    @Test
    void a_folder_gives_one_line(@TempDir Path folder) {
        assertUnreadable(folder, "is a folder, not a file");
    }

    @Test
    void an_empty_file_gives_one_line(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("empty.json"), " \n");
        assertUnreadable(file, "is empty; allowed: an experiment, at least {\"format\": 1}");
    }

    @Test
    void a_file_that_is_not_utf_8_gives_one_line(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("latin.json");
        Files.write(file, "{\"format\": 1,\n\"title\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertUnreadable(file, "is not UTF-8 text: byte 0xE9 in line 2 (é in Windows' ANSI text); save it as UTF-8");
    }

    @Test
    void a_file_cut_within_a_character_is_not_utf_8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cut.json");
        Files.write(file, new byte[] {'{', '"', (byte) 0xC3});
        assertUnreadable(file, "is not UTF-8 text: byte 0xC3 in line 1");
    }

    @Test
    void a_byte_order_mark_is_ignored(@TempDir Path folder) throws IOException, SpecException {
        Path file = Files.writeString(folder.resolve("bom.json"), "\uFEFF{\"format\": 1}");
        assertThat(ExperimentFile.read(file).spec()).isEqualTo(ExperimentSpec.DEFAULT);
    }

    @Test
    void a_file_that_is_too_large_gives_one_line(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.json");
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(TextFile.MAX_BYTES + 1L);
        }
        assertUnreadable(file, "is larger than 64 MB, the most a file may have");
    }

    private static void assertUnreadable(Path file, String message) {
        assertThatThrownBy(() -> ExperimentFile.read(file))
                .isInstanceOf(SpecException.class)
                .extracting(English::of)
                .isEqualTo(file + ": " + message);
    }
}
