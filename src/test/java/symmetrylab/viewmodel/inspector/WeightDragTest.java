package symmetrylab.viewmodel.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightDragTest {

    private final WeightDrag drag = new WeightDrag(0.5, 4);

    @Test
    void a_drag_up_by_150_pixels_adds_the_value_of_the_widest_edge() {
        assertThat(drag.valueAt(0, false)).isEqualTo(0.5);
        assertThat(drag.valueAt(150, false)).isEqualTo(4.5);
        assertThat(drag.valueAt(-75, false)).isEqualTo(-1.5);
    }

    @Test
    void a_fine_drag_goes_a_tenth_as_far() {
        assertThat(drag.valueAt(150, true)).isEqualTo(0.5 + 0.1 * 4);
    }
}
