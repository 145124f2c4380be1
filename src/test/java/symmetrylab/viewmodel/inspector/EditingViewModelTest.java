package symmetrylab.viewmodel.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.analysis.state.RelativeSpread;
import symmetrylab.analysis.state.RunState;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.TrainingState;
import symmetrylab.recording.Recording;
import symmetrylab.spec.Edit;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.InspectedRuns;
import symmetrylab.viewmodel.lane.SelectionViewModel;

class EditingViewModelTest {

    private static final String BLOBS = """
            {'format': 1, 'data': {'kind': 'blobs'}, 'network': {'hidden': [4]},
             'initializer': {'weights': {'kind': 'constant', 'value': 0.5}},
             'training': {'steps': 300, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5, 'momentum': 0.9}},
             'runs': [{'name': 'Constant'}, {'name': 'Short', 'training': {'steps': 60}}]}
            """;

    private final InspectedRuns runs =
            new InspectedRuns(Experiments.parse(BLOBS.replace('\'', '"')), new InlineBackground());
    private final EditingViewModel editing = runs.editing;

    @Test
    void a_nudge_breaks_the_symmetry_and_undo_restores_the_run_bit_for_bit() {
        List<TrainingState> before = states(0);
        runs.playback.seek(100);
        runs.selection.select(0, new Weight(0, 1, 0));
        editing.nudge(1e-6);
        assertThat(edits(0)).containsExactly(new Edit.Nudge(100, 1, 2, 1, 1e-6));
        assertThat(editing.doneProperty().get()).contains(new EditingViewModel.Done(0, 100));
        assertThat(runs.lanes().histories().get(0).state(99)).isEqualTo(RunState.IDENTICAL);
        assertThat(runs.lanes().histories().get(0).state(100)).isEqualTo(RunState.PARTLY_IDENTICAL);
        assertThat(states(0).subList(0, 100)).isEqualTo(before.subList(0, 100));
        assertThat(states(0).get(300)).isNotEqualTo(before.get(300));
        assertThat(runs.playback.stepProperty().get()).isEqualTo(100);
        editing.undo();
        assertThat(states(0)).isEqualTo(before);
        assertThat(editing.doneProperty().get()).isEmpty();
    }

    @Test
    void values_of_one_drag_are_one_edit_and_undone_as_one() {
        runs.playback.seek(20);
        runs.selection.select(0, new Bias(1, 0));
        editing.beginDrag();
        for (int i = 1; i <= 10; i++) {
            editing.setValue(0.1 * i);
        }
        editing.endDrag();
        assertThat(edits(0)).containsExactly(new Edit.SetValue(20, 2, 1, 0, 1.0));
        assertThat(recording(0).parameters(20).bias(1, 0)).isEqualTo(1.0);
        editing.setValue(3);
        assertThat(edits(0)).as("the same place and step again").containsExactly(new Edit.SetValue(20, 2, 1, 0, 3.0));
        editing.undo();
        assertThat(edits(0)).containsExactly(new Edit.SetValue(20, 2, 1, 0, 1.0));
        editing.undo();
        assertThat(edits(0)).isEmpty();
    }

    @Test
    void a_drag_stays_at_its_step_even_if_playing_goes_on() {
        runs.playback.seek(20);
        runs.playback.play();
        runs.selection.select(0, new Weight(0, 0, 0));
        editing.beginDrag();
        assertThat(runs.playback.playingProperty().get()).isFalse();
        runs.playback.seek(25);
        editing.setValue(2);
        assertThat(edits(0)).containsExactly(new Edit.SetValue(20, 1, 1, 1, 2));
    }

    @Test
    void an_edit_goes_to_the_last_state_of_a_lane_that_has_ended() {
        runs.playback.seek(200);
        runs.selection.select(1, new Weight(0, 0, 0));
        editing.setValue(-1);
        assertThat(edits(1)).containsExactly(new Edit.SetValue(60, 1, 1, 1, -1));
        assertThat(edits(0)).isEmpty();
        assertThat(recording(1).parameters(60).weight(0, 0, 0)).isEqualTo(-1.0);
    }

    @Test
    void a_neuron_that_has_split_off_is_copied_back_into_its_class() {
        runs.playback.seek(50);
        runs.selection.select(0, new Weight(0, 1, 0));
        editing.nudge(0.1);
        runs.playback.seek(100);
        assertThat(classes(100)).hasSize(2);
        runs.selection.select(0, new Neuron(1, 0));
        editing.copyOnto(1);
        assertThat(edits(0)).hasSize(2).endsWith(new Edit.Copy(100, 1, 1, 2));
        assertThat(classes(99)).hasSize(2);
        assertThat(classes(100)).as("momentum is copied too").hasSize(1);
        assertThat(classes(300)).as("a class stays together").hasSize(1);
    }

    @Test
    void the_target_of_a_copy_is_clicked() {
        runs.playback.seek(100);
        runs.selection.select(0, new Neuron(1, 0));
        editing.pickingProperty().set(true);
        editing.pick(0, Optional.of(new Neuron(2, 0)));
        assertThat(editing.pickingProperty().get()).isFalse();
        assertThat(edits(0)).as("a neuron of another layer").isEmpty();
        editing.pick(0, Optional.of(new Neuron(1, 0)));
        editing.pick(1, Optional.of(new Neuron(1, 1)));
        editing.pick(0, Optional.empty());
        assertThat(edits(0)).as("itself, another lane, nothing").isEmpty();
        editing.pick(0, Optional.of(new Neuron(1, 3)));
        assertThat(edits(0)).containsExactly(new Edit.Copy(100, 1, 1, 4));
    }

    @Test
    void a_layer_is_set_to_zero() {
        runs.playback.seek(100);
        runs.selection.select(0, new Layer(1));
        editing.zero();
        assertThat(edits(0)).containsExactly(new Edit.Zero(100, 2));
        assertThat(recording(0).parameters(100).outgoing(1, 0).norm()).isZero();
    }

    @Test
    void an_edit_is_removed_from_the_list() {
        runs.playback.seek(100);
        runs.selection.select(0, new Weight(0, 0, 0));
        editing.nudge(1);
        editing.nudge(2);
        editing.remove(0, 0, new Edit.Nudge(100, 1, 1, 1, 2));
        assertThat(edits(0)).as("the list on screen was an older one").hasSize(2);
        editing.remove(0, 0, new Edit.Nudge(100, 1, 1, 1, 1));
        assertThat(edits(0)).containsExactly(new Edit.Nudge(100, 1, 1, 1, 2));
        editing.remove(0, 7, new Edit.Nudge(100, 1, 1, 1, 2));
        editing.remove(5, 0, new Edit.Nudge(100, 1, 1, 1, 2));
        assertThat(edits(0)).hasSize(1);
    }

    @Test
    void values_of_other_weights_or_states_are_undone_one_by_one() {
        runs.playback.seek(20);
        runs.selection.select(0, new Weight(0, 0, 0));
        editing.setValue(0.25);
        runs.selection.select(0, new Weight(0, 1, 0));
        editing.setValue(0.75);
        runs.playback.seek(30);
        editing.setValue(0.875);
        assertThat(edits(0)).hasSize(3);
        editing.undo();
        assertThat(edits(0)).hasSize(2);
        editing.undo();
        assertThat(edits(0)).containsExactly(new Edit.SetValue(20, 1, 1, 1, 0.25));
    }

    @Test
    void a_removed_lane_is_not_edited() {
        runs.selection.select(1, new Weight(0, 0, 0));
        editing.endChange();
        SelectionViewModel selected = new SelectionViewModel();
        selected.select(1, new Weight(0, 0, 0));
        runs.experiment.removeRun(1);
        EditingViewModel late = new EditingViewModel(
                runs.experiment, selected, runs.playback, runs.playback.stepProperty(), runs.training);
        late.nudge(1);
        assertThat(edits(0)).isEmpty();
        assertThat(late.doneProperty().get()).isEmpty();
    }

    @Test
    void commands_for_another_kind_of_part_do_nothing() {
        runs.selection.select(0, new Neuron(0, 1));
        editing.nudge(1);
        editing.setValue(1);
        editing.zero();
        runs.selection.clear();
        editing.copyOnto(2);
        assertThat(edits(0)).isEmpty();
        assertThat(runs.experiment.canUndoProperty().get()).isFalse();
    }

    @Test
    void editing_a_neuron_changes_its_bias() {
        runs.playback.seek(100);
        runs.selection.select(0, new Neuron(1, 2));
        editing.nudge(0.5);
        editing.setValue(-1);
        assertThat(edits(0)).containsExactly(new Edit.Nudge(100, 1, 3, 0, 0.5), new Edit.SetValue(100, 1, 3, 0, -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zero-against-random", "constant", "deep", "iris", "tiny-noise"})
    void the_suggested_nudge_shows_in_the_plots_of_every_preset(String preset) {
        InspectedRuns shown =
                new InspectedRuns(Presets.find(preset).orElseThrow().file().spec(), new InlineBackground());
        int step = shown.lanes().lastStep() / 6;
        shown.playback.seek(step);
        shown.selection.select(0, new Weight(0, 0, 0));
        double size = shown.editing.nudgeSizeProperty().get();
        double axis = shown.lanes().scales().weights().length();
        assertThat(110 * size / axis).as("pixels of a plot").isBetween(3.0, 9.0);
        shown.editing.nudge(false);
        assertThat(shown.lanes().histories().get(0).relativeSpread(step, 0))
                .isGreaterThanOrEqualTo(RelativeSpread.VISIBLE);
    }

    @Test
    void repeated_nudges_have_one_size_and_a_typed_size_stays() {
        runs.selection.select(0, new Weight(0, 0, 0));
        double size = editing.nudgeSizeProperty().get();
        for (int i = 0; i < 20; i++) {
            editing.nudge(false);
        }
        assertThat(editing.nudgeSizeProperty().get()).isEqualTo(size);
        editing.setNudgeSize(1e-6);
        runs.selection.select(0, new Weight(1, 0, 0));
        assertThat(editing.nudgeSizeProperty().get()).isEqualTo(1e-6);
    }

    private List<List<Integer>> classes(int step) {
        return NeuronClasses.of(recording(0).state(step), 0).classes();
    }

    private List<Edit> edits(int lane) {
        return runs.experiment.spec().runs().get(lane).edits();
    }

    private Recording recording(int lane) {
        return runs.lanes().histories().get(lane).recording();
    }

    private List<TrainingState> states(int lane) {
        return IntStream.rangeClosed(0, recording(lane).lastStep())
                .mapToObj(recording(lane)::state)
                .toList();
    }
}
