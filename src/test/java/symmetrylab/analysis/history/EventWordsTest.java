package symmetrylab.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.Insight.Kind;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.analysis.state.RunState;
import symmetrylab.testing.Runs;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

class EventWordsTest {

    private static final String SAME = """
            {'format': 1, 'data': {'kind': '%s'}, 'network': {'hidden': %s},
             'initializer': {'weights': {'kind': 'constant', 'value': %s}}, 'training': {%s 'steps': 40}%s}
            """;

    private static final String NO_SIGNAL = "No weight will ever move: no signal passes the last hidden layer, "
            + "forward or back, so only output biases learn.";

    @Test
    void and_at_zero_without_a_hidden_layer_is_frozen_now_and_no_word_says_that_it_lasts() {
        RunHistory history = history(SAME.formatted("and", "[]", "0", "", ""));
        assertThat(states(history).get(0)).isEqualTo("No batch can move a weight now.");
        assertThat(events(history)).startsWith("No batch can move a weight now.");
        assertThat(Stream.concat(states(history).stream(), events(history).stream()))
                .noneMatch(text -> text.contains("ever ") || text.contains("any more"));
    }

    @Test
    void a_run_frozen_by_its_structure_says_so_and_why_in_every_state() {
        RunHistory and = history(SAME.formatted("and", "[2]", "0", "", ""));
        assertThat(states(and)).hasSize(41).allMatch(NO_SIGNAL::equals);
        assertThat(events(and)).startsWith(NO_SIGNAL);
        assertThat(events(history(SAME.formatted("xor", "[2]", "0", "", ""))))
                .startsWith("Nothing will ever move: every gradient is exactly 0.");
    }

    @Test
    void neurons_stay_equal_for_ever_unless_dropout_or_an_edit_can_separate_them() {
        String now = "In every hidden layer all neurons are one and the same.";
        String forEver = "In every hidden layer all neurons are one and the same, for ever.";
        assertThat(states(history(SAME.formatted("and", "[2]", "0.5", "", "")))).allMatch(forEver::equals);
        assertThat(states(history(SAME.formatted("and", "[2]", "0.5", "'dropout': 0.5,", ""))))
                .startsWith(now);
        String edit = ", 'edits': [{'kind': 'copy', 'step': 20, 'layer': 1, 'neuron': 1, 'onto': 2}]";
        List<String> edited = states(history(SAME.formatted("and", "[2]", "0.5", "", edit)));
        assertThat(edited.subList(0, 20)).allMatch(now::equals);
        assertThat(edited.subList(20, 41)).allMatch(forEver::equals);
    }

    @Test
    void a_state_has_the_same_sentence_as_the_event_that_begins_it() {
        String random = "{'format': 1, 'data': {'kind': 'xor'}, 'network': {'hidden': [%d]}, 'training': {'steps': 5}}";
        for (int neurons : new int[] {1, 3}) {
            RunHistory history = history(random.formatted(neurons));
            assertThat(states(history)).startsWith(events(history).get(0));
        }
    }

    @Test
    void every_state_has_a_name_and_every_event_a_whole_sentence() {
        for (RunState state : RunState.values()) {
            assertThat(say(EventWords.name(state))).matches("[a-z ]+");
        }
        for (Kind kind : EnumSet.allOf(Kind.class)) {
            Insight insight = new Insight(7, kind, OptionalInt.of(0), Optional.of(Freeze.AT_REST));
            assertThat(say(EventWords.sentence(insight, List.of(2, 3, 1)))).matches("[A-Z].*\\.");
        }
        assertThat(say(EventWords.parted())).matches("[A-Z].*\\.");
    }

    private static RunHistory history(String text) {
        return Runs.histories(Runs.experiment(text)).get(0);
    }

    private static List<String> states(RunHistory history) {
        return IntStream.rangeClosed(0, history.lastStep())
                .mapToObj(step -> say(EventWords.sentence(history, step)))
                .toList();
    }

    private static List<String> events(RunHistory history) {
        List<Integer> sizes = history.recording().plan().architecture().sizes();
        return Insights.of(history).list().stream()
                .map(insight -> say(EventWords.sentence(insight, sizes)))
                .toList();
    }

    private static String say(Text text) {
        return Words.english().say(text);
    }
}
