package symmetrylab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.escape.Escape;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.analysis.state.RunState;
import symmetrylab.export.ExportFormat;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.testing.JavaLiterals;
import symmetrylab.words.Words;

/** The sentences of the program against the code that says them. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/symmetrylab");
    private static final Path TEXTS = Path.of("src/main/resources/symmetrylab/words/en");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9_-]*)+)\"");
    private static final Pattern ASKED = Pattern.compile(
            "(?:(?:words|messages)(?:\\(\\))?\\.get|Text\\.of|text|say)\\(\\s*\"([a-z][A-Za-z]*\\.[^\" ]+[^\" .])\"\\s*[,)]");

    private static final Pattern WORD_AND_SPACE = Pattern.compile(
            "^ ?\\p{L}{2,}[,;:.]? $|^[^\\p{L}]* \\p{L}{2,}|\\p{L}{2,}[,;:.)]? [\\p{L}(]", Pattern.DOTALL);

    /** Style sheets, formulas and patterns. */
    private static final Pattern CODE = Pattern.compile("-fx-|\\\\\\\\[a-z]+|\\(\\[\\^|\\bln a");

    /** Names that are the same in every language: of fonts, of runs by default, of JavaFX's log, of Linux's errors. */
    private static final Set<String> NAMES =
            Set.of("Inter SemiBold", "CFF ", "Broken pipe", "Run ", "Unsupported JavaFX configuration");

    @Test
    void every_sentence_that_is_asked_for_is_there() throws IOException {
        Set<String> missing = new TreeSet<>(matches(ASKED));
        missing.removeAll(Words.english().keys());
        assertThat(missing).as("add to the words").isEmpty();
    }

    @Test
    void every_sentence_is_used() throws IOException {
        Set<String> literals = matches(LITERAL);
        List<String> starts =
                literals.stream().filter(literal -> literal.endsWith(".")).toList();
        Set<String> unused = Words.english().keys().stream()
                .filter(key -> !literals.contains(key) && starts.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).as("remove from the words").isEmpty();
    }

    @Test
    void no_key_stands_twice_in_a_file_and_each_stands_in_the_file_of_its_area() throws IOException {
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
    void every_state_plot_theme_and_kind_has_its_words() {
        assertThat(Stream.of(
                                Arrays.stream(RunState.values())
                                        .filter(state -> state != RunState.FROZEN)
                                        .map(state -> "state." + state.token()),
                                Arrays.stream(RunState.values()).map(state -> "state.name." + state.token()),
                                Arrays.stream(Escape.NoPrediction.values())
                                        .map(reason -> "reason.noPrediction." + reason.token()),
                                Arrays.stream(Freeze.values())
                                        .flatMap(freeze -> Stream.of("state.frozen.", "state.cause.", "mark.frozen.")
                                                .map(start -> start + freeze.token())),
                                Arrays.stream(Freeze.values()).flatMap(freeze -> Stream.of("fromStart", "fromStep")
                                        .map(end -> "run.frozen." + freeze.token() + "." + end)),
                                Arrays.stream(FigureKind.values()).map(kind -> "plot." + kind.word()),
                                Arrays.stream(Theme.values()).map(theme -> "theme." + theme.word()),
                                OptimizerSpec.KINDS.stream().map(rule -> "training.optimizer." + rule.kind()),
                                Arrays.stream(ExportFormat.values())
                                        .map(format -> format.ending().substring(1))
                                        .flatMap(end -> Stream.of("file." + end, "export.format." + end)),
                                SampleSource.KINDS.stream().map(kind -> "data.kind." + kind),
                                LayerInitializer.FOR_WEIGHTS.stream()
                                        .map(filling -> "lane.named." + filling.kind())
                                        .flatMap(key -> Stream.of(key, key + ".tip")))
                        .flatMap(keys -> keys))
                .allSatisfy(key -> assertThat(Words.english().get(key, 1, "")).isNotBlank());
    }

    @Test
    void sentences_stand_in_the_words_and_not_in_the_code() throws IOException {
        assertThat(sentencesByPackage())
                .as("sentences in the code of packages; move them to the words")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f(\"there is no such file\")",
                "f(\" steps\")",
                "f(\"at step \" + n)",
                "f(g(new IllegalArgumentException(\"a\")), \"not for programmers\")",
                "new IOException(\"is a folder\")",
                "@Command(description = \"Draws a picture.\")",
                "f(\"\"\"\n    in a text block\"\"\")",
                "f('\"', \"after a quotation mark\")"
            })
    void a_sentence_in_code_is_found(String code) {
        assertThat(JavaLiterals.of(code)).anyMatch(MessagesTest::isSentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f(\"learning_rate\")",
                "f(\"figure.no-hidden-neurons\")",
                "f(\" = \")",
                "f(\"-fx-font-size: 12px\")",
                "throw new IllegalStateException(\"the file \" + name(\"is not there\") + \" is missing\")",
                "// f(\"in a comment\")",
                "/* f(\"in a comment\") */"
            })
    void what_is_no_sentence_is_let_pass(String code) {
        assertThat(JavaLiterals.of(code)).noneMatch(MessagesTest::isSentence);
    }

    private static Map<String, List<String>> sentencesByPackage() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> files =
                Files.walk(SOURCES).filter(file -> file.toString().endsWith(".java"))) {
            for (Path file : files.toList()) {
                String name = SOURCES.relativize(file).getName(0).toString();
                JavaLiterals.of(Files.readString(file)).stream()
                        .filter(MessagesTest::isSentence)
                        .forEach(literal -> found.computeIfAbsent(name, first -> new ArrayList<>())
                                .add(literal));
            }
        }
        return found;
    }

    private static boolean isSentence(String literal) {
        return WORD_AND_SPACE.matcher(literal).find() && !CODE.matcher(literal).find() && !NAMES.contains(literal);
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

    private static Set<String> matches(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files =
                Files.walk(SOURCES).filter(file -> file.toString().endsWith(".java"))) {
            for (Path file : files.toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
