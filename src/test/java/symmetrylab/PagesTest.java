package symmetrylab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares the names in the README and the pages with the code. */
@Tag("sources")
class PagesTest {

    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z]*[a-z][A-Za-z]*)(?:[.(][^`]*)?`");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w*)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern DECISION = Pattern.compile("\\bdecision (\\d+)");

    /** Library types, and words that only look like types. */
    private static final Set<String> NOT_OURS = Set.of(
            "Application",
            "FastMath",
            "Graphics2D",
            "IllegalArgumentException",
            "Math",
            "MessageFormat",
            "ResourceBundle",
            "Run",
            "Run 1",
            "StrictMath",
            "Well19937c",
            "Well512a");

    @Test
    void every_type_named_on_a_page_exists() throws IOException {
        Set<String> types = new TreeSet<>();
        for (String folder : List.of("src/main/java", "src/test/java", "src/jmh/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(name -> name.toString().endsWith(".java")).toList()) {
                    types.addAll(matches(DECLARED, file));
                }
            }
        }
        for (Path page : pages()) {
            assertThat(matches(TYPE, page))
                    .as(page.toString())
                    .allMatch(name -> types.contains(name) || NOT_OURS.contains(name));
        }
    }

    @Test
    void every_link_to_a_file_works() throws IOException {
        for (Path page : pages()) {
            assertThat(matches(LINK, page)).as(page.toString()).allSatisfy(link -> assertThat(
                            page.resolveSibling(link).normalize())
                    .exists());
        }
    }

    @Test
    void every_decision_named_on_a_page_exists() throws IOException {
        Set<String> decisions;
        try (Stream<Path> files = Files.list(Path.of("src/site/markdown/decisions"))) {
            decisions = files.map(file ->
                            file.getFileName().toString().substring(0, 4).replaceFirst("^0+", ""))
                    .collect(Collectors.toSet());
        }
        assertThat(decisions).isNotEmpty();
        for (Path page : pages()) {
            assertThat(decisions).as(page.toString()).containsAll(matches(DECISION, page));
        }
    }

    @Test
    void the_map_in_the_readme_has_every_package_and_room() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Path sources = Path.of("src/main/java/symmetrylab");
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .map(file -> sources.relativize(file.getParent()).toString())
                            .map(name -> "`" + name.replace('/', '.').replace('\\', '.') + "`")
                            // Packages whose classes are all in rooms are listed by room.
                            .filter(name -> !Set.of("`analysis`", "`figure`", "`view`", "`viewmodel`")
                                    .contains(name)))
                    .isNotEmpty()
                    .allMatch(readme::contains);
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> files = Files.walk(Path.of("src/site/markdown"))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }

    private static Set<String> matches(Pattern pattern, Path page) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(Files.readString(page));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
