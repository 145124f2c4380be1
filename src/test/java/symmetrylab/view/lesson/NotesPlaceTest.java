package symmetrylab.view.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotesPlaceTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 860);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1440, 0, 1920, 1080);
    private static final Rectangle2D ABOVE = new Rectangle2D(-200, -1080, 1920, 1080);

    static Stream<List<Rectangle2D>> screens() {
        return Stream.of(List.of(LAPTOP, PROJECTOR), List.of(PROJECTOR, LAPTOP), List.of(LAPTOP, ABOVE));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void the_notes_are_on_another_screen_than_the_lesson(List<Rectangle2D> screens) {
        for (Rectangle2D shown : screens) {
            Rectangle2D place = NotesWindow.placeFor(shown, screens);
            assertThat(screens)
                    .filteredOn(screen -> contains(screen, place))
                    .hasSize(1)
                    .doesNotContain(shown);
        }
    }

    @Test
    void with_one_screen_they_stand_beside_the_lesson_where_there_is_room() {
        Rectangle2D screen = new Rectangle2D(0, 30, 1920, 1050);
        Rectangle2D atLeft = new Rectangle2D(0, 30, 1100, 800);
        Rectangle2D atRight = new Rectangle2D(820, 30, 1100, 800);
        assertThat(NotesWindow.placeFor(atLeft, List.of(screen)).getMinX()).isEqualTo(atLeft.getMaxX());
        assertThat(NotesWindow.placeFor(atRight, List.of(screen)).getMaxX()).isEqualTo(atRight.getMinX());
    }

    @Test
    void with_one_screen_and_no_room_they_lie_over_the_right_border_inside_the_screen() {
        for (Rectangle2D lesson : List.of(LAPTOP, new Rectangle2D(100, 700, 1440, 860))) {
            Rectangle2D place = NotesWindow.placeFor(lesson, List.of(LAPTOP));
            assertThat(contains(LAPTOP, place)).isTrue();
            assertThat(place.getMaxX()).isEqualTo(LAPTOP.getMaxX());
        }
    }

    @Test
    void a_lesson_on_no_screen_counts_as_on_the_first() {
        Rectangle2D nowhere = new Rectangle2D(-5000, -5000, 800, 600);
        assertThat(contains(PROJECTOR, NotesWindow.placeFor(nowhere, List.of(LAPTOP, PROJECTOR))))
                .isTrue();
    }

    private static boolean contains(Rectangle2D outer, Rectangle2D inner) {
        return inner.getMinX() >= outer.getMinX()
                && inner.getMinY() >= outer.getMinY()
                && inner.getMaxX() <= outer.getMaxX()
                && inner.getMaxY() <= outer.getMaxY();
    }
}
