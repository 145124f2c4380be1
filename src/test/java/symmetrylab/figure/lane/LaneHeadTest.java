package symmetrylab.figure.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.lane.LaneSentence.Form;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextPen;
import symmetrylab.words.Words;

class LaneHeadTest {

    private static final Words WORDS = Words.english();

    private static final String XOR = """
            {'format': 1, 'data': {'kind': 'xor'}, 'network': {'hidden': %s},
             'initializer': {'weights': {'kind': 'zero'}}, 'training': {'steps': 40},
             'runs': [{'name': 'Zero', 'edits': [%s]}]}
            """;

    private static LaneHead head(String text) {
        return LaneHead.of(Runs.histories(Runs.experiment(text)).get(0), 0);
    }

    private static List<String> numbers(String text) {
        return head(text).numbers().stream()
                .map(number -> WORDS.say(number.label()) + " " + WORDS.say(number.value()))
                .toList();
    }

    private static String startAfterEdits(int... steps) {
        String edits = IntStream.of(steps)
                .mapToObj(step ->
                        "{'kind': 'nudge', 'step': %d, 'layer': 1, 'to': 1, 'from': 1, 'add': 0.5}".formatted(step))
                .collect(Collectors.joining(", "));
        return head(XOR.formatted("[2]", edits)).start(WORDS);
    }

    @Test
    void loss_accuracy_and_the_largest_spread_are_its_numbers() {
        assertThat(numbers(XOR.formatted("[2]", "")))
                .containsExactly("loss 0.6931", "accuracy 50%", "spread 0, exactly");
    }

    @Test
    void without_a_hidden_layer_there_is_no_spread() {
        assertThat(numbers(XOR.formatted("[]", ""))).containsExactly("loss 0.6931", "accuracy 50%");
    }

    @Test
    void real_targets_have_no_accuracy() {
        String sine = "{'format': 1, 'data': {'kind': 'sine'}, 'network': {'hidden': %s}, 'training': {'steps': 1}}";
        assertThat(numbers(sine.formatted("[2]"))).hasSize(2).noneMatch(number -> number.startsWith("accuracy"));
        assertThat(numbers(sine.formatted("[]"))).hasSize(1);
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
    void a_screen_reader_hears_everything() {
        assertThat(head(XOR.formatted("[2]", "")).spoken(WORDS))
                .isEqualTo("Zero: frozen. Nothing can move. All weights are 0 and tanh(0) = 0: no gradient, for ever."
                        + " loss 0.6931. accuracy 50%. spread 0, exactly. Start: all weights 0 · tanh.");
    }

    @Test
    void solved_is_shown_from_the_first_step_after_which_every_sample_is_right() {
        RunHistory random = Runs.histories(Runs.preset("zero-against-random")).get(1);
        int solved = random.solvedFrom().orElseThrow();
        assertThat(LaneHead.of(random, solved - 1).solved()).isFalse();
        assertThat(LaneHead.of(random, solved).solved()).isTrue();
        assertThat(LaneHead.of(random, random.lastStep()).solved()).isTrue();
        assertThat(random.recording().accuracy(solved - 1).orElseThrow()).isLessThan(1);
    }

    @Test
    void the_longest_form_that_fits_every_lane_is_taken_and_no_text_is_cut() {
        List<RunHistory> lanes = Runs.histories(Runs.preset("zero-against-random"));
        List<LaneHead> heads =
                lanes.stream().map(lane -> LaneHead.of(lane, 600)).toList();
        LaneGrid wide = LaneGrid.of(LaneGrid.Place.WINDOW, 960, 864, 2);
        LaneGrid narrow = LaneGrid.of(LaneGrid.Place.WINDOW, 512, 558, 1);
        LaneGrid narrowest = LaneGrid.of(LaneGrid.Place.WINDOW, 320, 634, 1);
        assertThat(LaneHeadFigure.formFor(heads, wide, WORDS)).isEqualTo(Form.LONG);
        assertThat(LaneHeadFigure.formFor(heads, narrow, WORDS)).isEqualTo(Form.MIDDLE);
        assertThat(LaneHeadFigure.formFor(heads, narrowest, WORDS)).isEqualTo(Form.SHORT);
        for (LaneGrid grid : List.of(wide, narrow, narrowest)) {
            Form form = LaneHeadFigure.formFor(heads, grid, WORDS);
            for (LaneHead head : heads) {
                Figure figure = new LaneHeadFigure(head, form, grid, Styles.of(Theme.LIGHT.palette(), grid.text()));
                List<String> texts =
                        TextPen.of(figure, grid.width(), grid.rows().head());
                assertThat(texts).noneMatch(text -> text.contains("…"));
                assertThat(texts).contains(head.sentence().why(form, WORDS));
            }
        }
    }
}
