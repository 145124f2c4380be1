package symmetrylab.export.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.nn.Experiment;
import symmetrylab.testing.English;
import symmetrylab.testing.Json;
import symmetrylab.testing.Runs;
import symmetrylab.words.Words;

class MeasuringTest {

    private static final Experiment XOR = Runs.experiment("""
            {'format': 1, 'network': {'hidden': [2]}, 'training': {'steps': 3}}
            """);

    /** The same with data of one feature, so that every measure of the samples fails. */
    private static final Experiment UNFIT = new Experiment(
            XOR.spec(),
            Runs.experiment("{'format': 1, 'data': {'kind': 'sine'}}").data(),
            XOR.runs());

    private final Measuring measuring = new Measuring();

    @Test
    void a_failing_figure_is_null_and_loses_no_other() {
        List<RunOutcome> outcomes = new ExperimentRunner(XOR, List.of(), 1, true, measuring, step -> {}).run();
        Json run = Json.parse(RunJson.summary(UNFIT, outcomes, Words.english(), measuring, () -> {}))
                .at("runs[0]");
        assertThat(List.of("merged", "curvature", "escape"))
                .allSatisfy(name -> assertThat(run.at(name).value()).isNull());
        assertThat(run.at("layers[0].effective_rank").value()).isNull();
        assertThat(run.at("layers[0].similarity").items()).hasSize(2);
        assertThat(run.at("loss").number()).isPositive();
        assertThat(run.at("insights").items()).isNotEmpty();
        assertThat(said())
                .hasSize(4)
                .allMatch(line -> line.contains("and is left empty; a bug in the program, please report it: java."))
                .anyMatch(line -> line.startsWith("run Run: curvature cannot be measured"));
    }

    @Test
    void a_failing_figure_leaves_its_cells_empty_and_is_reported_once() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable.open(Optional.of(Path.of("-")), out, table -> new ExperimentRunner(
                        XOR,
                        List.of(new StateCsv(table.orElseThrow(), UNFIT, measuring)),
                        1,
                        false,
                        measuring,
                        step -> {})
                .run());
        List<String> rows =
                new ArrayList<>(out.toString(StandardCharsets.UTF_8).lines().toList());
        assertThat(rows.remove(0)).endsWith(",spread_1,classes_1,effective_rank_1");
        assertThat(rows).hasSize(4).allMatch(row -> row.matches("Run,\\d,.*,split,1\\.\\d+,2,"));
        assertThat(said()).singleElement().asString().startsWith("run Run: effective_rank cannot be measured");
    }

    @Test
    void a_failing_state_loses_only_the_figures_that_need_it() {
        Experiment equal = Runs.experiment("""
                {'format': 1, 'network': {'hidden': [2]}, 'training': {'steps': 3},
                 'initializer': {'weights': {'kind': 'constant', 'value': 1}}}
                """);
        ExperimentRunner.Watch watch = new ExperimentRunner(equal, List.of(), 1, false, measuring, step -> {})
                .watch(equal.runs().get(0), 0);
        watch.reached(Runs.withUnfitMemory(Runs.lastReport(equal)));
        List<RunOutcome> outcomes = List.of(watch.outcome(Optional.empty()));
        Json run = Json.parse(RunJson.summary(equal, outcomes, Words.english(), measuring, () -> {}))
                .at("runs[0]");
        assertThat(List.of("state", "since", "layers[0].classes"))
                .allSatisfy(name -> assertThat(run.at(name).value()).isNull());
        assertThat(run.at("layers[0].spread").number()).isZero();
        assertThat(run.at("last_step").number()).isEqualTo(3);
        assertThat(run.at("curvature").value()).isNotNull();
        assertThat(said())
                .anyMatch(line -> line.startsWith("run Run: state cannot be measured"))
                .anyMatch(line -> line.startsWith("run Run: since cannot be measured"))
                .anyMatch(line -> line.startsWith("run Run: classes cannot be measured"))
                .noneMatch(line -> line.startsWith("run Run: spread cannot be measured"));
    }

    private List<String> said() {
        return measuring.failures().stream().map(English::of).toList();
    }
}
