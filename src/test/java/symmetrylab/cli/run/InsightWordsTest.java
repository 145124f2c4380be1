package symmetrylab.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.Insights;
import symmetrylab.testing.Runs;
import symmetrylab.words.Text;

class InsightWordsTest {

    private static final String ZERO = """
            {'format': 1, 'data': {'kind': '%s'}, 'network': {'hidden': %s},
             'initializer': {'weights': {'kind': 'zero'}}, 'training': {'steps': 40}}
            """;

    @Test
    void and_at_zero_without_a_hidden_layer_is_frozen_at_the_start_and_no_word_says_that_it_lasts() {
        List<String> sentences = sentences("and", "[]");
        assertThat(sentences).startsWith("at the start no batch can move a weight");
        assertThat(sentences)
                .noneMatch(text ->
                        text.contains("ever ") || text.contains("any more") || text.startsWith("from the start"));
    }

    @Test
    void a_run_that_structure_holds_is_frozen_for_ever_and_says_why() {
        assertThat(sentences("and", "[2]"))
                .startsWith(
                        "from the start no weight ever moves: no signal passes the last hidden layer, forward or back");
        assertThat(sentences("xor", "[2]"))
                .startsWith("from the start nothing ever moves: every gradient is exactly 0");
    }

    private static List<String> sentences(String data, String hidden) {
        return Runs.histories(Runs.experiment(ZERO.formatted(data, hidden))).stream()
                .flatMap(history -> Insights.of(history).list().stream()
                        .map(insight -> InsightWords.of(
                                insight,
                                history.recording().plan().architecture().sizes()))
                        .map(Text::toString))
                .toList();
    }
}
