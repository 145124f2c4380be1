package symmetrylab;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.escape.Escape;
import symmetrylab.analysis.history.Insight;
import symmetrylab.analysis.plane.PlaneKind;
import symmetrylab.analysis.starts.StartAxis;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.analysis.state.RunState;
import symmetrylab.claims.ClaimSource;
import symmetrylab.claims.Rule;
import symmetrylab.claims.Verdict;
import symmetrylab.claims.said.Claims;
import symmetrylab.export.ExportFormat;
import symmetrylab.export.TextFormat;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.lane.LaneSentence;
import symmetrylab.figure.lane.Situation;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.Layout;
import symmetrylab.figure.page.LiveControl;
import symmetrylab.figure.page.Spacing;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.lesson.CurveShape;
import symmetrylab.nn.settings.FillingChoice;
import symmetrylab.nn.settings.FillingNumbers;
import symmetrylab.nn.settings.OptimizerChoice;
import symmetrylab.recording.Phase;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.Named;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.OptimizerSpecs;
import symmetrylab.spec.RoundingKind;
import symmetrylab.spec.SampleSource.Coding;
import symmetrylab.spec.SampleSources;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.ClaimIds;
import symmetrylab.testing.JavaLiterals;
import symmetrylab.testing.WordRules;
import symmetrylab.view.window.FileChoice;
import symmetrylab.viewmodel.export.ExportPurpose;
import symmetrylab.viewmodel.export.Showing;
import symmetrylab.viewmodel.inspector.Quantity;
import symmetrylab.viewmodel.settings.PanelSection;
import symmetrylab.viewmodel.timeline.Mark;
import symmetrylab.words.Words;

/** Compares the sentences of the program with the code that uses them. */
@Tag("sources")
class MessagesTest {

    /** The rooms that write files in another language: their literals are words of that language. */
    private static final Set<String> OF_ANOTHER_LANGUAGE = Set.of(
            "export/svg",
            "figure/svg",
            "export/pdf",
            "export/tikz",
            "export/source",
            "export/html",
            "export/apng",
            "export/mp4",
            "export/pptx");

    private static final Path SOURCES = Path.of("src/main/java/symmetrylab");
    private static final Path TEXTS = Path.of("src/main/resources/symmetrylab/words/en");
    private static final Pattern ASKED = Pattern.compile(
            "(?:(?:words|messages)(?:\\(\\))?\\.get|Text\\.of|text|say)\\(\\s*\"([a-z][A-Za-z]*\\.[^\" ]+[^\" .])\"\\s*[,)]");

    /** The scripts of the live page, and a literal of JavaScript that is a key, or the start of one before a value. */
    private static final Path SCRIPTS = Path.of("src/main/resources/symmetrylab/page");

    private static final Pattern SCRIPT_KEY = Pattern.compile("(?:\\bsay\\([`']|')([a-z]+\\.[A-Za-z.]*)(?:\\$\\{|')");

    /** Fields of the experiment file that look like keys. */
    private static final Set<String> FIELDS =
            Set.of("data.path", "data.header", "data.target", "data.missing", "edits.size", "page.html", "index.html");

    private static final List<String> WHO = List.of("outputs", "neurons");

    private static final List<String> OUTCOMES = List.of("solved", "loss", "spread");

    /** The words for the runs of claims. */
    private static final List<String> NAMES_OF_RUNS = List.of(
            "a_tenth",
            "both_constant",
            "both_zero",
            "by_neuron",
            "constant",
            "decay",
            "decay_of",
            "deviation",
            "equal_across",
            "equal_within",
            "fan_in",
            "free_biases",
            "glorot",
            "half",
            "he",
            "held_biases",
            "hidden_zero",
            "large_outputs",
            "logistic_regression",
            "network",
            "output_zero",
            "quarter",
            "random",
            "random_biases",
            "rate",
            "relu",
            "seed",
            "sigmoid",
            "single",
            "small_outputs",
            "tanh",
            "tenfold",
            "unsplit",
            "width",
            "zero",
            "zero_biases",
            "zero_layer");

    /** The keys that the code builds from literals: their prefixes, each with all endings. */
    private static final Map<String, List<String>> SPELT = Map.ofEntries(
            entry("event.left_zero.", List.of("toLayer", "toOutputs")),
            entry("event.stayed_zero.", List.of("toLayer", "toOutputs")),
            entry("step.gradients.among.", WHO),
            entry("step.gradients.different.", WHO),
            entry("step.gradients.same.", WHO),
            entry("step.gradients.zero.", WHO),
            entry("step.loss.entropy.", List.of("sample", "sampleDelta", "mean", "meanDelta")),
            entry("step.loss.squares.", List.of("sample", "sampleDelta", "mean", "meanDelta")),
            entry("step.moves.alike.", List.of("one", "oneIdentical", "layer", "layerIdentical")),
            entry("step.moves.different.", List.of("one", "layer")),
            entry("step.sums.among.", WHO),
            entry("step.sums.different.", WHO),
            entry("step.sums.one.", WHO),
            entry("step.sums.same.", WHO),
            entry("step.tooSmall.", List.of("some", "all", "someWidths", "allWidths")));

    private static final ClaimIds CLAIM_WORDS = ClaimIds.ofAll();

    /** The keys that the code builds from the words for kinds. */
    private static final Map<String, List<String>> OF_KINDS = Map.ofEntries(
            entry("claim.", claims()),
            entry("claim.case.", List.of("holds", "fails", "leftOut")),
            entry("claim.line.", List.of("holds", "fails", "mixed")),
            entry("claim.named.", NAMES_OF_RUNS),
            entry("claim.verdict.", ids(Verdict.values())),
            entry("claims.axis.", CLAIM_WORDS.axes()),
            entry("claims.bound.", ends(Rule.Relation.values(), relation -> relation.name()
                    .toLowerCase(Locale.ROOT))),
            entry("claims.chip.", ids(ClaimSource.values())),
            entry("claims.curve.", CLAIM_WORDS.curves()),
            entry("claims.factor.", CLAIM_WORDS.factors()),
            entry("claims.figure.", CLAIM_WORDS.figures()),
            entry("claims.line.", List.of("holds", "fails", "mixed")),
            entry("claims.mean.", List.of("true", "true.one", "false", "false.one", "it_depends")),
            entry("claims.saidIn.", ids(ClaimSource.values())),
            entry("claims.value.", CLAIM_WORDS.values()),
            entry("claims.source.", ids(ClaimSource.values())),
            entry("claims.state.", List.of("not_guessed", "covered", "waiting", "verdict")),
            entry("data.coding.", ids(Coding.values())),
            entry("controls.", ends(PanelSection.values(), PanelSection::token)),
            entry("csv.delimiter.", List.of("comma", "semicolon", "tab")),
            entry("csv.decimal.", List.of("point", "comma")),
            entry("data.kind.", withTips(SampleSources.KINDS)),
            entry("event.", events()),
            entry("event.frozen.", ends(Freeze.values(), Freeze::token)),
            entry(
                    "event.name.",
                    Stream.concat(
                                    ends(RunState.values(), RunState::token).stream(),
                                    ends(Mark.Kind.values(), Mark.Kind::token).stream())
                            .distinct()
                            .toList()),
            entry(
                    "export.control.",
                    Stream.concat(LiveControl.words().stream(), Stream.of("all", "question", "spoken"))
                            .toList()),
            entry("export.use.", ends(LiveControl.Use.values(), LiveControl.Use::word)),
            entry("export.format.", exportFormats().toList()),
            entry("export.layout.", ends(Layout.values(), Layout::word)),
            entry("export.purpose.", ends(ExportPurpose.values(), ExportPurpose::word)),
            entry("export.show.", ends(Showing.values(), Showing::word)),
            entry("export.spacing.", ends(Spacing.values(), Spacing::word)),
            entry(
                    "file.",
                    Stream.concat(
                                    Stream.of(
                                            FileChoice.PAGE.extension(),
                                            FileChoice.EXPERIMENT.extension(),
                                            FileChoice.CSV.extension(),
                                            FileChoice.WEIGHTS.extension(),
                                            FileChoice.NUMBERS.word()),
                                    exportFormats())
                            .distinct()
                            .toList()),
            entry("figure.starts.axis.", ends(StartAxis.values(), StartAxis::word)),
            entry("figure.starts.symbol.", ends(StartAxis.values(), StartAxis::word)),
            entry("figure.starts.title.", OUTCOMES),
            entry("figure.starts.brief.", OUTCOMES),
            entry(
                    "figure.table.bin.",
                    List.of(
                            "layer",
                            "activationFrom",
                            "activationTo",
                            "activations",
                            "gradientFrom",
                            "gradientTo",
                            "gradients")),
            entry("figure.curvature.table.", List.of("number", "eigenvalue", "step", "across", "up", "loss")),
            entry("figure.plane.", List.of("highest", "lowest", "main", "next", "toOther", "toStart")),
            entry("figure.plane.none.", ends(PlaneKind.values(), PlaneKind::word)),
            entry("lane.kind.", withTips(ends(FillingChoice.Kind.values(), FillingChoice.Kind::token))),
            entry("lane.named.", withTips(FillingChoice.names())),
            entry("lessons.part.", List.of("predict", "watch", "explain")),
            entry("lessons.shape.", ids(CurveShape.Kind.values())),
            entry("network.activation.", ids(ActivationKind.values())),
            entry("network.loss.", ids(LossKind.values())),
            entry("page.start.", List.of("zero", "constant", "normal", "glorot_normal", "he_normal")),
            entry("phase.", ends(Phase.Kind.values(), Phase.Kind::token)),
            entry("phase.brief.", ends(Phase.Kind.values(), Phase.Kind::token)),
            entry("phase.cut.", ends(Phase.Kind.values(), Phase.Kind::token)),
            entry("phase.named.", layered("forward", "backward")),
            entry("phase.numbered.", ends(Phase.Kind.values(), Phase.Kind::token)),
            entry("phase.spoken.", ends(Phase.Kind.values(), Phase.Kind::token)),
            entry("plot.", ends(FigureKind.values(), FigureKind::word)),
            entry("plots.option.", ends(PlotOption.values(), PlotOption::word)),
            entry(
                    "preset.watch.",
                    Presets.all().stream().map(Presets.Preset::id).toList()),
            entry("quantity.", ends(Quantity.values(), Quantity::token)),
            entry("reason.noPrediction.", ends(Escape.NoPrediction.values(), Escape.NoPrediction::token)),
            entry("reason.predictionEnd.", ends(Escape.End.values(), Escape.End::token)),
            entry("start.kind.", startKinds()),
            entry("start.parameter.", ends(FillingNumbers.Parameter.values(), FillingNumbers.Parameter::token)),
            entry("sentence.count.", numbers()),
            entry("sentence.first.", numbers()),
            entry("sentence.what.", whats()),
            entry("sentence.why.", whys()),
            entry("theme.", ends(Theme.values(), Theme::word)),
            entry(
                    "training.optimizer.",
                    OptimizerSpecs.KINDS.stream().map(OptimizerSpec::kind).toList()),
            entry("training.rounding.", ends(RoundingKind.values(), RoundingKind::id)),
            entry("training.parameter.", ends(OptimizerChoice.Parameter.values(), OptimizerChoice.Parameter::token)));

    private static List<String> startKinds() {
        List<String> kinds = new ArrayList<>(FillingNumbers.kindsForWeights());
        kinds.add("explicit");
        return kinds;
    }

    /** The numbers written as words. */
    private static List<String> numbers() {
        return IntStream.rangeClosed(1, LaneSentence.MAX_WORD)
                .mapToObj(Integer::toString)
                .toList();
    }

    private static List<String> whats() {
        return withLayers(Arrays.stream(Situation.values()).map(Situation::what).distinct(), "sentence.what.");
    }

    private static List<String> whys() {
        return withLayers(
                Arrays.stream(Situation.values()).flatMap(situation -> Arrays.stream(LaneSentence.Form.values())
                        .map(form -> situation.token() + "." + form.token())),
                "sentence.why.");
    }

    /** The endings, with those of sentences for several layers. */
    private static List<String> withLayers(Stream<String> ends, String start) {
        return ends.flatMap(end -> Words.english().has(start + end + LaneSentence.LAYERS)
                        ? Stream.of(end, end + LaneSentence.LAYERS)
                        : Stream.of(end))
                .toList();
    }

    @Test
    void every_requested_sentence_exists() throws IOException {
        Set<String> keys = Words.english().keys();
        Set<String> missing = new TreeSet<>(asked());
        missing.addAll(WordRules.missing(literals(), keys));
        missing.removeAll(keys);
        missing.removeAll(FIELDS);
        assertThat(missing).as("add to the words").isEmpty();
        assertThat(literals()).as("list only what the code has").containsAll(FIELDS);
    }

    @Test
    void every_sentence_that_the_live_page_says_exists() throws IOException {
        Set<String> keys = Words.english().keys();
        Set<String> areas =
                keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> missing = scriptKeys();
        missing.removeIf(key -> !areas.contains(key.substring(0, key.indexOf('.'))));
        assertThat(missing).contains("page.reset", "timeline.play");
        missing.removeIf(key -> key.endsWith(".") || keys.contains(key));
        assertThat(missing).as("add to the words").isEmpty();
    }

    @Test
    void every_sentence_is_used() throws IOException {
        Set<String> said = literals();
        said.addAll(scriptKeys());
        Set<String> unused = WordRules.unused(Words.english().keys(), said, built());
        // HelpWordsTest finds each in the help.
        unused.removeIf(key -> key.startsWith("command.help."));
        assertThat(unused).as("remove from the words").isEmpty();
    }

    @Test
    void every_sentence_with_a_built_key_exists() throws IOException {
        assertThat(Words.english().keys()).as("add to the words").containsAll(built());
    }

    @Test
    void every_prefix_of_a_built_key_is_listed_with_its_endings() throws IOException {
        Set<String> listed = new TreeSet<>(SPELT.keySet());
        listed.addAll(OF_KINDS.keySet());
        Set<String> starts = WordRules.keyLike(literals()).stream()
                .filter(literal -> literal.endsWith("."))
                .filter(literal -> Words.english().keys().stream().anyMatch(key -> key.startsWith(literal)))
                .collect(Collectors.toCollection(TreeSet::new));
        starts.remove("command.help.");
        assertThat(literals()).as("list only what the code has").containsAll(listed);
        assertThat(listed).as("list the ends that the code can add").containsAll(starts);
    }

    @Test
    void every_listed_ending_occurs_in_the_code_that_has_its_prefix() throws IOException {
        List<List<String>> files = List.copyOf(literalsByFile().values());
        Set<String> never = new TreeSet<>();
        SPELT.forEach((start, ends) -> ends.stream()
                .filter(end -> files.stream()
                        .filter(literals -> literals.contains(start))
                        .noneMatch(literals -> WordRules.isBuiltFrom(literals, end)))
                .forEach(end -> never.add(start + end)));
        assertThat(never).as("no code adds these ends").isEmpty();
    }

    @Test
    void no_key_occurs_twice_and_each_is_in_the_file_of_its_area() throws IOException {
        Map<String, List<String>> files = keysByFile();
        assertThat(files).isNotEmpty();
        files.forEach((area, keys) -> {
            assertThat(keys).as(area).doesNotHaveDuplicates();
            if (!area.equals("window")) {
                assertThat(keys).as(area).allMatch(key -> key.startsWith(area + "."));
            }
        });
    }

    @Test
    void no_text_begins_in_the_middle_of_a_sentence() throws IOException {
        Map<String, String> texts = texts();
        // The keys "," and "." are named by their signs.
        texts.remove("keys.phases.key");
        texts.remove("keys.lessonSteps.key");
        assertThat(texts).isNotEmpty();
        texts.values().removeIf(text -> !text.matches("(?s)[ ,].*"));
        assertThat(texts).as("write whole sentences").isEmpty();
    }

    @Test
    void no_sentence_has_two_keys() throws IOException {
        assertThat(WordRules.repeated(texts())).as("keep one key").isEmpty();
    }

    @Test
    void sentences_are_in_the_words_and_not_in_the_code() throws IOException {
        assertThat(sentencesByPackage())
                .as("sentences in the code of packages; move them to the words")
                .isEmpty();
    }

    /** The keys that the code builds. */
    private static Set<String> built() throws IOException {
        Set<String> keys = new TreeSet<>();
        SPELT.forEach((start, ends) -> ends.forEach(end -> keys.add(start + end)));
        OF_KINDS.forEach((start, ends) -> ends.forEach(end -> keys.add(start + end)));
        // The rows of the sheet of keys: the keys, beside their effect.
        literals().stream()
                .filter(key -> key.matches("keys\\.[A-Za-z]+") && !key.equals("keys.title"))
                .forEach(key -> keys.add(key + ".key"));
        return keys;
    }

    private static <T> List<String> ends(T[] kinds, Function<T, String> end) {
        return Arrays.stream(kinds).map(end).toList();
    }

    private static List<String> ids(Named... kinds) {
        return ends(kinds, Named::id);
    }

    private static Stream<String> exportFormats() {
        return Stream.concat(
                        Arrays.stream(ExportFormat.values()).map(ExportFormat::ending),
                        Arrays.stream(TextFormat.values()).map(TextFormat::ending))
                .map(ending -> ending.equals(ExportFormat.FRAMES.ending()) ? "frames" : ending.substring(1));
    }

    private static List<String> layered(String... passes) {
        return Stream.of(passes)
                .flatMap(pass -> Stream.of(".output", ".hidden", ".hiddenOf").map(which -> pass + which))
                .toList();
    }

    private static List<String> withTips(List<String> ends) {
        return ends.stream().flatMap(end -> Stream.of(end, end + ".tip")).toList();
    }

    /** Of a frozen run, and of weights, there are several sentences; classes may last for ever. */
    private static List<String> events() {
        Set<Insight.Kind> several = EnumSet.of(Insight.Kind.FROZEN, Insight.Kind.LEFT_ZERO, Insight.Kind.STAYED_ZERO);
        return EnumSet.complementOf(EnumSet.copyOf(several)).stream()
                .map(Insight.Kind::token)
                .toList();
    }

    /** Each claim has its sentence, what is run, what counts, and why. */
    private static List<String> claims() {
        return Claims.all().stream()
                .flatMap(claim -> Stream.of("claim", "run", "counts", "why").map(part -> claim.id() + "." + part))
                .toList();
    }

    private static Map<String, List<String>> sentencesByPackage() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        for (Path file : sources()) {
            if (OF_ANOTHER_LANGUAGE.contains(
                    SOURCES.relativize(file.getParent()).toString())) {
                continue;
            }
            String name = SOURCES.relativize(file).getName(0).toString();
            JavaLiterals.toUsers(Files.readString(file)).stream()
                    .filter(WordRules::isSentence)
                    .forEach(literal -> found.computeIfAbsent(name, first -> new ArrayList<>())
                            .add(literal));
        }
        return found;
    }

    private static Map<String, List<String>> keysByFile() throws IOException {
        Map<String, List<String>> keys = new TreeMap<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                keys.put(
                        name.substring(0, name.indexOf('.')),
                        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                                .filter(line -> line.matches("[A-Za-z][^ =]*=.*"))
                                .map(line -> line.substring(0, line.indexOf('=')))
                                .toList());
            }
        }
        return keys;
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            }
        }
        return texts;
    }

    /** The literals of every file, by its path below {@link #SOURCES}. */
    private static Map<Path, List<String>> literalsByFile() throws IOException {
        Map<Path, List<String>> literals = new TreeMap<>();
        for (Path file : sources()) {
            literals.put(SOURCES.relativize(file), JavaLiterals.of(Files.readString(file)));
        }
        return literals;
    }

    private static Set<String> literals() throws IOException {
        return literalsByFile().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** The literals used as keys, in any area. */
    private static Set<String> asked() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : sources()) {
            Matcher matcher = ASKED.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    /** The literals of the live page's scripts that look like keys. */
    private static Set<String> scriptKeys() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files(SCRIPTS, ".js")) {
            Matcher matcher = SCRIPT_KEY.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        return files(SOURCES, ".java");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
