package symmetrylab.figure.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.lane.LaneGrid.Place;
import symmetrylab.words.Words;

class LaneGridTest {

    @ParameterizedTest
    @CsvSource({
        "WINDOW, 512, 558",
        "WINDOW, 640, 634",
        "WINDOW, 320, 634",
        "WINDOW, 256, 558",
        "WINDOW, 960, 864",
        "WINDOW, 480, 864",
        "WINDOW, 2400, 1300",
        "PRESENTATION, 960, 932",
        "PRESENTATION, 480, 932",
        "PRESENTATION, 512, 640"
    })
    void rows_fill_the_lane_and_the_network_has_the_most(Place place, double width, double height) {
        for (int plots = 0; plots <= 2; plots++) {
            LaneGrid grid = LaneGrid.of(place, width, height, plots);
            LaneGrid.Rows rows = grid.rows();
            assertThat(rows.total()).isCloseTo(height, within(1e-9));
            assertThat(rows.network()).isGreaterThan(rows.plots()).isGreaterThan(0.42 * height);
            assertThat(grid.inside()).isCloseTo(width - 2 * grid.padding(), within(1e-9));
            assertThat(rows.plots() > 0).isEqualTo(plots > 0);
        }
    }

    @Test
    void a_window_has_type_and_plots_that_can_be_read() {
        for (double width = 256; width < 2000; width += 37) {
            for (double height = 558; height < 1500; height += 61) {
                LaneGrid grid = LaneGrid.of(Place.WINDOW, width, height, 2);
                assertThat(0.88 * grid.text()).isGreaterThan(11.9);
                assertThat(grid.badgeSize()).isGreaterThanOrEqualTo(12);
                assertThat(grid.labelSize()).isGreaterThanOrEqualTo(12);
                // In the narrowest lanes, a whole sentence is worth more than large type.
                assertThat(grid.sentence()).isGreaterThan((width < 300 ? 1.15 : 1.25) * grid.text());
                assertThat(grid.rows().plots()).isGreaterThanOrEqualTo(150);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"WINDOW, 256, 558", "WINDOW, 320, 634", "PRESENTATION, 256, 590", "PRESENTATION, 320, 690"})
    void the_shortest_sentences_and_numbers_fit_four_lanes(Place place, double width, double height) {
        LaneGrid grid = LaneGrid.of(place, width, height, 1);
        Words words = Words.english();
        Lettering sentence = Lettering.of(grid.sentence(), Ink.rgb(0));
        for (String why : List.of("identical", "all_zero_but_bias", "identical_from_value", "different_solved")) {
            String text = words.get("sentence.why." + why + ".short", "", "", "", "", "", "", "", "", "", "", "0.5");
            assertThat(TextWidth.of(text, sentence)).as(text).isLessThan(grid.inside());
        }
        String what = words.get("sentence.what.different", "", "Twelve");
        assertThat(TextWidth.of(what, sentence.bold())).isLessThan(grid.inside());
        Lettering number = Lettering.of(grid.numberSize(), Ink.rgb(0)).bold();
        assertThat(TextWidth.of("0, exactly", number)).isLessThan(grid.inside() / 3 + grid.padding());
    }

    @Test
    void presented_at_full_size_the_sentence_is_read_from_the_last_row() {
        assertThat(LaneGrid.of(Place.PRESENTATION, 960, 932, 2).sentence()).isGreaterThanOrEqualTo(24);
        assertThat(LaneGrid.of(Place.PRESENTATION, 480, 932, 1).sentence()).isGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"960, 932", "480, 932", "512, 590", "320, 690", "256, 590", "1920, 1000"})
    void the_strip_moves_nothing_above_the_network_and_leaves_it_the_most(double width, double height) {
        for (int plots = 0; plots <= 2; plots++) {
            LaneGrid plain = LaneGrid.of(Place.PRESENTATION, width, height, plots);
            LaneGrid grid = plain.withStrip();
            assertThat(grid.rows().head()).isEqualTo(plain.rows().head());
            assertThat(grid.rows().total() + grid.strip()).isCloseTo(height, within(1e-9));
            assertThat(grid.rows().network()).isGreaterThan(grid.rows().plots()).isGreaterThan(0.3 * height);
            assertThat(grid.rows().plots()).isGreaterThanOrEqualTo(plots == 0 ? 0 : 150);
            assertThat(grid.strip()).isGreaterThanOrEqualTo(84);
        }
    }

    @Test
    void large_plots_have_the_place_of_the_network_and_move_nothing_above_it() {
        LaneGrid plain = LaneGrid.of(Place.WINDOW, 512, 558, 2);
        LaneGrid grid = plain.withLargePlots();
        assertThat(plain.hasNetwork()).isTrue();
        assertThat(grid.hasNetwork()).isFalse();
        assertThat(grid.hasOutput()).as("with the network").isFalse();
        assertThat(grid.rows().head()).isEqualTo(plain.rows().head());
        assertThat(grid.rows().total()).isEqualTo(plain.rows().total());
        assertThat(grid.rows().plots())
                .isEqualTo(plain.rows().network() + plain.rows().plots());
    }

    @Test
    void the_strip_at_full_size_takes_62_from_the_network_and_78_from_the_plots() {
        LaneGrid plain = LaneGrid.of(Place.PRESENTATION, 960, 932, 2);
        LaneGrid grid = plain.withStrip();
        assertThat(grid.strip()).isCloseTo(140, within(1e-9));
        assertThat(plain.rows().network() - grid.rows().network()).isCloseTo(62, within(1e-9));
        assertThat(plain.rows().plots() - grid.rows().plots()).isCloseTo(78, within(1e-9));
    }

    @Test
    void a_page_is_a_window_made_larger() {
        LaneGrid small = LaneGrid.onPage(640, 700, 2, true, 1);
        LaneGrid large = LaneGrid.onPage(1920, 2100, 2, true, 1);
        assertThat(large.text()).isCloseTo(3 * small.text(), within(1e-9));
        assertThat(large.rows().network()).isCloseTo(3 * small.rows().network(), within(1e-9));
    }

    @Test
    void a_large_window_has_larger_type_in_a_lesson_but_narrow_lanes_keep_room_for_their_output() {
        LaneGrid plain = LaneGrid.inLesson(510, 720, 2, 1);
        LaneGrid large = LaneGrid.inLesson(1.3 * 510, 1.3 * 720, 2, 1.3);
        assertThat(large.text()).isCloseTo(1.3 * plain.text(), within(1e-9)).isGreaterThan(17);
        assertThat(large.sentence()).isCloseTo(1.3 * plain.sentence(), within(1e-9));
        assertThat(large.plotsAcross()).isEqualTo(plain.plotsAcross());
        assertThat(large.rows().total()).isCloseTo(1.3 * 720, within(1e-9));
        LaneGrid narrow = LaneGrid.inLesson(330, 940, 1, 1.3);
        assertThat(narrow.hasOutput()).isTrue();
        assertThat(narrow.text())
                .isCloseTo(1.1 * LaneGrid.inLesson(300, 940 / 1.1, 1, 1).text(), within(1e-9));
        assertThat(LaneGrid.inLesson(230, 560, 1, 1.3)).isEqualTo(LaneGrid.inLesson(230, 560, 1, 1));
    }

    @Test
    void a_small_page_has_small_type_in_its_low_rows() {
        LaneGrid usual = LaneGrid.onPage(440, 640, 2, true, 1);
        LaneGrid small = LaneGrid.onPage(220, 320, 2, true, 1);
        assertThat(small.badgeSize()).isLessThanOrEqualTo(0.8 * usual.badgeSize());
        assertThat(small.numberSize()).isLessThanOrEqualTo(0.8 * usual.numberSize());
        assertThat(small.labelSize()).isLessThanOrEqualTo(0.8 * usual.labelSize());
    }

    @Test
    void only_a_page_has_plots_in_several_rows() {
        assertThat(LaneGrid.onPage(440, 1200, 3, true, 1).rows().plots()).isGreaterThanOrEqualTo(3 * 150);
        LaneGrid window = LaneGrid.of(Place.WINDOW, 440, 1200, 3);
        assertThat(window.plotsAcross()).isEqualTo(1);
        assertThat(window).isEqualTo(LaneGrid.of(Place.WINDOW, 440, 1200, 1));
    }

    @ParameterizedTest
    @CsvSource({"640, 643", "320, 643", "960, 1000", "1280, 643", "540, 1000", "440, 300"})
    void the_network_of_a_page_keeps_its_share_beside_any_number_of_plots(double width, double height) {
        for (int plots = 0; plots <= 8; plots++) {
            LaneGrid grid = LaneGrid.onPage(width, height, plots, true, 1);
            assertThat(grid.rows().network()).as("%s plots", plots).isGreaterThanOrEqualTo(0.45 * height - 1e-9);
            assertThat(grid.rows().total()).isCloseTo(height, within(1e-9));
            assertThat(plots == 0 || grid.plotsAcross() > 0).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"512, 558, WINDOW", "320, 650, WINDOW", "960, 900, WINDOW", "960, 932, PRESENTATION", "500, 380, WINDOW"
    })
    void plots_take_any_share_but_leave_the_network_and_themselves_their_least_height(
            double width, double height, LaneGrid.Place place) {
        LaneGrid usual = LaneGrid.of(place, width, height, 2);
        double both = usual.rows().network() + usual.rows().plots();
        for (double share : new double[] {-1, 0, 0.2, 0.35, 0.5, 0.7, 1, 3}) {
            LaneGrid grid = usual.withPlotsShare(share);
            LaneGrid.Rows rows = grid.rows();
            assertThat(rows.total()).isEqualTo(usual.rows().total(), within(1e-9));
            assertThat(rows.head()).isEqualTo(usual.rows().head());
            assertThat(rows.plots())
                    .isGreaterThanOrEqualTo(Math.rint(Math.min(150, usual.rows().plots())));
            assertThat(rows.network())
                    .isGreaterThanOrEqualTo(Math.min(170, usual.rows().network()) - 0.5);
            assertThat(grid.withPlotsShare(grid.plotsShare())).isEqualTo(grid);
            if (rows.plots() > 151 && rows.network() > 171) {
                assertThat(rows.plots()).isEqualTo(share * both, within(0.5));
            }
        }
    }
}
