package symmetrylab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.lesson.CurveShape.Kind;

class CurveShapeTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_offered_shape_is_recognized_rising_or_falling(Kind kind) {
        CurveShape rising = CurveShape.of(time -> 0.1 + 0.8 * kind.progress(time));
        assertThat(rising.kind()).isEqualTo(kind);
        assertThat(rising.rises()).isEqualTo(kind != Kind.STAYS);
        CurveShape falling = CurveShape.of(time -> 0.9 - 0.5 * kind.progress(time));
        assertThat(falling.kind()).isEqualTo(kind);
        assertThat(falling.rises()).isFalse();
    }

    @Test
    void a_line_to_the_very_end_is_a_line() {
        assertThat(CurveShape.of(time -> time).kind()).isEqualTo(Kind.LINE_THEN_FLAT);
    }

    @Test
    void a_rounded_line_that_shakes_is_a_line() {
        CurveShape shape = CurveShape.of(time -> Math.min(1, 1.6 * time) * 0.7 + 0.02 * Math.sin(40 * time));
        assertThat(shape.kind()).isEqualTo(Kind.LINE_THEN_FLAT);
        assertThat(shape.until()).isBetween(0.55, 0.7);
    }

    @Test
    void waiting_and_arriving_are_measured() {
        CurveShape shape = CurveShape.of(time -> time < 0.6 ? 0.2 : Math.min(0.9, 0.2 + 7 * (time - 0.6)));
        assertThat(shape.kind()).isEqualTo(Kind.WAITS_THEN_JUMPS);
        assertThat(shape.waits()).isBetween(0.57, 0.63);
        assertThat(shape.until()).isBetween(0.67, 0.73);
    }
}
