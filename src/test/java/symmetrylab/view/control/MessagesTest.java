package symmetrylab.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.state.RunState;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;

/** The texts of the window against the code that shows them. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/symmetrylab/view");
    private static final Path TEXTS = Path.of("src/main/resources/symmetrylab/view/messages.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]*)+)\"");
    private static final Pattern ASKED = Pattern.compile("messages\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void every_text_that_is_asked_for_is_there() throws IOException {
        Set<String> missing = new TreeSet<>(matches(ASKED));
        missing.removeAll(keys());
        assertThat(missing).as("add to messages.properties").isEmpty();
    }

    @Test
    void every_text_is_used() throws IOException {
        Set<String> literals = matches(LITERAL);
        List<String> starts =
                literals.stream().filter(literal -> literal.endsWith(".")).toList();
        Set<String> unused = keys().stream()
                .filter(key -> !literals.contains(key) && starts.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).as("remove from messages.properties").isEmpty();
    }

    @Test
    void no_key_stands_twice() throws IOException {
        assertThat(keyList()).doesNotHaveDuplicates();
    }

    @Test
    void every_state_plot_and_theme_has_its_words() {
        Messages messages = new Messages();
        assertThat(Stream.of(
                                Arrays.stream(RunState.values()).map(state -> "state." + state.token()),
                                Arrays.stream(FigureKind.values()).map(kind -> "plot." + kind.word()),
                                Arrays.stream(Theme.values()).map(theme -> "theme." + theme.word()))
                        .flatMap(keys -> keys))
                .allSatisfy(key -> assertThat(messages.get(key, 1)).isNotBlank());
    }

    private static Set<String> keys() throws IOException {
        return new TreeSet<>(keyList());
    }

    private static List<String> keyList() throws IOException {
        return Files.readAllLines(TEXTS).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    private static Set<String> matches(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES).filter(Files::isRegularFile)) {
            for (Path file : new ArrayList<>(files.toList())) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
