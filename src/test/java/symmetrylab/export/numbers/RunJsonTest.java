package symmetrylab.export.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.curvature.Spectrum;
import symmetrylab.analysis.escape.Escape;
import symmetrylab.analysis.history.Insight;
import symmetrylab.analysis.state.RunState;
import symmetrylab.testing.CommandRun;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.Json;

class RunJsonTest {

    /** Only the output bias b learns: its gradient is σ(b) − ¼, the loss ln(1 + e^b) − b/4. */
    private static final String AND_AT_ZERO = """
            {'format': 1, 'title': 'AND', 'data': {'kind': 'and'}, 'network': {'hidden': [2]},
             'initializer': {'weights': {'kind': 'zero'}},
             'training': {'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}, 'steps': 400}}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_run_is_described_in_full() throws IOException {
        Json json = json(AND_AT_ZERO);
        assertThat(json.names())
                .containsExactly("format", "title", "samples", "validation_samples", "features", "outputs", "runs");
        assertThat(json.at("title").value()).isEqualTo("AND");
        assertThat(json.at("samples").number()).isEqualTo(4);
        Json run = json.at("runs[0]");
        assertThat(run.names())
                .containsExactly(
                        "name",
                        "network",
                        "edits",
                        "steps",
                        "last_step",
                        "state",
                        "since",
                        "loss",
                        "accuracy",
                        "validation_loss",
                        "validation_accuracy",
                        "gradient_norm",
                        "relative_spread",
                        "layers",
                        "merged",
                        "curvature",
                        "escape",
                        "insights");
        assertThat(run.at("network.sizes").items().stream().map(Json::number)).containsExactly(2.0, 2.0, 1.0);
        assertThat(run.at("network.activation").value()).isEqualTo("tanh");
        assertThat(run.at("network.output").value()).isEqualTo("sigmoid");
        assertThat(run.at("network.loss").value()).isEqualTo("cross_entropy");
        assertThat(run.at("network.parameters").number()).isEqualTo(9);
        assertThat(run.at("state").value()).isEqualTo("frozen");
        assertThat(run.at("since").number()).isZero();
        assertThat(run.at("relative_spread").number()).isZero();
        // The entropy of ¼, as the bias has settled.
        assertThat(run.at("loss").number()).isCloseTo(Math.log(4) - 0.75 * Math.log(3), within(1e-14));
        assertThat(run.at("accuracy").number()).isEqualTo(0.75);
        assertThat(run.at("validation_loss").value()).isNull();
        assertThat(run.at("layers[0].classes").value()).isEqualTo(List.of(List.of(1.0, 2.0)));
        assertThat(run.at("layers[0].features").value()).isEqualTo(List.of(List.of(1.0, 2.0)));
        assertThat(run.at("layers[0].effective_rank").number()).isZero();
        assertThat(run.at("layers[0].directions").number()).isZero();
        assertThat(run.at("layers[0].similarity[1][0]").value()).isNull();
        assertThat(run.at("merged.sizes").value()).isEqualTo(List.of(2.0, 1.0, 1.0));
        assertThat(run.at("merged.largest_output_difference").number()).isZero();
        assertThat(run.at("curvature.status").value()).isEqualTo("known");
        assertThat(run.at("curvature.verdict").value()).isEqualTo("saddle");
        assertThat(run.at("curvature.smallest").number()).isCloseTo(-Math.sqrt(2) / 8, within(1e-12));
        assertThat(run.at("curvature.negative").number()).isEqualTo(2);
        assertThat(run.at("curvature.zero").number()).isEqualTo(4);
        assertThat(run.at("curvature.positive").number()).isEqualTo(3);
        assertThat(run.at("curvature.eigenvalues").items()).hasSize(9);
        assertThat(run.at("escape.status").value()).isEqualTo("not_predicted");
        assertThat(run.at("escape.reason").value()).isEqualTo("identical");
        assertThat(run.at("insights[0]").value().toString())
                .isEqualTo("{step=0.0, kind=frozen, layer=null, text=No weight will ever move: no signal passes"
                        + " the last hidden layer, forward or back, so only output biases learn.}");
        assertThat(run.at("insights[3].layer").number()).isEqualTo(2);
    }

    @Test
    void the_relative_spread_of_neurons_is_written() throws IOException {
        Json run = json("""
                {'format': 1, 'network': {'hidden': [2, 1]}, 'training': {'steps': 0},
                 'initializer': {'weights': [{'kind': 'explicit', 'values': [[0, 4], [0, 3]]}, {'kind': 'zero'},
                                             {'kind': 'zero'}]}}
                """).at("runs[0]");
        assertThat(run.at("relative_spread").number()).isEqualTo(0.25);
        assertThat(run.at("layers[0].relative_spread").number()).isEqualTo(0.25);
        assertThat(run.at("layers[1].relative_spread").number()).isZero();
        Json single = json("{'format': 1, 'network': {'hidden': [1]}, 'training': {'steps': 0}}");
        assertThat(single.at("runs[0].relative_spread").value()).isNull();
    }

    @Test
    void edits_are_listed_with_whether_they_were_made() throws IOException {
        String edits = """
                , 'edits': [{'step': 400, 'kind': 'set', 'layer': 1, 'to': 2, 'from': 1, 'value': -0.5},
                 {'step': 7, 'kind': 'nudge', 'layer': 2, 'to': 1, 'from': 0, 'add': 1e-6},
                 {'step': 401, 'kind': 'copy', 'layer': 1, 'neuron': 2, 'onto': 1},
                 {'step': 9, 'kind': 'zero', 'layer': 1}]}
                """;
        Json run = Json.parse(
                        run(AND_AT_ZERO.replaceFirst("}$", edits), "--json").out())
                .at("runs[0]");
        assertThat(run.at("edits").items().stream().map(edit -> edit.value().toString()))
                .containsExactly(
                        "{step=400.0, made=true, kind=set, layer=1.0, to=2.0, from=1.0, value=-0.5}",
                        "{step=7.0, made=true, kind=nudge, layer=2.0, to=1.0, from=0.0, add=1.0E-6}",
                        "{step=401.0, made=false, kind=copy, layer=1.0, neuron=2.0, onto=1.0}",
                        "{step=9.0, made=true, kind=zero, layer=1.0}");
        assertThat(run.at("escape.reason").value()).isEqualTo("edited");
        assertThat(run.at("escape.reason_step").number()).isEqualTo(7);
        assertThat(run.at("since").number()).isEqualTo(400);
        assertThat(run.at("state").value()).isEqualTo("split");
    }

    @Test
    void differences_are_predicted_and_measured() throws IOException {
        Json run = json(AND_AT_ZERO.replace("{'kind': 'zero'}", "{'kind': 'zero'}, 'noise': {'sd': 1e-9}"))
                .at("runs[0]");
        assertThat(run.at("escape.status").value()).isEqualTo("predicted");
        assertThat(run.at("escape.at_rest").value()).isEqualTo(true);
        assertThat(run.at("escape.slower_than_exponential").value()).isEqualTo(false);
        assertThat(run.at("escape.rate").number()).isCloseTo(1 + Math.sqrt(2) / 16, within(1e-6));
        Json layer = run.at("escape.layers[0]");
        assertThat(layer.at("tenfold_step.predicted").value())
                .isEqualTo(layer.at("tenfold_step.measured").value())
                .isNotNull();
        assertThat(layer.at("escaped_step.predicted").number())
                .isCloseTo(layer.at("escaped_step.measured").number(), within(1.0));
        assertThat(run.at("insights").items().stream()
                        .map(insight -> insight.at("kind").value()))
                .contains("grown_tenfold", "escaped", "solved");
    }

    @Test
    void several_runs_are_listed_in_order_each_with_its_measures() throws IOException {
        Json json = json("""
                {'format': 1, 'data': {'kind': 'circle', 'samples': 20, 'validation': 0.25},
                 'training': {'steps': 3}, 'runs': [{'name': 'none', 'network': {'hidden': []}},
                  {'name': 'kink', 'network': {'hidden': [2], 'activation': 'relu'},
                   'initializer': {'weights': {'kind': 'zero'}}},
                  {'name': 'large', 'network': {'hidden': [70, 70]}}]}
                """);
        assertThat(json.at("runs").items().stream().map(run -> run.at("name").value()))
                .containsExactly("none", "kink", "large");
        assertThat(json.at("validation_samples").number()).isEqualTo(5);
        assertThat(json.at("runs[0].layers").items()).isEmpty();
        assertThat(json.at("runs[0].state").value()).isEqualTo("single");
        assertThat(json.at("runs[0].validation_loss").number()).isPositive();
        assertThat(json.at("runs[0].escape.reason").value()).isEqualTo("single");
        assertThat(json.at("runs[1].curvature").value().toString())
                .isEqualTo("{status=kink, layer=1.0, neuron=1.0, sample=1.0}");
        assertThat(json.at("runs[2].curvature").value().toString())
                .isEqualTo("{status=too_large, parameters=5251.0, samples=15.0, bytes=" + (double) (8L * 5251 * 5251)
                        + "}");
        // 70 neurons: their 4,900 cosines are left out.
        assertThat(json.at("runs[2].layers[1].similarity").value()).isNull();
        assertThat(json.at("runs[2].layers[1].directions").number()).isPositive();
    }

    @Test
    void numbers_that_are_not_finite_are_texts() throws IOException {
        Json run = json(Experiments.DIVERGING).at("runs[0]");
        assertThat(run.at("state").value()).isEqualTo("diverged");
        assertThat(run.at("loss").value()).isIn("Infinity", "NaN");
        assertThat(run.at("curvature").value().toString()).isEqualTo("{status=not_finite}");
        assertThat(run.at("since").value()).isEqualTo(run.at("last_step").value());
    }

    @Test
    void names_are_kept_whole_and_cannot_affect_a_terminal() throws IOException {
        String name = "a\\u001b[31mb\\u009bc\\n\\ud800 \\\" √2";
        CommandRun run = run("""
                {'format': 1, 'training': {'steps': 0}, 'runs': [{'name': '%s'}]}
                """.formatted(name), "--json");
        assertThat(run.out().chars()).allMatch(c -> c == '\n' || (c >= 32 && c < 127));
        assertThat(Json.parse(run.out()).at("runs[0].name").value()).isEqualTo("a\u001b[31mb\u009bc\n\ud800 \" √2");
    }

    @Test
    void tables_can_be_written_as_well() throws IOException {
        Path table = folder.resolve("t.csv");
        CommandRun run = run(AND_AT_ZERO, "--json", "--csv", table, "--every", "100");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(Files.readAllLines(table)).hasSize(6);
        assertThat(Json.parse(run.out()).at("runs[0].last_step").number()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--csv", "--weights"})
    void it_does_not_share_standard_output_with_a_table(String option) throws IOException {
        for (String output : List.of("-", "/dev/stdout")) {
            CommandRun run = run(AND_AT_ZERO, "--json", option, output);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .startsWith("--json and " + option + " cannot both go to standard output")
                    .hasLineCount(2);
        }
    }

    @Test
    void the_same_experiment_gives_the_same_text() throws IOException {
        String noisy = AND_AT_ZERO.replace("{'kind': 'zero'}", "{'kind': 'normal', 'sd': 0.5}");
        assertThat(run(noisy, "--json").out()).isEqualTo(run(noisy, "--json").out());
    }

    @Test
    void a_closed_output_ends_the_work() throws IOException {
        CommandRun run = CommandRun.unread(folder, "run", AND_AT_ZERO, "--json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEqualToIgnoringNewLines("cannot write standard output: nothing reads it any more");
    }

    @Test
    void every_field_and_word_is_documented() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/run-json.md"));
        Set<String> names = new TreeSet<>();
        for (String text : List.of(
                AND_AT_ZERO,
                AND_AT_ZERO.replace("{'kind': 'zero'}", "{'kind': 'zero'}, 'noise': {'sd': 1e-9}"),
                AND_AT_ZERO.replace("[2]", "[2], 'activation': 'relu'"),
                AND_AT_ZERO.replace("[2]", "[600]").replace("400", "1"))) {
            addNames(json(text), names);
        }
        Arrays.stream(Insight.Kind.values()).map(Insight.Kind::token).forEach(names::add);
        Arrays.stream(RunState.values()).map(RunState::token).forEach(names::add);
        Arrays.stream(Escape.NoPrediction.values())
                .map(Escape.NoPrediction::token)
                .forEach(names::add);
        Arrays.stream(Spectrum.Verdict.values()).map(Spectrum.Verdict::token).forEach(names::add);
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            if (!Pattern.compile("`" + name + "`").matcher(page).find()) {
                missing.add(name);
            }
        }
        assertThat(names).hasSizeGreaterThan(80);
        assertThat(missing).isEmpty();
    }

    private static void addNames(Json json, Set<String> names) {
        if (json.value() instanceof List) {
            json.items().forEach(item -> addNames(item, names));
        } else if (json.value() instanceof Map) {
            for (String name : json.names()) {
                names.add(name);
                addNames(json.at(name), names);
            }
        }
    }

    private Json json(String text) throws IOException {
        CommandRun run = run(text, "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).endsWith("}\n").doesNotContain("\r");
        return Json.parse(run.out());
    }

    private CommandRun run(String text, Object... options) {
        return CommandRun.on(folder, "run", text, options);
    }
}
