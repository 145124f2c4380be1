package symmetrylab.view.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.nn.Experiment;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.Runs;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.timeline.Mark;
import symmetrylab.viewmodel.timeline.MarksViewModel;
import symmetrylab.words.Words;

class MarkWordsTest {

    private static final String ZERO = """
            {'format': 1, 'data': {'kind': '%s'}, 'network': {'hidden': %s}, 'training': {'steps': 40},
             'runs': [{'name': 'Zero', 'initializer': {'weights': {'kind': 'zero'}}}]}
            """;

    @Test
    void and_at_zero_without_a_hidden_layer_is_marked_as_frozen_now_alone() {
        List<String> lines = lines(ZERO.formatted("and", "[]"));
        assertThat(lines).startsWith("step 0  Zero: frozen: no batch can move a weight now");
        assertThat(lines).noneMatch(line -> line.contains("ever ") || line.contains("any more"));
    }

    @Test
    void a_lane_that_structure_freezes_is_marked_with_the_reason() {
        assertThat(lines(ZERO.formatted("and", "[2]")))
                .containsExactly(
                        "step 0  Zero: frozen: no weight will ever move, as no signal passes the last hidden layer");
        assertThat(lines(ZERO.formatted("xor", "[2]")))
                .containsExactly("step 0  Zero: frozen: nothing will ever move, as every gradient is exactly 0");
    }

    private static List<String> lines(String text) {
        Experiment experiment = Runs.experiment(text);
        MarksViewModel marks = new MarksViewModel(new InlineBackground());
        marks.show(Lanes.of(new ExperimentHistory(experiment, Runs.histories(experiment), true)));
        marks.look();
        List<Mark> all = marks.marksProperty().get();
        return all.stream().map(mark -> MarkWords.line(mark, Words.english())).toList();
    }
}
