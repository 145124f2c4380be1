package symmetrylab.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symmetrylab.testing.Runs;

class RunHistoryTest {

    private static final String CONSTANT = """
            {'format': 1, 'data': {'kind': 'and'}, 'network': {'hidden': [2]},
             'initializer': {'weights': {'kind': 'constant', 'value': 0.5}}, 'training': {%s 'steps': 40}%s}
            """;

    @Test
    void classes_stay_together_unless_dropout_or_a_later_edit_can_split_them() {
        assertThat(firstThatKeepsClasses("", "")).isZero();
        assertThat(firstThatKeepsClasses("'dropout': 0.5,", "")).isEqualTo(41);
        String edit = ", 'edits': [{'kind': 'copy', 'step': 20, 'layer': 1, 'neuron': 1, 'onto': 2}]";
        assertThat(firstThatKeepsClasses("", edit)).isEqualTo(20);
    }

    /** The first state from which all keep their classes; 41, one after the last, if none does. */
    private static int firstThatKeepsClasses(String dropout, String edits) {
        RunHistory history = Runs.histories(Runs.experiment(CONSTANT.formatted(dropout, edits)))
                .get(0);
        return 1
                + IntStream.rangeClosed(0, 40)
                        .filter(step -> !history.keepsClasses(step))
                        .max()
                        .orElse(-1);
    }
}
