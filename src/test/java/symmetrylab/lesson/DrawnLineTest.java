package symmetrylab.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawnLineTest {

    private final DrawnLine begun = DrawnLine.from(0.2);

    @Test
    void it_grows_to_the_right_in_straight_lines_and_is_whole_at_the_edge() {
        DrawnLine half = begun.to(0.5, 0.6);
        assertThat(half.isWhole()).isFalse();
        assertThat(half.at(0.25)).isCloseTo(0.4, within(1e-12));
        DrawnLine whole = half.to(1, 0.6);
        assertThat(whole.isWhole()).isTrue();
        assertThat(whole.at(0.75)).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void going_back_draws_anew_from_there() {
        DrawnLine again = begun.to(1, 0.9).to(0.5, 0.1);
        assertThat(again.isWhole()).isFalse();
        assertThat(again.places()).hasSize(DrawnLine.LENGTH / 2 + 1);
        assertThat(again.at(0.5)).isCloseTo(0.1, within(1e-12));
        assertThat(again.at(0)).isEqualTo(0.2);
    }

    @Test
    void it_stays_on_the_axis_and_keeps_its_beginning() {
        assertThat(begun.to(2, 7).places()).allMatch(place -> place >= 0 && place <= 1);
        assertThat(begun.to(-1, 0.9)).isEqualTo(begun);
        assertThat(begun.to(1, 0.5).bent(1, 5).places().get(0)).isEqualTo(0.2);
    }

    @Test
    void bending_moves_its_neighbours_less() {
        DrawnLine flat = begun.to(1, 0.2);
        DrawnLine bent = flat.bent(20, 0.3);
        assertThat(bent.places().get(20)).isCloseTo(0.5, within(1e-12));
        assertThat(bent.places().get(23)).isCloseTo(0.35, within(1e-12));
        assertThat(bent.places().get(30)).isEqualTo(0.2);
    }

    @ParameterizedTest
    @EnumSource(CurveShape.Kind.class)
    void an_ordinary_shape_is_recognized_as_what_it_is(CurveShape.Kind kind) {
        assertThat(begun.shaped(kind).shape().kind()).isEqualTo(kind);
        assertThat(DrawnLine.from(0.8).shaped(kind).shape().kind()).isEqualTo(kind);
        assertThat(begun.shaped(kind).isWhole()).isTrue();
    }
}
