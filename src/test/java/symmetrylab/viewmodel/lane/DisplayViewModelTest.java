package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.words.Words;

class DisplayViewModelTest {

    private final DisplayViewModel display = new DisplayViewModel(Words.english());

    @Test
    void a_lane_shows_the_network_and_the_chosen_plot_where_there_is_little_room() {
        display.plotProperty().set(FigureKind.SPREAD);
        assertThat(display.figures(-1)).containsExactly(FigureKind.NETWORK, FigureKind.SPREAD);
    }

    @Test
    void plots_after_the_chosen_one_follow_as_far_as_there_is_room_and_then_the_first() {
        display.plotProperty().set(FigureKind.LOSS);
        assertThat(display.figures(2)).containsExactly(FigureKind.NETWORK, FigureKind.LOSS, FigureKind.TRAJECTORIES);
    }

    @Test
    void no_plot_is_shown_twice() {
        assertThat(display.figures(100)).containsExactlyInAnyOrder(FigureKind.values());
    }

    @Test
    void while_presenting_one_plot_is_shown() {
        display.presentingProperty().set(true);
        assertThat(display.figures(100)).containsExactly(FigureKind.NETWORK, FigureKind.TRAJECTORIES);
    }
}
