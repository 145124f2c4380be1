package symmetrylab.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.history.EventWords;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.state.StateMeasures;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.nn.Evaluation;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.StepReport;
import symmetrylab.testing.CommandRun;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.Runs;
import symmetrylab.words.Words;

class RunCommandTest {

    /** Only the output bias b learns: its gradient is σ(b) − ¼, the loss ln(1 + e^b) − b/4. */
    private static final String AND_AT_ZERO = """
            {"format": 1, "data": {"kind": "and"}, "network": {"hidden": [2]},
             "initializer": {"weights": {"kind": "zero"}},
             "training": {"optimizer": {"kind": "sgd", "learning_rate": 0.5}, "steps": 3}}
            """;

    /** Rounding of a few operations on numbers near 1. */
    private static final double ROUNDING = 1e-15;

    @TempDir
    private Path folder;

    @Test
    void csv_has_the_documented_columns_and_the_state_at_zero() throws IOException {
        List<String> lines = csv(AND_AT_ZERO);
        assertThat(lines)
                .hasSize(5)
                .startsWith(
                        "run,step,loss,accuracy,validation_loss,validation_accuracy,gradient_norm,state,"
                                + "spread_1,classes_1,effective_rank_1",
                        "Run,0,0.6931471805599453,0.75,,,0.25,frozen,0.0,1,0.0");
    }

    @Test
    void edits_that_are_never_reached_get_a_line_for_each_run() throws IOException {
        String zero = "{\"step\": %d, \"kind\": \"zero\", \"layer\": 1}";
        String runs = """
                , "runs": [{"name": "in time", "edits": [%s]}, {"name": "one", "edits": [%s]},
                 {"name": "two", "edits": [%s, %s, %s]}]}
                """.formatted(
                        zero.formatted(3), zero.formatted(4), zero.formatted(90), zero.formatted(1), zero.formatted(7));
        Path file = Files.writeString(folder.resolve("late.json"), AND_AT_ZERO.replaceFirst("}$", runs));
        String lines = "run one: the edit at step 4 is not made; the run ends at step 3\n"
                + "run two: 2 edits from step 7 on are not made; the run ends at step 3\n";
        assertThat(CommandRun.of("check", file)).isEqualTo(new CommandRun(0, "ok\n", lines));
        assertThat(CommandRun.of("run", file).err()).isEqualTo(lines);
        assertThat(CommandRun.of("run", file, "--json").err()).isEqualTo(lines);
    }

    @Test
    void an_edit_after_divergence_is_reported_only_by_run() throws IOException {
        Path file = Files.writeString(folder.resolve("diverging.json"), """
                {"format": 1, "data": {"kind": "table", "inputs": [[1], [2]], "targets": [[1], [3.5]]},
                 "network": {"hidden": [3], "activation": "identity"},
                 "training": {"optimizer": {"kind": "sgd", "learning_rate": 1e6}},
                 "edits": [{"step": 1999, "kind": "zero", "layer": 1}]}""");
        assertThat(CommandRun.of("check", file).err()).isEmpty();
        assertThat(CommandRun.of("run", file).err())
                .matches("run Run: the edit at step 1999 is not made; the run ends at step \\d{1,3}\n");
    }

    @Test
    void a_run_has_its_state_since_the_edit_that_caused_it() throws IOException {
        // An epoch has 300 steps: without checking the edit it would be since 600.
        Path file = Files.writeString(folder.resolve("edited.json"), """
                {"format": 1, "data": {"kind": "circle", "samples": 3000}, "network": {"hidden": [2]},
                 "initializer": {"weights": {"kind": "constant", "value": 0.3}}, "training": {"batch": 10, "steps": 700},
                 "edits": [{"step": 401, "kind": "nudge", "layer": 1, "to": 2, "from": 1, "add": 1e-6}]}""");
        assertThat(CommandRun.of("run", file).out()).contains("split since step 401");
    }

    @Test
    void csv_agrees_with_the_closed_form() throws IOException {
        List<String> lines = csv(AND_AT_ZERO);
        double bias = 0;
        for (int step = 0; step <= 3; step++) {
            String[] cells = lines.get(step + 1).split(",");
            double gradient = 1 / (1 + Math.exp(-bias)) - 0.25;
            assertThat(cells[1]).isEqualTo(String.valueOf(step));
            assertThat(Double.parseDouble(cells[2])).isCloseTo(Math.log1p(Math.exp(bias)) - bias / 4, within(ROUNDING));
            assertThat(Double.parseDouble(cells[6])).isCloseTo(gradient, within(ROUNDING));
            bias -= 0.5 * gradient;
        }
    }

    @Test
    void weights_are_numbered_from_1_with_the_bias_from_0_and_no_gradient_in_the_last_state() throws IOException {
        Path table = folder.resolve("w.csv");
        assertThat(run(AND_AT_ZERO, "--weights", table).exit()).isZero();
        List<String> lines = Files.readAllLines(table);
        assertThat(lines).hasSize(1 + 4 * 9);
        assertThat(lines.subList(0, 10))
                .containsExactly(
                        "run,step,layer,to,from,value,gradient",
                        "Run,0,1,1,0,0.0,0.0",
                        "Run,0,1,1,1,0.0,0.0",
                        "Run,0,1,1,2,0.0,0.0",
                        "Run,0,1,2,0,0.0,0.0",
                        "Run,0,1,2,1,0.0,0.0",
                        "Run,0,1,2,2,0.0,0.0",
                        "Run,0,2,1,0,0.0,0.25",
                        "Run,0,2,1,1,0.0,0.0",
                        "Run,0,2,1,2,0.0,0.0");
        assertThat(lines.get(16)).startsWith("Run,1,2,1,0,-0.125,");
        assertThat(lines.subList(28, 37)).allMatch(line -> line.startsWith("Run,3,") && line.endsWith(","));
    }

    @Test
    void the_gradient_of_a_weight_is_that_of_the_batch_of_its_step() throws IOException {
        Path table = folder.resolve("w.csv");
        run(AND_AT_ZERO.replace("\"steps\": 3", "\"steps\": 4, \"batch\": 1, \"shuffle\": false"), "--weights", table);
        List<String> biases = Files.readAllLines(table).stream()
                .filter(line -> line.contains(",2,1,0,"))
                .toList();
        // Targets 0, 0, 0, 1 in order: the first three push the bias down, the last up; the state after has none.
        assertThat(biases.get(0)).isEqualTo("Run,0,2,1,0,0.0,0.5");
        assertThat(biases).hasSize(5);
        assertThat(biases.get(3)).matches(".*,-0\\.[0-9]+,-0\\.[0-9]+");
        assertThat(biases.get(4)).endsWith(",");
    }

    @Test
    void every_keeps_multiples_and_the_last_of_both_tables() throws IOException {
        Path weights = folder.resolve("w.csv");
        CommandRun run = run(
                AND_AT_ZERO.replace("\"steps\": 3", "\"steps\": 10"),
                "--csv",
                "-",
                "--weights",
                weights,
                "--every",
                "4");
        assertThat(run.lines().stream().skip(1).map(line -> line.split(",")[1])).containsExactly("0", "4", "8", "10");
        assertThat(Files.readAllLines(weights).stream().skip(1).map(line -> line.split(",")[1]))
                .containsOnly("0", "4", "8", "10");
        assertThat(run.err()).startsWith("run ");
    }

    @Test
    void names_are_quoted_and_shallow_runs_leave_cells_empty() throws IOException {
        List<String> lines = csv("""
                {"format": 1, "data": {"kind": "table", "inputs": [[1, 2], [3, 4]], "targets": [[0.5], [2]]},
                 "training": {"steps": 0}, "runs": [{"name": "a, \\"b\\"", "network": {"hidden": []}},
                  {"name": "#plain √2", "network": {"hidden": [2, 3]}}]}
                """);
        assertThat(lines.get(0)).endsWith("spread_1,classes_1,effective_rank_1,spread_2,classes_2,effective_rank_2");
        assertThat(lines.get(1)).startsWith("\"a, \"\"b\"\"\",0,").matches(".*,,,,[^,]+,single,,,,,,");
        assertThat(lines.get(2)).startsWith("#plain √2,0,").matches(".*,split,[^,]+,2,[^,]+,[^,]+,3,[^,]+");
    }

    @Test
    void states_of_two_words_are_joined() throws IOException {
        List<String> lines = csv("""
                {"format": 1, "network": {"hidden": [3]}, "training": {"steps": 0},
                 "initializer": {"weights": {"kind": "constant", "value": 1},
                  "nudges": [{"layer": 1, "to": 1, "from": 1, "add": 0.5}]}}
                """);
        assertThat(lines.get(1)).contains(",partly_identical,0.5,2,");
    }

    @Test
    void the_summary_has_a_line_a_run() throws IOException {
        CommandRun run = run(AND_AT_ZERO);
        assertThat(run.lines())
                .containsExactly(
                        "run  steps  state                  loss    accuracy  spread  classes",
                        "Run  3      frozen from the start  0.6242  75%       0       1 of 2");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void samples_held_out_have_cells_and_a_column() throws IOException {
        String text = """
                {"format": 1, "data": {"kind": "iris", "validation": 0.2},
                 "training": {"steps": 50, "optimizer": {"kind": "sgd", "learning_rate": 0.5}}}
                """;
        CommandRun run = run(text, "--csv", "-", "--every", "50");
        Experiment experiment = Runs.experiment(text);
        StepReport last = Runs.lastReport(experiment);
        Evaluation.Score held = last.evaluation().validation().orElseThrow();
        String[] row = run.lines().get(2).split(",", -1);
        assertThat(row[2]).isEqualTo(String.valueOf(last.evaluation().loss()));
        assertThat(row[4]).isEqualTo(String.valueOf(held.loss())).isNotEqualTo(row[2]);
        assertThat(row[5]).isEqualTo(String.valueOf(held.accuracy().orElseThrow()));
        assertThat(run.err().lines().toList().get(0)).containsSubsequence("accuracy  ", "validation  ", "spread");
        assertThat(run.err().lines().toList().get(1))
                .contains("  " + Numbers.brief(held.loss()) + ", "
                        + Numbers.percent(held.accuracy().orElseThrow()) + " ");
    }

    @Test
    void real_targets_held_out_have_only_a_loss() throws IOException {
        CommandRun run = run(
                "{\"format\": 1, \"data\": {\"kind\": \"plane\", \"validation\": 0.5}, \"training\": {\"steps\": 1}}",
                "--csv",
                "-");
        assertThat(run.lines().get(1)).matches("Run,0,0\\.\\d+,,0\\.\\d+,,.*");
        assertThat(run.err().lines().toList().get(1)).matches("Run  1 .*  -  +0\\.\\d+  +.*");
    }

    @Test
    void control_characters_of_a_name_do_not_reach_the_terminal() throws IOException {
        CommandRun run = run("{\"format\": 1, \"training\": {\"steps\": 0},"
                + " \"runs\": [{\"name\": \"a\\u001b[31mb\\u009bc\\n\\td\"}]}");
        assertThat(run.lines().get(1)).startsWith("a\\u001B[31mb\\u009Bc\\u000A\\u0009d  0 ");
    }

    @Test
    void the_device_of_standard_output_is_standard_output() throws IOException {
        CommandRun run = run(AND_AT_ZERO, "--csv", "/dev/stdout");
        assertThat(run.lines()).hasSize(5).first().asString().startsWith("run,step,");
        assertThat(run.err()).startsWith("run ");
    }

    @Test
    void divergence_is_a_result() throws IOException {
        Path table = folder.resolve("a.csv");
        CommandRun run = run(Experiments.DIVERGING, "--csv", table);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).containsPattern("diverged at step \\d+");
        List<String> lines = Files.readAllLines(table);
        assertThat(lines.get(lines.size() - 1)).contains(",diverged,");
        assertThat(lines.get(lines.size() - 2)).doesNotContain("diverged");
    }

    @Test
    void an_output_that_cannot_be_written_gives_one_line_and_the_other_is_not_written() throws IOException {
        Path none = folder.resolve("none").resolve("a.csv");
        Path other = folder.resolve("b.csv");
        CommandRun run = run(AND_AT_ZERO, "--csv", other, "--weights", none);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "cannot write " + none + ": the folder " + none.getParent() + " does not exist");
        assertThat(run.out()).isEmpty();
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("test.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--csv", "--weights"})
    void a_file_that_the_run_reads_is_not_replaced(String option) throws IOException {
        String table = "a,b,target\n0,1,0\n1,0,0.5\n";
        String text =
                "{\"format\": 1, \"data\": {\"kind\": \"csv\", \"path\": \"t.csv\"}, \"training\": {\"steps\": 1}}";
        Path data = Files.writeString(folder.resolve("t.csv"), table);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), data);
        for (Path output : List.of(folder.resolve("test.json"), data, link)) {
            CommandRun run = run(text, option, output);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith(option + ": this run reads " + output + "; choose another name")
                    .hasLineCount(2);
            assertThat(run.out()).isEmpty();
        }
        assertThat(folder.resolve("test.json")).hasContent(text);
        assertThat(data).hasContent(table);
        assertThat(run(text, option, folder.resolve("new.csv")).exit()).isZero();
    }

    @Test
    void a_closed_output_ends_the_work() throws IOException {
        CommandRun run = CommandRun.unread(folder, "run", AND_AT_ZERO, "--csv", "-");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEqualToIgnoringNewLines("cannot write standard output: nothing reads it any more");
    }

    @Test
    void progress_is_drawn_only_on_a_terminal() throws IOException {
        CommandRun watched = CommandRun.watched(folder, "run", AND_AT_ZERO);
        assertThat(watched.err()).contains("training [", "] 66%", "] 100%").endsWith("\r");
        assertThat(watched.out()).isEqualTo(run(AND_AT_ZERO).out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Separates at once.
                """
                {"format": 1, "data": {"kind": "blobs"}, "network": {"hidden": [4]},
                 "training": {"batch": 10, "steps": 100},
                 "initializer": {"weights": [{"kind": "constant", "value": 0.5},
                   {"kind": "explicit", "values": [[0.5, 0.3, 0.4, 0.51]]}]}}
                """,
                // Dies during an epoch.
                """
                {"format": 1, "data": {"kind": "blobs"}, "network": {"hidden": [4], "activation": "relu"},
                 "training": {"batch": 10, "steps": 100, "optimizer": {"kind": "sgd", "learning_rate": 40}}}
                """
            })
    void the_step_of_the_last_change_is_exact_for_any_output(String text) throws IOException {
        List<StepReport> all = Runs.reports(Runs.experiment(text));
        RunState last = StateMeasures.stateOf(all.get(100));
        int since = 100;
        while (StateMeasures.stateOf(all.get(since - 1)) == last) {
            since--;
        }
        assertThat(since).as("a step that is no look").isBetween(1, 99).matches(step -> step % 20 != 0);
        String story = Words.english().say(EventWords.name(last)) + " since step " + since + " ";
        String table = folder.resolve("t.csv").toString();
        assertThat(run(text).out()).contains(story);
        assertThat(run(text, "--csv", table).out()).contains(story);
        assertThat(run(text, "--csv", table, "--every", "7").out()).contains(story);
        assertThat(run(text, "--json").out()).contains("\"since\": " + since);
    }

    private List<String> csv(String text) throws IOException {
        CommandRun run = run(text, "--csv", "-");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).doesNotContain("\r").endsWith("\n");
        return run.lines();
    }

    private CommandRun run(String text, Object... options) {
        return CommandRun.on(folder, "run", text, options);
    }
}
