package symmetrylab.view.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import symmetrylab.nn.Architecture;
import symmetrylab.testing.Runs;
import symmetrylab.words.Words;

class PartWordsTest {

    @Test
    void the_classes_of_a_layer_are_joined_as_the_language_joins_lists() {
        Architecture network = Runs.histories(
                        Runs.experiment("{'format': 1, 'network': {'hidden': [2, 1]}, 'training': {'steps': 1}}"))
                .get(0)
                .recording()
                .plan()
                .architecture();
        PartWords words = new PartWords(Words.of(Map.of("text.lists", "{0} | {1}")));
        assertThat(words.classes(network, 0, List.of(List.of(0), List.of(1)))).isEqualTo("h1.1 | h1.2");
    }
}
