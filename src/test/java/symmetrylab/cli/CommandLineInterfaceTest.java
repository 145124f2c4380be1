package symmetrylab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.cli.console.CommandNames;
import symmetrylab.export.PngWriter;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.image.PictureSize;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.CommandRun;

class CommandLineInterfaceTest {

    @TempDir
    private Path folder;

    @Test
    void help_names_every_command() {
        CommandRun help = CommandRun.of("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("run ", "sweep ", "export ", "presets ", "check ", "Exit code");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep", "export", "lessons", "handout", "presets", "check"})
    void every_command_has_help(String command) {
        CommandRun help = CommandRun.of(command, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).startsWith("Usage: symmetry-lab " + command);
        assertThat(CommandRun.of("help", command).out()).isEqualTo(help.out());
    }

    @Test
    void version_is_that_of_the_build() {
        CommandRun version = CommandRun.of("--version");
        assertThat(version.exit()).isZero();
        assertThat(version.out()).matches("Symmetry Lab \\d+\\.\\d+\\.\\d+\\R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rnu x | there is no command \"rnu\"; did you mean \"run\"? | --help",
                "sweeep x | there is no command \"sweeep\"; did you mean \"sweep\"? | --help",
                "run | missing required parameter: 'FILE' | run --help",
                "run a b | \"b\" is one argument too many | run --help",
                "run a --cvs x | there is no option --cvs; did you mean \"--csv\"? | run --help",
                "run a --quiet | there is no option --quiet | run --help",
                "run a --json --csv - | --json and --csv cannot both go to standard output | run --help",
                "run a --csv | missing required parameter for option '--csv' (OUT) | run --help",
                "run a --every 0 | --every is 0; allowed: 1 to 2147483647 | run --help",
                "run a --every 99999999999 | invalid value for option '--every': \"99999999999\" is not a whole number"
                        + " of at most 2147483647 | run --help",
                "run a --csv= | invalid value for option '--csv': the name of a file is empty | run --help",
                "run a --csv - --weights /dev/stdout | --csv and --weights cannot both go to - | run --help",
                "export a --out a.gif --steps -1:5 | --steps is \"-1:5\"; it cannot begin with a minus | export --help",
                "run a --csv - --weights - | --csv and --weights cannot both go to - | run --help",
                "export a | missing required option: '--out=PATH' | export --help",
                "presets froze | there is no preset \"froze\"; there are zero-against-random, frozen, constant,"
                        + " tiny-noise, tie, deep, iris, one-nudge, digits, dropout, adam, small-starts,"
                        + " too-large, one-zero-layer, without-dice, one-bend; did you mean \"frozen\"? | presets --help"
            })
    void wrong_usage_gives_one_line_and_points_to_the_help(String arguments, String message, String help) {
        CommandRun run = CommandRun.of((Object[]) arguments.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).containsExactly(message, "try " + help);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check"})
    void an_empty_file_name_is_wrong_usage(String command) {
        CommandRun run = CommandRun.of(command, "");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("the name of a file is empty").hasLineCount(2);
    }

    @Test
    void presets_lists_id_and_title() {
        CommandRun presets = CommandRun.of("presets");
        assertThat(presets.exit()).isZero();
        assertThat(presets.lines()).hasSameSizeAs(Presets.all());
        assertThat(presets.lines().get(0)).matches("zero-against-random {2,}Zero against random on XOR");
    }

    @Test
    void presets_prints_one_as_it_is_shipped() {
        assertThat(CommandRun.of("presets", "deep").out())
                .isEqualTo(Presets.find("deep").orElseThrow().text());
    }

    @Test
    void every_preset_passes_the_check() throws IOException {
        for (Presets.Preset preset : Presets.all()) {
            Path file = Files.writeString(folder.resolve(preset.id() + ".json"), preset.text());
            CommandRun check = CommandRun.of("check", file);
            assertThat(check.exit()).isZero();
            assertThat(check.out()).isEqualToIgnoringNewLines("ok");
        }
    }

    @Test
    void check_lists_all_problems_with_their_places() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.json"), "{\"format\": 1,\n \"titel\": \"x\",\n \"training\": {\"steps\": -1}}");
        CommandRun check = CommandRun.of("check", file);
        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.out()).isEmpty();
        assertThat(check.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith(file + ":2:") && line.contains("did you mean \"title\"?"))
                .anyMatch(line -> line.startsWith(file + ":3:") && line.contains("training.steps"));
    }

    @Test
    void check_covers_the_data_and_the_sizes() throws IOException {
        Files.writeString(folder.resolve("p.csv"), "a,b\n1,2\n,3\n");
        Path csv = Files.writeString(
                folder.resolve("a.json"), "{\"format\": 1, \"data\": {\"kind\": \"csv\", \"path\": \"p.csv\"}}");
        assertThat(CommandRun.of("check", csv).err()).contains("p.csv: column \"a\": found an empty cell in line 3");
        Path sizes = Files.writeString(folder.resolve("b.json"), """
                {"format": 1, "initializer": {"weights": [{"kind": "zero"}, {"kind": "zero"}, {"kind": "zero"}]}}
                """);
        assertThat(CommandRun.of("check", sizes).err())
                .startsWith(sizes + ":1:")
                .contains("one for each layer, here 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "run --json", "run --csv -", "sweep --seeds 1", "check"})
    void a_target_of_0_and_1_learned_as_a_number_is_noted_in_one_line(String command) throws IOException {
        Files.writeString(folder.resolve("p.csv"), "a,y\n1,0\n2,1\n3,1\n");
        String json = """
                {"format": 1, "data": {"kind": "csv", "path": "p.csv"%s},
                 "network": {"hidden": [2]}, "training": {"steps": 2}}
                """;
        Path numbers = Files.writeString(folder.resolve("numbers.json"), json.formatted(""));
        Path classes = Files.writeString(folder.resolve("classes.json"), json.formatted(", \"classes\": true"));
        assertThat(runOn(numbers, command).err().lines().filter(line -> line.contains("\"y\"")))
                .singleElement()
                .asString()
                .contains("is learned as a number", "\"classes\": true");
        assertThat(runOn(classes, command).err()).doesNotContain("\"y\"");
    }

    private static CommandRun runOn(Path file, String command) {
        CommandRun run = CommandRun.of(
                Stream.concat(Stream.of(command.split(" ")), Stream.of(file)).toArray());
        assertThat(run.exit()).isZero();
        return run;
    }

    @Test
    void every_command_in_the_help_is_told_from_a_file() {
        List<String> commands = CommandRun.of("--help")
                .out()
                .lines()
                .dropWhile(line -> !line.startsWith("Commands:"))
                .filter(line -> line.matches("  [a-z]+ .*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(commands).hasSizeGreaterThan(6).allMatch(CommandNames::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep", "check", "export"})
    void a_file_that_cannot_be_read_gives_one_line(String command) throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.json"));
        for (Path file : new Path[] {folder, empty, folder.resolve("none.json")}) {
            CommandRun run =
                    switch (command) {
                        case "export" -> CommandRun.of(command, file, "--out", folder.resolve("a.png"));
                        case "sweep" -> CommandRun.of(command, file, "--seeds", "1");
                        default -> CommandRun.of(command, file);
                    };
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err().lines()).singleElement().asString().startsWith(file + ": ");
        }
    }

    @Test
    void a_preset_in_place_of_a_file_is_explained() {
        assertThat(CommandRun.of("run", "deep").err())
                .isEqualToIgnoringNewLines("deep: there is no such file; there is a preset of that name: save it with"
                        + " `presets deep > deep.json`");
    }

    @Test
    void a_single_argument_is_a_file_unless_it_is_a_command_or_an_option() {
        assertThat(WindowArguments.of("a.json").orElseThrow().file()).contains(Path.of("a.json"));
        assertThat(WindowArguments.of()).isPresent();
        assertThat(WindowArguments.of("run")).isEmpty();
        assertThat(WindowArguments.of("sweep")).isEmpty();
        assertThat(WindowArguments.of("--help")).isEmpty();
        assertThat(WindowArguments.of("a.json", "b")).isEmpty();
        assertThat(WindowArguments.of("")).isEmpty();
    }

    @Test
    void the_window_can_be_given_a_folder_for_settings() {
        WindowArguments expected = new WindowArguments(Optional.of(Path.of("d")), Optional.of(Path.of("a.json")));
        assertThat(WindowArguments.of("--settings", "d", "a.json")).contains(expected);
        assertThat(WindowArguments.of("a.json", "--settings=d")).contains(expected);
        assertThat(WindowArguments.of("--settings", "d").orElseThrow().file()).isEmpty();
        assertThat(WindowArguments.of("--settings", "d", "run", "a.json")).isEmpty();
        assertThat(CommandRun.of("--settings").err()).startsWith("missing required parameter for option '--settings'");
        assertThat(CommandRun.of("--help").out()).contains("--settings=FOLDER", "SYMMETRY_LAB_SETTINGS");
    }

    @Test
    void a_picture_is_checked_by_the_experiment_in_it() throws IOException {
        Path picture = folder.resolve("a.png");
        PngWriter writer = PngWriter.of(PictureSize.of(8, 8));
        writer.with(Metadata.of("", "", "{\"format\": 1}")).write((pen, width, height) -> {}, picture);
        assertThat(CommandRun.of("check", picture).out()).isEqualToIgnoringNewLines("ok");
        writer.with(Metadata.of("", "", "{\"format\": 1, \"titel\": \"\"}")).write((pen, width, height) -> {}, picture);
        assertThat(CommandRun.of("check", picture).err()).contains("a.png:1:", "titel", "title");
    }
}
