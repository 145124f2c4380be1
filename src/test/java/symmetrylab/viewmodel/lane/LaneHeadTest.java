package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symmetrylab.testing.Runs;
import symmetrylab.words.Words;

class LaneHeadTest {

    private static final String XOR = """
            {'format': 1, 'data': {'kind': 'xor'}, 'network': {'hidden': %s, 'output': 'sigmoid'},
             'initializer': {'weights': {'kind': 'zero'}}, 'training': {'steps': 40},
             'runs': [{'name': 'Zero', 'edits': [%s]}]}
            """;

    private static LaneHead head(String text) {
        return LaneHead.of(Runs.histories(Runs.experiment(text)).get(0), 0, Words.english());
    }

    private static String startAfterEdits(int... steps) {
        String edits = IntStream.of(steps)
                .mapToObj(step ->
                        "{'kind': 'nudge', 'step': %d, 'layer': 1, 'to': 1, 'from': 1, 'add': 0.5}".formatted(step))
                .collect(Collectors.joining(", "));
        return head(XOR.formatted("[2]", edits)).start();
    }

    @Test
    void loss_accuracy_and_the_largest_spread_stand_in_a_line() {
        assertThat(head(XOR.formatted("[2]", "")).figures()).isEqualTo("loss 0.6931   accuracy 50%   spread 0");
    }

    @Test
    void without_a_hidden_layer_there_is_no_spread() {
        assertThat(head(XOR.formatted("[]", "")).figures()).isEqualTo("loss 0.6931   accuracy 50%");
    }

    @Test
    void real_targets_have_no_accuracy() {
        String sine = "{'format': 1, 'data': {'kind': 'sine'}, 'network': {'hidden': %s}, 'training': {'steps': 1}}";
        assertThat(head(sine.formatted("[2]")).figures()).matches("loss \\S+   spread \\S+");
        assertThat(head(sine.formatted("[]")).figures()).matches("loss \\S+");
    }

    @Test
    void a_lane_without_edits_says_how_it_starts() {
        assertThat(startAfterEdits()).isEqualTo("all weights 0 · tanh");
    }

    @Test
    void the_steps_of_edits_are_listed_once_and_in_order() {
        assertThat(startAfterEdits(5, 20, 5)).isEqualTo("all weights 0 · tanh · edited at step 5, 20");
    }

    @Test
    void of_many_edits_three_steps_are_listed() {
        assertThat(startAfterEdits(1, 2, 3)).endsWith(" · edited at step 1, 2, 3");
        assertThat(startAfterEdits(1, 2, 3, 4)).endsWith(" · edited at step 1, 2, 3 …");
    }

    @Test
    void a_screen_reader_hears_all_but_the_start() {
        LaneHead head = head(XOR.formatted("[2]", ""));
        assertThat(head.whole())
                .isEqualTo("Zero: " + head.stateName() + ". " + head.explanation() + " " + head.figures());
    }
}
