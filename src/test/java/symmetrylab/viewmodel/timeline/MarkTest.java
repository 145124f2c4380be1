package symmetrylab.viewmodel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.nn.Experiment;
import symmetrylab.testing.English;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.Runs;
import symmetrylab.viewmodel.lane.Lanes;

class MarkTest {

    private static final String ZERO = """
            {'format': 1, 'data': {'kind': '%s'}, 'network': {'hidden': %s}, 'training': {'steps': 40},
             'runs': [{'name': 'Zero', 'initializer': {'weights': {'kind': 'zero'}}}]}
            """;

    @Test
    void and_at_zero_without_a_hidden_layer_is_marked_as_frozen_only_for_now() {
        List<String> lines = lines(ZERO.formatted("and", "[]"));
        assertThat(lines).startsWith("step 0  Zero: frozen. No batch can move a weight now.");
        assertThat(lines).noneMatch(line -> line.contains("ever ") || line.contains("any more"));
    }

    @Test
    void a_lane_frozen_by_its_structure_is_marked_with_the_reason() {
        assertThat(lines(ZERO.formatted("and", "[2]")))
                .containsExactly(
                        "step 0  Zero: frozen. No weight will ever move: no signal passes the last hidden layer, "
                                + "forward or back, so only output biases learn.");
        assertThat(lines(ZERO.formatted("xor", "[2]")))
                .containsExactly("step 0  Zero: frozen. Nothing will ever move: every gradient is exactly 0.");
    }

    @Test
    void every_line_ends_with_a_full_stop_even_that_of_an_edit_not_reached() {
        String edited = ZERO.replace("'zero'}}}", "'normal', 'sd': 1}}, 'edits': [%s, %s]}")
                .formatted(
                        "xor",
                        "[2]",
                        "{'kind': 'copy', 'step': 20, 'layer': 1, 'neuron': 1, 'onto': 2}",
                        "{'kind': 'zero', 'step': 50, 'layer': 1}");
        assertThat(lines(edited))
                .contains(
                        "step 20  Zero: edited. h1 copied onto h2.",
                        "step 50  Zero: edited. Hidden layer 1 set to zero; the run ends before.")
                .allMatch(line -> line.matches("step \\d+  Zero: [a-z ]+\\. .*[^.]\\."));
    }

    private static List<String> lines(String text) {
        Experiment experiment = Runs.experiment(text);
        MarksViewModel marks = new MarksViewModel(new InlineBackground());
        marks.show(Lanes.of(new ExperimentHistory(experiment, Runs.histories(experiment), true)));
        marks.look();
        List<Mark> all = marks.marksProperty().get();
        return all.stream().map(mark -> English.of(mark.line())).toList();
    }
}
