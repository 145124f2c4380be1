package symmetrylab.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.Insight.Kind;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.analysis.state.RunState;
import symmetrylab.testing.Runs;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

class EventWordsTest {

    private static final String ZERO = """
            {'format': 1, 'data': {'kind': '%s'}, 'network': {'hidden': %s},
             'initializer': {'weights': {'kind': 'zero'}}, 'training': {'steps': 40}}
            """;

    private static final String NO_SIGNAL = "No weight will ever move: no signal passes the last hidden layer, "
            + "forward or back, so only output biases learn.";

    @Test
    void and_at_zero_without_a_hidden_layer_is_frozen_now_and_no_word_says_that_it_lasts() {
        RunHistory history = history(ZERO.formatted("and", "[]"));
        assertThat(events(history))
                .startsWith("No batch can move a weight now.")
                .noneMatch(text -> text.contains("ever ") || text.contains("any more"));
    }

    @Test
    void a_run_frozen_by_its_structure_says_so_and_why() {
        assertThat(events(history(ZERO.formatted("and", "[2]")))).startsWith(NO_SIGNAL);
        assertThat(events(history(ZERO.formatted("xor", "[2]"))))
                .startsWith("Nothing will ever move: every gradient is exactly 0.");
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
