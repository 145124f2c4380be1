package symmetrylab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.testing.CommandRun;

/** Files that are no experiments, given to commands that take one. */
class OtherFilesTest {

    private static final String TABLE = "a,b,y\n0,1,x\n1,0,z\n1,1,x\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"run", "run --json", "sweep --seeds 1", "check", "export --out o.png"})
    void every_command_gives_the_experiment_that_reads_a_table(String command) throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), TABLE);
        CommandRun run = CommandRun.of(
                Stream.concat(Stream.of(command.split(" ")), Stream.of(table)).toArray());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(table + ": is a table, not an experiment; save this beside it, say as a.json, and use that"
                        + " file: {\"format\": 1, \"data\": {\"kind\": \"csv\", \"path\": \"a.csv\"}}\n");
    }

    @Test
    void the_experiment_that_reads_a_table_works() throws IOException {
        Path table = Files.writeString(folder.resolve("my \"\u202E\" table.CSV"), TABLE);
        String advice = CommandRun.of("check", table).err();
        String experiment = advice.substring(advice.indexOf('{'));
        assertThat(experiment).contains("\\u202E");
        Path file = Files.writeString(folder.resolve("a.json"), experiment);
        assertThat(CommandRun.of("check", file)).isEqualTo(new CommandRun(0, "ok\n", ""));
    }

    static List<Arguments> others() {
        String table = "is a table, not an experiment; ";
        return List.of(
                arguments("a.tsv", "a\ty\n1\t2\n", table),
                arguments("a.txt", "a\ty\n1\t2\n", table),
                arguments("a.csv", "\u00EF\u00BB\u00BFa;y\n1;2\n", table),
                arguments("excel.txt", "\u00FF\u00FEa\0\t\0y\0", table),
                arguments("ansi.csv", "caf\u00E9,y\n1,2\n", table),
                arguments("empty.csv", "\n", "is empty; allowed: an experiment, "),
                arguments("a.json.txt", "format: 1", "1:1: not valid JSON: found \"format\""),
                arguments("a.txt", " {\"format\": 2}", "1:13: format: found 2; "),
                arguments("a.json", "a,y\n1,2\n", "1:1: not valid JSON: found \"a\""),
                arguments("a.xlsx", "PK\u0003\u0004\0", "is a workbook (xlsx, xls, ods) or an archive; save the sheet"),
                arguments("a.gif", "GIF89a\0", "is an animation, which holds no experiment; "),
                arguments("a.jpg", "\u00FF\u00D8\u00FF\u00E0\0", "is a file of another kind, not text; "));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("others")
    void a_file_of_another_kind_gives_one_line_with_a_remedy(String name, String bytes, String message)
            throws IOException {
        Path file = Files.write(folder.resolve(name), bytes.getBytes(StandardCharsets.ISO_8859_1));
        CommandRun run = CommandRun.of("check", file);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err().substring(file.toString().length() + 1).strip()).startsWith(message);
    }

    @Test
    void an_experiment_may_have_any_name() throws IOException {
        for (String name : List.of("a.csv", "a.txt", "a")) {
            Path file = Files.writeString(folder.resolve(name), "\uFEFF\n{\"format\": 1}");
            assertThat(CommandRun.of("check", file).out()).as(name).isEqualTo("ok\n");
        }
    }
}
