package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symmetrylab.viewmodel.lane.KeyFit.Parts;

class KeyFitTest {

    private static final Parts FULL = new Parts(500, 400);
    private static final Parts BRIEF = new Parts(400, 300);

    @Test
    void a_key_loses_words_before_labels_and_labels_before_it_takes_a_second_line() {
        assertThat(of(1000)).isEqualTo(new KeyFit(true, false, false));
        assertThat(of(999)).isEqualTo(new KeyFit(true, true, false));
        assertThat(of(800)).isEqualTo(new KeyFit(true, true, false));
        assertThat(of(799)).isEqualTo(new KeyFit(false, true, false));
        assertThat(of(700)).isEqualTo(new KeyFit(false, true, false));
    }

    @Test
    void in_two_lines_there_is_room_for_words_again() {
        assertThat(of(699)).isEqualTo(new KeyFit(true, false, true));
        assertThat(of(599)).isEqualTo(new KeyFit(false, false, true));
        assertThat(of(499)).isEqualTo(new KeyFit(false, true, true));
    }

    private static KeyFit of(double room) {
        return KeyFit.of(room, 100, FULL, BRIEF);
    }
}
