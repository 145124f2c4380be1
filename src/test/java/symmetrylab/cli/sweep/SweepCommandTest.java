package symmetrylab.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.Main;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.testing.CommandRun;
import symmetrylab.testing.Experiments;

@Timeout(120)
class SweepCommandTest {

    private static final String HEADER = "run,value,sd,seed,every,last_step,state,loss,accuracy,validation_loss,"
            + "validation_accuracy,low_loss_step,solved_step,split_step,escaped_step,diverged_step,spread_1,classes_1";

    private static final String TWO_RUNS = """
            {"format": 1, "training": {"steps": 60, "batch": 1, "shuffle": false},
             "runs": [{"name": "Zero, all", "initializer": {"weights": {"kind": "zero"}}},
              {"name": "Random", "initializer": {"weights": {"kind": "normal", "sd": 1}}}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void csv_has_the_documented_columns_and_a_row_a_case_in_order() throws IOException {
        CommandRun run = sweep(TWO_RUNS, "--seeds", "5:6", "--value", "-0.5,0", "--sd", "0.1", "--csv", "-");
        assertThat(run.exit()).isZero();
        assertThat(run.lines().get(0)).isEqualTo(HEADER);
        assertThat(run.lines()).hasSize(9);
        assertThat(run.lines().get(1)).startsWith("\"Zero, all\",-0.5,0.1,5,1,60,split,0.");
        assertThat(run.lines().get(2)).startsWith("\"Zero, all\",-0.5,0.1,6,1,60,split,0.");
        assertThat(run.lines().get(3)).startsWith("\"Zero, all\",0.0,0.1,5,1,60,split,0.");
        assertThat(run.lines().get(8)).startsWith("Random,0.0,0.1,6,1,60,split,0.");
        assertThat(run.out()).doesNotContain("\r").endsWith("\n");
        assertThat(run.err()).startsWith("run ");
    }

    @Test
    void cells_of_unswept_values_and_missing_events_are_empty() throws IOException {
        List<String> lines = sweep(TWO_RUNS, "--seeds", "1", "--csv", "-").lines();
        assertThat(lines.get(1)).matches("\"Zero, all\",,,1,1,60,frozen,0\\.[0-9]+,0\\.5,,,,,,,,0\\.0,1");
        assertThat(lines.get(2)).matches("Random,,,1,1,60,split,0\\.[0-9]+,[01]\\.\\d+,,,,\\d*,0,0,,[0-9.]+,4");
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "7"})
    void any_number_of_threads_gives_the_same_bytes(String threads) throws IOException {
        Object[] options = {"--seeds", "7", "--sd", "1e-3:10:log5", "--value", "0,1"};
        Path one = folder.resolve("one.csv");
        Path many = folder.resolve("many.csv");
        CommandRun first = sweep(TWO_RUNS, with(options, "--csv", one, "--threads", "1"));
        CommandRun second = sweep(TWO_RUNS, with(options, "--csv", many, "--threads", threads));
        assertThat(Files.readAllLines(one)).hasSize(141);
        assertThat(many).hasSameBinaryContentAs(one);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_row_is_the_last_row_of_a_run() throws IOException {
        String[] row = sweep(TWO_RUNS, "--seeds", "9:9", "--runs", "Random", "--csv", "-")
                .lines()
                .get(1)
                .split(",", -1);
        Path file = Files.writeString(
                folder.resolve("one.json"), TWO_RUNS.replace("\"sd\": 1}", "\"sd\": 1}, \"seed\": 9"));
        List<String> rows = CommandRun.of("run", file, "--csv", "-").lines();
        String[] last = rows.get(rows.size() - 1).split(",", -1);
        assertThat(last[0]).isEqualTo("Random");
        assertThat(List.of(row[7], row[8], row[6], row[16], row[17]))
                .isEqualTo(List.of(last[2], last[3], last[7], last[8], last[9]));
    }

    @Test
    void the_summary_has_a_line_for_each_run_value_and_sd() throws IOException {
        CommandRun run = sweep(TWO_RUNS, "--seeds", "4", "--sd", "0,1e-6");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .hasSize(5)
                .startsWith(
                        "run        sd    seeds  solved  loss <= 0.3  spread > 0.1  median loss  ended",
                        "Zero, all  0     4      0%      0%           0%            0.6931       4 frozen",
                        "Zero, all  1e−6  4      0%      0%           0%            0.6931       4 split");
    }

    @Test
    void the_summary_has_shares_with_the_median_of_the_steps() throws IOException {
        CommandRun run = sweep(
                "{\"format\": 1, \"data\": {\"kind\": \"or\"}, \"training\": {\"steps\": 300}}",
                "--seeds",
                "3",
                "--sd",
                "1",
                "--csv",
                "-",
                "--loss",
                "0.4");
        List<Integer> solved = run.lines().stream()
                .skip(1)
                .map(line -> Integer.valueOf(line.split(",", -1)[12]))
                .sorted()
                .toList();
        List<Integer> low = run.lines().stream()
                .skip(1)
                .map(line -> Integer.valueOf(line.split(",", -1)[11]))
                .sorted()
                .toList();
        assertThat(run.err().lines().toList().get(0)).contains("loss <= 0.4");
        assertThat(run.err())
                .contains("  100% at " + solved.get(1) + "  ", "  100% at " + low.get(1) + "  ", "  100% at 0  ");
    }

    @Test
    void skipped_states_are_reported_in_both_tables() throws IOException {
        CommandRun run = sweep(TWO_RUNS, "--seeds", "1", "--every", "7", "--runs", "2", "--csv", "-");
        assertThat(run.lines().get(1)).startsWith("Random,,,1,7,60,");
        assertThat(run.err().lines().toList().get(0)).endsWith("ended    every");
        assertThat(run.err().lines().toList().get(1)).endsWith("1 split  7");
    }

    @Test
    void real_targets_have_no_solved_column_and_deeper_runs_have_more_columns() throws IOException {
        CommandRun run = sweep("""
                {"format": 1, "data": {"kind": "table", "inputs": [[1], [2]], "targets": [[0.5], [2]]},
                 "training": {"steps": 1}, "runs": [{"name": "A", "network": {"hidden": []}},
                  {"name": "B", "network": {"hidden": [2, 3]}}]}
                """, "--seeds", "1", "--csv", "-");
        assertThat(run.lines().get(0)).endsWith(",spread_1,classes_1,spread_2,classes_2");
        assertThat(run.lines().get(1)).startsWith("A,,,1,1,1,single,").endsWith(",,,,");
        assertThat(run.err()).doesNotContain("solved");
    }

    @Test
    void samples_held_out_have_cells_and_a_column() throws IOException {
        CommandRun run = sweep("""
                {"format": 1, "data": {"kind": "iris", "validation": 0.2}, "training": {"steps": 20}}
                """, "--seeds", "3", "--csv", "-");
        List<Double> losses = run.lines().stream()
                .skip(1)
                .map(line -> Double.valueOf(line.split(",", -1)[9]))
                .sorted()
                .toList();
        assertThat(run.lines().get(1).split(",", -1)[10]).matches("[01]\\.\\d+");
        List<String> summary = run.err().lines().toList();
        assertThat(summary.get(0)).contains("median loss  validation  ended");
        assertThat(summary.get(1)).contains("  " + Numbers.brief(losses.get(1)) + "  ");
    }

    @Test
    void divergence_is_a_result() throws IOException {
        CommandRun run = sweep(Experiments.DIVERGING, "--seeds", "2", "--sd", "0,1", "--csv", "-");
        assertThat(run.exit()).isZero();
        assertThat(run.lines().get(3)).matches("Run,,1\\.0,1,1,(\\d+),diverged,.*,0,0,\\1,.*");
        assertThat(run.err().lines().toList().get(2)).contains("2 diverged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--csv a.csv | missing required option: '--seeds=N'",
                "--seeds 0 | --seeds is 0; allowed: 1 to 1000000",
                "--seeds x | --seeds is \"x\"; allowed: a number of seeds, 1 to 1000000, or from:to, such as 101:200",
                "--seeds 1 --sd -1 | --sd is -1; allowed: finite numbers of at least 0",
                "--seeds 1 --sd=-1 | --sd is -1; allowed: finite numbers of at least 0",
                "--seeds 1 --value 1e999 | --value is 1e999; allowed: finite numbers",
                "--seeds 1 --value -1,-1 | --value lists -1.0 twice",
                "--seeds 1 --value -1 --value -2 | option '--value' (LIST) may be given only once",
                "--seeds 1 --threads 0 | --threads is 0; allowed: 1 to 1024",
                "--seeds 1 --threads 1025 | --threads is 1025; allowed: 1 to 1024",
                "--seeds 1 --threads two | invalid value for option '--threads': \"two\" is not a whole number of at most"
                        + " 2147483647",
                "--seeds 1 --every 0 | --every is 0; allowed: 1 to 2147483647",
                "--seeds 1 --loss -0.1 | --loss is -0.1; allowed: a finite number of at least 0",
                "--seeds 1 --loss low | invalid value for option '--loss': \"low\" is not a number",
                "--seeds 1 --loss NaN | invalid value for option '--loss': \"NaN\" is not a number",
                "--seeds 1 --runs Rendom | --runs: there is no \"Rendom\"; allowed: 1 or Zero, all, 2 or Random; did you"
                        + " mean \"Random\"?",
                "--seeds 1 --runs 2,Random | --runs names \"Random\" twice",
                "--seeds 1 --seed 2 | there is no option --seed; did you mean \"--seeds\"?",
                "--seeds 1000 --sd 0:1:501 | --seeds, --value, --sd and --runs make 1002000 cases (1000 seeds, 1 values,"
                        + " 501 sds, 2 runs); allowed: at most 1000000",
                "--seeds 1000000 --sd 0:1:10000 --value 0:1:10000 | --seeds, --value, --sd and --runs make"
                        + " 200000000000000 cases (1000000 seeds, 10000 values, 10000 sds, 2 runs); allowed: at most"
                        + " 1000000"
            })
    void a_wrong_option_gives_one_line_that_says_what_is_allowed(String options, String message) throws IOException {
        CommandRun run = sweep(TWO_RUNS, (Object[]) options.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).containsExactly(message, "try sweep --help");
        assertThat(run.out()).isEmpty();
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("test.json"));
    }

    @Test
    void a_file_that_the_sweep_reads_is_not_replaced() throws IOException {
        Path file = folder.resolve("test.json");
        CommandRun run = sweep(TWO_RUNS, "--seeds", "1", "--csv", file);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("--csv: this run reads " + file + "; choose another name");
        assertThat(file).hasContent(TWO_RUNS);
    }

    @Test
    void an_output_that_cannot_be_written_gives_one_line() throws IOException {
        Path none = folder.resolve("none").resolve("a.csv");
        CommandRun run = sweep(TWO_RUNS, "--seeds", "1", "--csv", none);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "cannot write " + none + ": the folder " + none.getParent() + " does not exist");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_closed_output_ends_the_work() throws IOException {
        // Half a million cases would take minutes; the first 64 KB of the table fail.
        CommandRun run = CommandRun.unread(folder, "sweep", TWO_RUNS, "--seeds", "250000", "--csv", "-");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEqualToIgnoringNewLines("cannot write standard output: nothing reads it any more");
    }

    @Test
    void progress_is_drawn_only_on_a_terminal() throws IOException {
        CommandRun watched = CommandRun.watched(folder, "sweep", TWO_RUNS, "--seeds", "10");
        assertThat(watched.err()).contains("sweeping [", "] 5%", "] 100%").endsWith("\r");
        assertThat(watched.out())
                .isEqualTo(sweep(TWO_RUNS, "--seeds", "10").out())
                .isNotEmpty();
    }

    @Test
    void a_sweep_stopped_from_outside_leaves_no_file() throws IOException, InterruptedException {
        assumeFalse(File.separatorChar == '\\', "elsewhere a process is ended without being asked");
        Path file = Files.writeString(folder.resolve("test.json"), TWO_RUNS.replace("60", "5000"));
        Path output = Files.createDirectory(folder.resolve("output")).resolve("a.csv");
        WatchService watcher = output.getFileSystem().newWatchService();
        output.getParent().register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "sweep",
                        file.toString(),
                        "--seeds",
                        "400000",
                        "--csv",
                        output.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed.txt").toFile())
                .start();
        try {
            assertThat(watcher.poll(60, TimeUnit.SECONDS)).as("begins to write").isNotNull();
            assertThat(process.isAlive()).as("works until it is ended").isTrue();
            assertThat(output).doesNotExist();
            process.destroy();
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
            watcher.close();
        }
        assertThat(output.getParent()).isEmptyDirectory();
    }

    private static Object[] with(Object[] options, Object... more) {
        List<Object> all = new ArrayList<>(List.of(options));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private CommandRun sweep(String text, Object... options) {
        return CommandRun.on(folder, "sweep", text, options);
    }
}
