package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.figure.page.FigureKind.LOSS;
import static symmetrylab.figure.page.FigureKind.OUTPUT;
import static symmetrylab.figure.page.FigureKind.SPREAD;
import static symmetrylab.figure.page.FigureKind.TRAJECTORIES;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;

class PlotsViewModelTest {

    private final PlotsViewModel plots = new PlotsViewModel();

    @Test
    void weights_and_spread_are_shown_at_first_or_only_weights_if_one_plot_fits() {
        assertThat(plots.shown(2)).containsExactly(TRAJECTORIES, SPREAD);
        assertThat(plots.shown(1)).containsExactly(TRAJECTORIES);
        assertThat(plots.shown(0)).containsExactly(TRAJECTORIES);
    }

    @Test
    void a_plot_without_room_replaces_the_earliest_choice() {
        plots.toggle(LOSS, 2);
        assertThat(plots.shown(2)).containsExactly(TRAJECTORIES, LOSS);
        plots.toggle(OUTPUT, 2);
        assertThat(plots.shown(2)).containsExactly(LOSS, OUTPUT);
    }

    @Test
    void a_chosen_plot_that_is_not_offered_leaves_its_place_to_another() {
        plots.toggle(OUTPUT, 1);
        assertThat(plots.shown(1, kind -> true)).containsExactly(OUTPUT);
        assertThat(plots.shown(1, kind -> kind != OUTPUT)).containsExactly(TRAJECTORIES);
        plots.choose(List.of(LOSS, OUTPUT));
        assertThat(plots.shown(2, kind -> kind != OUTPUT)).containsExactly(LOSS);
    }

    @Test
    void with_room_for_one_a_plot_replaces_the_other() {
        plots.toggle(SPREAD, 1);
        assertThat(plots.shown(1)).containsExactly(SPREAD);
        assertThat(plots.shown(2)).containsExactly(SPREAD);
    }

    @Test
    void a_plot_is_removed_unless_it_is_the_last() {
        plots.toggle(SPREAD, 2);
        assertThat(plots.shown(2)).containsExactly(TRAJECTORIES);
        plots.toggle(TRAJECTORIES, 2);
        assertThat(plots.shown(2)).containsExactly(TRAJECTORIES);
        plots.toggle(SPREAD, 2);
        assertThat(plots.shown(2)).containsExactly(TRAJECTORIES, SPREAD);
    }

    @Test
    void the_view_has_the_layer_and_hides_the_future() {
        assertThat(plots.view()).isEqualTo(PlotView.PLAIN);
        plots.layerProperty().set(2);
        plots.futureHiddenProperty().set(true);
        assertThat(plots.view()).isEqualTo(new PlotView(2, true));
    }

    @Test
    void remembered_plots_are_chosen_and_an_empty_choice_changes_nothing() {
        plots.choose(List.of(LOSS));
        assertThat(plots.shown(2)).containsExactly(LOSS);
        plots.choose(List.of());
        assertThat(plots.shown(2)).containsExactly(LOSS);
    }

    @Test
    void one_of_a_group_takes_the_place_of_the_others() {
        assertThat(plots.view().has(PlotOption.START_COMMON)).isTrue();
        assertThat(plots.view().has(PlotOption.START_RATE)).isFalse();
        plots.toggle(PlotOption.START_RATE);
        plots.toggle(PlotOption.START_LOSS);
        assertThat(plots.view().has(PlotOption.START_COMMON)).isFalse();
        assertThat(plots.view().has(PlotOption.START_RATE)).isTrue();
        plots.toggle(PlotOption.START_DEPTH);
        plots.toggle(PlotOption.START_DEPTH);
        assertThat(plots.view().has(PlotOption.START_RATE)).isFalse();
        assertThat(plots.view().has(PlotOption.START_DEPTH)).isTrue();
        assertThat(plots.view().has(PlotOption.START_LOSS)).isTrue();
    }
}
