package symmetrylab.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import symmetrylab.lesson.DrawnLine;
import symmetrylab.words.Words;

class DrawingTest {

    private static final String CURVE = """
            {"now": 10, "to": 50, "low": 0, "high": 1, "logarithmic": false, "unit": "loss", "threshold": null,
             "thresholdName": "", "past": {"steps": [0, 10], "values": [0.1, 0.2]},
             "future": {"steps": [10, 50], "values": [0.2, 0.9]}}
            """;

    private final Drawing drawing = Drawing.of(Words.english(), CURVE);

    @Test
    void a_line_begins_at_the_last_known_value_and_is_whole_at_the_right_edge() {
        assertThat(drawing.isWhole()).isFalse();
        assertThat(drawing.places()).isEqualTo("{\"places\": [0.2]}");
        drawing.touch(10_000, 0, 400, 300, 12);
        assertThat(drawing.isWhole()).isTrue();
        assertThat(drawing.said()).isEqualTo("line_then_flat");
    }

    @Test
    void a_shape_says_what_it_is_and_keys_bend_it() {
        drawing.shape(2);
        assertThat(drawing.said()).isEqualTo("waits_then_jumps");
        String before = drawing.places();
        drawing.bend(DrawnLine.LENGTH / 4, 0.3);
        assertThat(drawing.places()).isNotEqualTo(before);
    }

    @Test
    void a_line_is_taken_up_again_and_given_up() {
        drawing.shape(3);
        String places = drawing.places();
        Drawing other = Drawing.of(Words.english(), CURVE);
        other.take(places);
        assertThat(other.places()).isEqualTo(places);
        other.take("");
        assertThat(other.isWhole()).isFalse();
    }

    @Test
    void the_measured_curve_is_drawn_once_it_may_be_told() {
        drawing.shape(0);
        String before = drawing.draw(false, -1, 400, 300, 12, "light");
        assertThat(before).contains("now").doesNotContain("measured");
        assertThat(drawing.draw(true, -1, 400, 300, 12, "light")).contains("measured");
        assertThat(drawing.draw(false, 20, 400, 300, 12, "light")).isNotEqualTo(before);
    }

    @Test
    void a_broken_page_is_reported() {
        assertThatThrownBy(() -> Drawing.of(Words.english(), "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is missing");
        assertThatThrownBy(() -> Drawing.of(Words.english(), "{")).isInstanceOf(IllegalArgumentException.class);
    }
}
