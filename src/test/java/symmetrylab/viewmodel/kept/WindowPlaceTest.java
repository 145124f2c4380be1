package symmetrylab.viewmodel.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.viewmodel.kept.WindowPlace.Area;

class WindowPlaceTest {

    private static final Area SCREEN = new Area(0, 0, 1920, 1080);
    private static final Area BESIDE = new Area(1920, 0, 1280, 800);

    @ParameterizedTest
    @CsvSource({"1024, 768, 1024, 768", "1366, 728, 1280, 728", "1920, 1040, 1632, 884", "3840, 2160, 1920, 1200"})
    void the_first_window_fits_the_screen(double width, double height, double expectedWidth, double expectedHeight) {
        Area area = WindowPlace.first(new Area(100, 50, width, height)).area();
        assertThat(area.width()).isEqualTo(expectedWidth);
        assertThat(area.height()).isEqualTo(expectedHeight);
        assertThat(area.x() + area.width() / 2).isEqualTo(100 + width / 2);
        assertThat(area.y() + area.height() / 2).isEqualTo(50 + height / 2);
    }

    @Test
    void a_window_keeps_its_place_while_its_screen_exists() {
        WindowPlace beside = new WindowPlace(new Area(2000, 20, 1100, 700), true);
        assertThat(beside.on(List.of(SCREEN, BESIDE))).contains(beside);
        assertThat(beside.on(List.of(SCREEN))).isEmpty();
    }

    @Test
    void a_window_whose_upper_edge_cannot_be_dragged_is_placed_anew() {
        assertThat(at(-1000, 10).on(List.of(SCREEN))).isEmpty();
        assertThat(at(10, -100).on(List.of(SCREEN))).isEmpty();
        assertThat(at(10, 1070).on(List.of(SCREEN))).isEmpty();
        assertThat(at(-900, 10).on(List.of(SCREEN))).isPresent();
    }

    @Test
    void a_window_larger_than_its_screen_is_shrunk() {
        WindowPlace large = new WindowPlace(new Area(1950, 0, 1900, 1000), false);
        assertThat(large.on(List.of(SCREEN, BESIDE)).orElseThrow().area()).isEqualTo(new Area(1950, 0, 1280, 800));
    }

    private static WindowPlace at(double x, double y) {
        return new WindowPlace(new Area(x, y, 1024, 700), false);
    }
}
