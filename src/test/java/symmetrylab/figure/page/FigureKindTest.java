package symmetrylab.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.lane.LaneGrid.Place;

class FigureKindTest {

    private static final LaneGrid NARROW = LaneGrid.of(Place.WINDOW, 256, 558, 1);
    private static final LaneGrid WIDE = LaneGrid.of(Place.WINDOW, 960, 864, 1);

    @Test
    void a_narrow_lane_has_a_tab_for_every_plot() {
        assertThat(NARROW.hasOutput()).isFalse();
        assertThat(FigureKind.plots()).allMatch(kind -> kind.hasTab(NARROW));
        assertThat(FigureKind.NETWORK.hasTab(NARROW)).isFalse();
    }

    @Test
    void the_output_beside_the_graph_has_no_tab() {
        assertThat(WIDE.hasOutput()).isTrue();
        assertThat(FigureKind.plots().stream().filter(kind -> !kind.hasTab(WIDE)))
                .containsExactly(FigureKind.OUTPUT);
    }
}
