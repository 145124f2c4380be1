package symmetrylab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import symmetrylab.analysis.state.RunState;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.words.Words;

/** The sentences of the program against the code that says them. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/symmetrylab");
    private static final Path TEXTS = Path.of("src/main/resources/symmetrylab/words/en");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9_-]*)+)\"");
    private static final Pattern ASKED = Pattern.compile(
            "(?:(?:words|messages)(?:\\(\\))?\\.get|Text\\.of|text|say)\\(\\s*\"([a-z][A-Za-z]*\\.[^\" ]+[^\" .])\"\\s*[,)]");

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
    void every_state_plot_and_theme_has_its_words() {
        assertThat(Stream.of(
                                Arrays.stream(RunState.values()).map(state -> "state." + state.token()),
                                Arrays.stream(FigureKind.values()).map(kind -> "plot." + kind.word()),
                                Arrays.stream(Theme.values()).map(theme -> "theme." + theme.word()))
                        .flatMap(keys -> keys))
                .allSatisfy(key -> assertThat(Words.english().get(key, 1)).isNotBlank());
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
