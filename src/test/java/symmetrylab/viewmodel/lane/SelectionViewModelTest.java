package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.InspectedRuns;

class SelectionViewModelTest {

    private final InspectedRuns runs =
            new InspectedRuns(Presets.all().get(0).file().spec(), new InlineBackground());
    private final SelectionViewModel selection = runs.selection;

    @Test
    void a_part_is_marked_in_every_lane_that_has_it() {
        runs.experiment.editRun(1, "", run -> run.withNetwork(run.network().withHidden(List.of(2))));
        selection.select(0, new Neuron(1, 3));
        assertThat(selection.partIn(runs.lanes().histories().get(0))).contains(new Neuron(1, 3));
        assertThat(selection.partIn(runs.lanes().histories().get(1))).isEmpty();
        assertThat(selection.openProperty().get()).isTrue();
    }

    @Test
    void a_part_that_disappears_is_selected_again_on_return() {
        selection.select(0, new Weight(0, 3, 1));
        hidden(List.of(3));
        assertThat(selection.selectionProperty().get()).isEmpty();
        runs.experiment.undo();
        assertThat(selection.selectionProperty().get())
                .contains(new SelectionViewModel.Selection(0, new Subject.Part(new Weight(0, 3, 1))));
    }

    @Test
    void another_part_of_the_network_is_kept_when_settings_change() {
        selection.select(1, new Neuron(1, 0));
        hidden(List.of(5, 3));
        assertThat(selection.selectionProperty().get())
                .contains(new SelectionViewModel.Selection(1, new Subject.Part(new Neuron(1, 0))));
    }

    @Test
    void the_last_lane_replaces_a_removed_one() {
        selection.select(1, new Neuron(1, 0));
        runs.experiment.removeRun(1);
        assertThat(selection.selectionProperty().get().orElseThrow().lane()).isZero();
    }

    @Test
    void the_selection_stays_with_a_lane_that_is_moved() {
        selection.select(1, new Neuron(1, 0));
        runs.experiment.moveRun(1, -1);
        assertThat(selection.selectionProperty().get().orElseThrow().lane()).isZero();
    }

    @Test
    void details_are_closed_and_opened_without_losing_the_selection() {
        selection.toggleOpen();
        assertThat(selection.openProperty().get()).as("nothing to open").isFalse();
        selection.select(0, new Neuron(1, 0));
        selection.close();
        assertThat(selection.selectionProperty().get()).isPresent();
        selection.toggleOpen();
        assertThat(selection.openProperty().get()).isTrue();
        selection.clear();
        assertThat(selection.selectionProperty().get()).isEmpty();
        assertThat(selection.openProperty().get()).isFalse();
    }

    @Test
    void every_kind_of_part_exists_only_where_the_network_has_it() {
        var history = runs.lanes().histories().get(0);
        assertThat(List.<NetworkPart>of(
                        new Neuron(0, 1),
                        new Neuron(2, 0),
                        new Weight(1, 0, 3),
                        new NetworkPart.Bias(1, 0),
                        new NetworkPart.Layer(1)))
                .allMatch(part -> new Subject.Part(part).existsIn(history));
        assertThat(List.<NetworkPart>of(
                        new Neuron(0, 2),
                        new Neuron(3, 0),
                        new Weight(1, 0, 4),
                        new Weight(1, 1, 0),
                        new Weight(2, 0, 0),
                        new NetworkPart.Bias(0, 4),
                        new NetworkPart.Bias(2, 0),
                        new NetworkPart.Layer(2)))
                .noneMatch(part -> new Subject.Part(part).existsIn(history));
        assertThat(new Subject.Sample(3).existsIn(history)).isTrue();
        assertThat(new Subject.Sample(4).existsIn(history)).isFalse();
    }

    private void hidden(List<Integer> sizes) {
        runs.experiment.edit(
                "",
                spec -> spec.withRuns(spec.runs().stream()
                        .map((RunSpec run) -> run.withNetwork(run.network().withHidden(sizes)))
                        .toList()));
    }
}
