package symmetrylab.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.cli.console.ExitCode;
import symmetrylab.testing.CommandRun;

class NumbersAndProgramsTest {

    private static final String TWO_RUNS = """
            {'format': 1, 'data': {'kind': 'xor'}, 'training': {'steps': 6},
             'runs': [{'name': 'A', 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}}}, {'name': 'B'}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_csv_holds_the_bytes_of_run() throws IOException {
        Path file = folder.resolve("x.csv");
        CommandRun exported = CommandRun.on(folder, "export", TWO_RUNS, "--out", file);
        assertThat(exported).isEqualTo(new CommandRun(ExitCode.FINE, file + "\n", ""));
        assertThat(Files.readString(file))
                .isEqualTo(CommandRun.on(folder, "run", TWO_RUNS, "--csv", "-").out())
                .startsWith("run,step,loss,");
    }

    @Test
    void a_csv_can_leave_out_steps_and_lanes() throws IOException {
        Path file = folder.resolve("x.CSV");
        CommandRun.on(folder, "export", TWO_RUNS, "--out", file, "--lanes", "B", "--every", "4");
        assertThat(Files.readAllLines(file).stream().map(row -> row.replaceFirst("(\\w+,\\w+),.*", "$1")))
                .containsExactly("run,step", "B,0", "B,4", "B,6");
    }

    @Test
    void a_json_holds_the_bytes_of_run() throws IOException {
        Path file = folder.resolve("x.json");
        assertThat(CommandRun.on(folder, "export", TWO_RUNS, "--out", file).exit())
                .isEqualTo(ExitCode.FINE);
        assertThat(Files.readString(file))
                .isEqualTo(CommandRun.on(folder, "run", TWO_RUNS, "--json").out());
    }

    @Test
    void the_longest_ending_chooses_the_program() throws IOException {
        Path numpy = folder.resolve("x.py");
        Path torch = folder.resolve("x.torch.py");
        CommandRun.on(folder, "export", TWO_RUNS, "--out", numpy, "--lanes", "2");
        CommandRun.on(folder, "export", TWO_RUNS, "--out", torch);
        assertThat(Files.readString(numpy))
                .contains("import numpy", "python3 x.py", "name=\"B\"")
                .doesNotContain("torch", "name=\"A\"");
        assertThat(Files.readString(torch))
                .contains("import torch", "python3 x.torch.py")
                .doesNotContain("numpy");
    }

    @Test
    void what_no_program_can_repeat_is_refused() {
        CommandRun refused = CommandRun.on(
                folder,
                "export",
                "{'format': 1, 'runs': [{'name': 'A'}, {'name': 'B', 'training': {'dropout': 0.1}}]}",
                "--out",
                folder.resolve("x.py"));
        assertThat(refused.exit()).isEqualTo(ExitCode.WRONG);
        assertThat(refused.err()).startsWith("run B has dropout, which a script cannot repeat: train it without\n");
        assertThat(folder.resolve("x.py")).doesNotExist();
    }

    @Test
    void options_of_pictures_are_refused() {
        assertThat(CommandRun.on(folder, "export", TWO_RUNS, "--out", folder.resolve("x.csv"), "--figures", "loss")
                        .err())
                .startsWith("--figures is not for a .csv, which takes --lanes and --every\n");
        assertThat(CommandRun.on(folder, "export", TWO_RUNS, "--out", folder.resolve("x.png"), "--every", "5")
                        .err())
                .startsWith(
                        "--every is for .csv or .json or .py or .torch.py; choose the steps of a picture or an animation"
                                + " with --steps\n");
        assertThat(CommandRun.on(folder, "export", TWO_RUNS, "--out", folder.resolve("x.csv"), "--every", "0")
                        .exit())
                .isEqualTo(ExitCode.WRONG);
    }

    @Test
    void the_experiment_is_not_written_over() throws IOException {
        Path file = Files.writeString(folder.resolve("own.json"), TWO_RUNS.replace('\'', '"'));
        assertThat(CommandRun.of("export", file, "--out", file).exit()).isEqualTo(ExitCode.WRONG);
        assertThat(Files.readString(file)).contains("'format'".replace('\'', '"'));
    }
}
