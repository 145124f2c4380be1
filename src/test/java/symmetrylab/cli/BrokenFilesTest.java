package symmetrylab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.cli.console.ExitCode;
import symmetrylab.testing.CommandRun;

/**
 * The messages of {@code check} for deliberately wrong files: those in the test resources, with their messages in
 * {@code expected.txt}, and others too large to keep.
 */
@Tag("once")
class BrokenFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/symmetrylab/broken");

    @TempDir
    private Path folder;

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_broken_file_gets_its_messages(String name) throws IOException {
        List<String> expected = Files.readAllLines(FOLDER.resolve("expected.txt")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .toList();
        assertThat(expected).as("messages of " + name + " in expected.txt").isNotEmpty();
        assertRefused(FOLDER.resolve(name), expected);
    }

    @Test
    void every_expected_message_belongs_to_a_file() throws IOException {
        assertThat(files()).hasSizeGreaterThan(60);
        List<String> names = files();
        assertThat(Files.readAllLines(FOLDER.resolve("expected.txt")))
                .allMatch(line -> names.contains(line.substring(0, line.indexOf(':'))));
    }

    static List<Arguments> fields() {
        String filling = "initializer.(weights|biases)(\\[\\d])?.";
        return List.of(
                arguments("", "format title data network initializer training edits runs"),
                arguments("runs\\[\\d].", "name network initializer training edits"),
                arguments(
                        "data.",
                        "kind coding samples noise balance standardize path target features classes inputs targets"
                                + " validation seed"),
                arguments("network.", "hidden activation output loss"),
                arguments("initializer.", "weights biases seed noise nudges"),
                arguments(filling, "kind value min max mean sd gain nonzero values"),
                arguments("initializer.noise.", "sd biases"),
                arguments("initializer.nudges\\[\\d].", "layer to from add"),
                arguments("edits\\[\\d].", "step kind layer to from value add neuron onto"),
                arguments("training.", "optimizer batch shuffle steps l1 l2 dropout seed"),
                arguments("training.optimizer.", "kind learning_rate momentum nesterov decay epsilon beta1 beta2"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void every_field_is_misspelt_in_some_file_and_wrong_in_another(String section, String names) throws IOException {
        String lines = Files.readString(FOLDER.resolve("expected.txt"));
        String place = "(?m)^[^:]+:\\d+:\\d+: " + section.replace(".", "\\.");
        for (String name : names.split(" ")) {
            assertThat(lines)
                    .containsPattern(place + name + "(\\[\\d+])*: (found|missing)")
                    .containsPattern(place + "\\w+: unknown field .* did you mean \"" + name + "\"");
        }
    }

    @Test
    void a_missing_file_gives_one_line() {
        assertRefused(folder.resolve("none.json"), "none.json: there is no such file");
    }

    @Test
    void a_folder_gives_one_line() throws IOException {
        Path file = Files.createDirectory(folder.resolve("folder.json"));
        assertRefused(file, "folder.json: is a folder, not a file");
    }

    @Test
    void a_file_within_a_file_gives_one_line() throws IOException {
        Files.writeString(folder.resolve("file.json"), "{\"format\": 1}");
        assertThat(CommandRun.of("check", folder.resolve("file.json").resolve("inner.json"))
                        .err()
                        .lines())
                .hasSize(1);
    }

    @Test
    void a_file_without_read_permission_gives_one_line() throws IOException {
        Path file = Files.writeString(folder.resolve("locked.json"), "{\"format\": 1}");
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "whoever may read everything is not refused");
        assertRefused(file, "locked.json: may not be read: permission denied");
    }

    @Test
    @Timeout(20)
    void a_file_of_200_MB_is_refused_unread() throws IOException {
        Path file = folder.resolve("large.json");
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(200L << 20);
        }
        assertRefused(file, "large.json: is larger than 64 MB, the most a file may have");
        Path experiment = Files.writeString(
                folder.resolve("test.json"),
                "{\"format\": 1, \"data\": {\"kind\": \"csv\", \"path\": \"large.json\"}}");
        assertRefused(
                experiment, "test.json:1:47: data.path: large.json: is larger than 64 MB, the most a file may have");
    }

    @ParameterizedTest
    @CsvSource({"[, 65", "{\"a\":, 321"})
    @Timeout(20)
    void a_nesting_of_100_000_levels_is_refused(String opening, int column) throws IOException {
        Path file = Files.writeString(folder.resolve("deep.json"), opening.repeat(100_000));
        assertRefused(file, "deep.json:1:" + column + ": nested too deeply; allowed: 64 levels");
    }

    @Test
    @Timeout(60)
    void a_file_with_two_million_numbers_too_many_is_refused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("many.json"), "{\"format\": 1, \"data\": [" + "0,".repeat(4_000_000) + "0]}");
        assertThat(CommandRun.of("check", file).err())
                .startsWith(file + ":1:")
                .endsWith(": too many values; allowed: 2000000; put larger tables in a CSV file\n")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\": 1,", "\"a\\u0000\": [],"})
    @Timeout(60)
    void only_the_first_hundred_problems_are_listed(String field) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.json"), "{" + field.repeat(200_000) + " \"format\": 1}");
        assertThat(CommandRun.of("check", file).err().lines())
                .hasSize(101)
                .last()
                .isEqualTo(file + ": and very many more problems");
    }

    @Test
    @Timeout(60)
    void a_text_of_60_MB_is_shortened_in_the_message() throws IOException {
        Path file = Files.writeString(folder.resolve("text.json"), "{\"format\": \"" + "x".repeat(60_000_000) + "\"}");
        assertRefused(
                file,
                "text.json:1:12: format: found \"xxxxxxxxxxxxxxxxxxxx… (60000000 characters)\"; allowed: the format's"
                        + " number, 1");
    }

    private static void assertRefused(Path file, String... words) {
        assertRefused(file, List.of(words));
    }

    /** Messages name the file as given; the expected ones name it without its folder. */
    private static void assertRefused(Path file, List<String> words) {
        CommandRun run = CommandRun.of("check", file);
        String name = file.getFileName().toString();
        assertThat(run.err().lines())
                .allMatch(line -> line.startsWith(file.toString()))
                .map(line -> name + line.substring(file.toString().length()))
                .containsExactlyElementsOf(words);
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG);
    }
}
