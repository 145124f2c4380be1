package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.testing.Runs;
import symmetrylab.words.Words;

class StateWordsTest {

    private static final String SAME = """
            {'format': 1, 'data': {'kind': '%s'}, 'network': {'hidden': %s},
             'initializer': {'weights': {'kind': 'constant', 'value': %s}}, 'training': {%s 'steps': 40}%s}
            """;

    @Test
    void and_at_zero_without_a_hidden_layer_is_frozen_now_and_in_no_state_for_ever() {
        List<String> sentences = sentences(SAME.formatted("and", "[]", "0", "", ""));
        assertThat(sentences.get(0)).isEqualTo("No batch can move a weight now.");
        assertThat(sentences).noneMatch(text -> text.contains("ever") || text.contains("any more"));
    }

    @Test
    void a_lane_that_structure_freezes_says_so_in_every_state() {
        assertThat(sentences(SAME.formatted("and", "[2]", "0", "", "")))
                .hasSize(41)
                .allMatch(text -> text.startsWith("No weight will ever move: no signal passes the last hidden layer"));
    }

    @Test
    void neurons_stay_one_for_ever_where_neither_dropout_nor_an_edit_can_part_them() {
        String forEver = "All neurons of a layer are one, for ever.";
        String now = "All neurons of a layer are one now.";
        assertThat(sentences(SAME.formatted("and", "[2]", "0.5", "", ""))).allMatch(forEver::equals);
        assertThat(sentences(SAME.formatted("and", "[2]", "0.5", "'dropout': 0.5,", "")))
                .startsWith(now);
        String edit = ", 'edits': [{'kind': 'copy', 'step': 20, 'layer': 1, 'neuron': 1, 'onto': 2}]";
        List<String> edited = sentences(SAME.formatted("and", "[2]", "0.5", "", edit));
        assertThat(edited.subList(0, 20)).allMatch(now::equals);
        assertThat(edited.subList(20, 41)).allMatch(forEver::equals);
    }

    private static List<String> sentences(String text) {
        RunHistory history = Runs.histories(Runs.experiment(text)).get(0);
        return IntStream.rangeClosed(0, history.lastStep())
                .mapToObj(step -> StateWords.of(history, step, Words.english()))
                .toList();
    }
}
