package symmetrylab.viewmodel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symmetrylab.words.Words;

class PhaseWordsTest {

    @Test
    void phases_are_named_in_words() {
        assertThat(PhaseWords.names(2, 200, 13, Words.english()))
                .containsExactly(
                        "forward hidden", "forward output", "loss", "backward output", "backward hidden", "update");
        assertThat(PhaseWords.names(1, 200, 13, Words.english()))
                .containsExactly("forward", "loss", "backward", "update");
        assertThat(PhaseWords.names(3, 200, 13, Words.english())).startsWith("forward hidden 1", "forward hidden 2");
    }

    @Test
    void with_less_room_all_names_are_shorter() {
        assertThat(PhaseWords.names(4, 80, 13, Words.english()))
                .startsWith("forward 1")
                .endsWith("update");
        assertThat(PhaseWords.names(4, 48, 13, Words.english()))
                .startsWith("fwd 1")
                .endsWith("update");
        assertThat(PhaseWords.names(9, 20, 13, Words.english()))
                .startsWith("F1")
                .endsWith("U");
    }
}
