package symmetrylab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares the shipped list of libraries and licences with the class path. */
@Tag("sources")
class ThirdPartyTest {

    private static final Pattern JAR = Pattern.compile(".*/([a-z0-9-]+?)-([0-9][0-9.]*)(-[a-z0-9-]+)?[.]jar!.*");
    private static final Pattern ENTRY = Pattern.compile("([a-z0-9-]+) [0-9][0-9.]*");

    /** The prefixes of libraries that only the build and tests use. */
    private static final List<String> OF_TESTS = List.of(
            "junit",
            "opentest4j",
            "apiguardian",
            "assertj",
            "byte-buddy",
            "archunit",
            "slf4j",
            "testfx",
            "org.osgi",
            "hamcrest",
            "openjfx-monocle",
            "jmh",
            "jsvg",
            "pdfbox-3",
            "jcodec",
            "jopt-simple",
            "jackson-core",
            "teavm",
            "asm-",
            "hppc",
            "rhino",
            "jzlib",
            "joda-time",
            "surefire",
            "common-java5",
            "console",
            "idea_rt");

    @Test
    void each_library_is_listed_with_its_version_and_nothing_else_is() throws IOException {
        List<String> entries =
                lines().stream().filter(line -> ENTRY.matcher(line).matches()).toList();
        assertThat(entries).doesNotHaveDuplicates().hasSizeGreaterThan(10);
        assertThat(Set.copyOf(entries)).isEqualTo(libraries());
    }

    @Test
    void a_licence_follows_each_library() throws IOException {
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            if (ENTRY.matcher(lines.get(i)).matches()) {
                assertThat(lines.get(i + 1)).as("after " + lines.get(i)).matches("    .*License.*|" + ENTRY.pattern());
            }
        }
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("assets/THIRD-PARTY.txt"));
    }

    /** The libraries of the class path, named as in the list. */
    private static Set<String> libraries() throws IOException {
        return Collections.list(ThirdPartyTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF")).stream()
                .map(place -> JAR.matcher(place.toString()))
                .filter(Matcher::matches)
                .filter(jar -> OF_TESTS.stream().noneMatch((jar.group(1) + "-" + jar.group(2))::startsWith))
                .map(jar -> jar.group(1) + " " + jar.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
