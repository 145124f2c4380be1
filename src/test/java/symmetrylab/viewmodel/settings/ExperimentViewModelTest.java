package symmetrylab.viewmodel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.nn.settings.LaneStart;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.Edit;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.Names;
import symmetrylab.words.Text;

class ExperimentViewModelTest {

    private static final Edit NUDGE = new Edit.Nudge(10, 1, 2, 1, 1e-3);

    private final ExperimentSpec first = Presets.all().get(0).file().spec();
    private final ExperimentSpec second = Presets.all().get(1).file().spec();
    private final ExperimentSpec third = Presets.all().get(2).file().spec();
    private final ExperimentViewModel experiment = new ExperimentViewModel(first, Names.ENGLISH);

    @Test
    void changes_of_one_field_in_a_row_are_undone_as_one() {
        for (int i = 1; i <= 5; i++) {
            weights(0, 0.1 * i);
        }
        experiment.undo();
        assertThat(experiment.spec()).isEqualTo(first);
        assertThat(experiment.canUndoProperty().get()).isFalse();
        experiment.redo();
        assertThat(experiment.spec().runs().get(0).initializer())
                .isEqualTo(InitializerSpec.of(new LayerInitializer.Constant(0.5)));
    }

    @Test
    void two_drags_of_one_slider_are_two_changes() {
        weights(0, 0.5);
        experiment.endChange();
        weights(0, 0.7);
        experiment.undo();
        assertThat(experiment.spec().runs().get(0).initializer().weights().get(0))
                .isEqualTo(new LayerInitializer.Constant(0.5));
    }

    @Test
    void the_same_field_of_two_lanes_is_two_changes() {
        weights(0, 0.5);
        weights(1, 0.7);
        experiment.undo();
        assertThat(experiment.spec().runs().get(0).initializer().weights().get(0))
                .isEqualTo(new LayerInitializer.Constant(0.5));
        assertThat(experiment.spec().runs().get(1)).isEqualTo(first.runs().get(1));
    }

    @Test
    void a_change_after_undo_forgets_undone_changes() {
        weights(0, 0.5);
        experiment.undo();
        weights(1, 0.7);
        assertThat(experiment.canRedoProperty().get()).isFalse();
        experiment.undo();
        assertThat(experiment.spec()).isEqualTo(first);
    }

    @Test
    void setting_the_same_value_is_no_change() {
        experiment.edit("title", spec -> spec.withTitle(spec.title()));
        assertThat(experiment.canUndoProperty().get()).isFalse();
        assertThat(experiment.changedProperty().get()).isFalse();
    }

    @Test
    void is_changed_until_it_is_saved_or_changed_back() {
        weights(0, 0.5);
        assertThat(experiment.changedProperty().get()).isTrue();
        experiment.markSaved(experiment.opened(), experiment.spec(), Path.of("a.json"));
        assertThat(experiment.changedProperty().get()).isFalse();
        experiment.undo();
        assertThat(experiment.changedProperty().get()).isTrue();
    }

    @Test
    void changes_one_lane_or_all_of_them() {
        experiment.editRuns(
                Optional.empty(),
                "activation",
                run -> run.withNetwork(run.network().withActivation(ActivationKind.RELU)));
        assertThat(experiment.spec().runs()).allMatch(run -> run.network().activation() == ActivationKind.RELU);
        experiment.editRuns(
                Optional.of(1),
                "activation",
                run -> run.withNetwork(run.network().withActivation(ActivationKind.TANH)));
        assertThat(experiment.spec().runs())
                .extracting(run -> run.network().activation())
                .containsExactly(ActivationKind.RELU, ActivationKind.TANH);
    }

    @Test
    void up_to_four_lanes_are_added_with_their_own_names_and_removed_down_to_one() {
        for (int i = 0; i < 5; i++) {
            experiment.addRun();
        }
        assertThat(experiment.spec().runs())
                .hasSize(4)
                .extracting(RunSpec::name)
                .doesNotHaveDuplicates();
        for (int i = 0; i < 5; i++) {
            experiment.removeRun(0);
        }
        assertThat(experiment.spec().runs()).hasSize(1);
    }

    @Test
    void what_cannot_be_done_with_lanes_is_known_before() {
        assertThat(experiment.canMoveRun(0, -1)).isFalse();
        assertThat(experiment.canMoveRun(0, 1)).isTrue();
        assertThat(experiment.canMoveRun(1, 1)).isFalse();
        experiment.moveRun(1, 1);
        assertThat(experiment.canUndoProperty().get()).as("nothing was done").isFalse();
        experiment.addRun();
        assertThat(experiment.canAddRun()).isTrue();
        experiment.addRun();
        assertThat(experiment.canAddRun()).isFalse();
        experiment.copyRun(0);
        assertThat(experiment.spec().runs()).hasSize(4);
        while (experiment.canRemoveRun()) {
            experiment.removeRun(0);
        }
        assertThat(experiment.spec().runs()).hasSize(1);
    }

    @Test
    void a_lane_that_is_removed_but_still_shown_can_be_asked_for_anything() {
        List<RunSpec> before = experiment.spec().runs();
        experiment.copyRun(2);
        experiment.moveRun(2, -1);
        experiment.removeRun(2);
        assertThat(experiment.canMoveRun(2, -1)).isFalse();
        assertThat(experiment.spec().runs()).isEqualTo(before);
    }

    @Test
    void a_copy_stands_at_the_right_and_differs_only_in_its_name() {
        experiment.rename(0, "Lucky");
        experiment.copyRun(0);
        experiment.copyRun(1);
        List<RunSpec> runs = experiment.spec().runs();
        assertThat(runs).extracting(RunSpec::name).startsWith("Lucky", "Lucky (2)", "Lucky (3)");
        assertThat(runs.get(2).withName("Lucky")).isEqualTo(runs.get(0));
        experiment.undo();
        experiment.undo();
        assertThat(experiment.spec().runs()).hasSize(2);
    }

    @Test
    void lanes_change_places_and_undo_takes_it_back() {
        List<RunSpec> before = experiment.spec().runs();
        experiment.moveRun(0, 1);
        assertThat(experiment.spec().runs()).containsExactly(before.get(1), before.get(0));
        experiment.undo();
        assertThat(experiment.spec().runs()).isEqualTo(before);
    }

    @Test
    void new_seeds_are_drawn_for_random_lanes_alone_and_as_one_change() {
        experiment.editStart(0, "", start -> start.withWeights(List.of(new LayerInitializer.Zero())));
        experiment.editStart(1, "", start -> start.withWeights(List.of(new LayerInitializer.Normal(0, 1))));
        experiment.addRun();
        List<Long> before = seeds();
        experiment.drawNewSeeds();
        assertThat(seeds()).containsExactly(before.get(0), before.get(1) + 1, before.get(2) + 1);
        experiment.undo();
        assertThat(seeds()).isEqualTo(before);
        experiment.editStart(0, "", start -> new LaneStart(start).withNoise(0.1));
        experiment.drawNewSeeds();
        assertThat(seeds().get(0)).as("noise is random, too").isEqualTo(before.get(0) + 1);
    }

    private List<Long> seeds() {
        return experiment.spec().runs().stream()
                .map(run -> run.initializer().seed())
                .toList();
    }

    @Test
    void a_name_that_cannot_be_had_says_why() {
        String other = experiment.spec().runs().get(1).name();
        assertThat(experiment.whyNotCalled(0, " " + other)).contains(Text.of("field.nameTaken"));
        assertThat(experiment.whyNotCalled(0, " ")).contains(Text.of("field.blank"));
        assertThat(experiment.whyNotCalled(1, other)).isEmpty();
    }

    @Test
    void paths_are_relative_to_the_folder_of_the_file() {
        experiment.load(first, Optional.of(Path.of("folder", "a.json")));
        assertThat(experiment.folder()).isEqualTo(Path.of("folder").toAbsolutePath());
    }

    @Test
    void undo_and_redo_switch_between_experiments_with_their_files_and_changes() {
        Path own = Path.of("own.json").toAbsolutePath();
        experiment.load(second, Optional.of(own));
        experiment.edit("", now -> now.withTitle("Mine"));
        experiment.load(third, Optional.empty());
        int loads = experiment.loadsProperty().get();
        experiment.undo();
        assertThat(experiment.spec().title()).isEqualTo("Mine");
        assertThat(experiment.fileProperty().get()).contains(own);
        assertThat(experiment.changedProperty().get()).isTrue();
        assertThat(experiment.loadsProperty().get())
                .as("it plays from its start")
                .isGreaterThan(loads);
        experiment.undo();
        assertThat(experiment.changedProperty().get()).isFalse();
        experiment.undo();
        assertThat(experiment.spec()).isEqualTo(first);
        assertThat(experiment.fileProperty().get()).isEmpty();
        experiment.redo();
        experiment.redo();
        experiment.redo();
        assertThat(experiment.spec()).isEqualTo(third);
        assertThat(experiment.fileProperty().get()).isEmpty();
        assertThat(experiment.canRedoProperty().get()).isFalse();
    }

    @Test
    void loading_the_same_preset_again_cannot_be_undone() {
        experiment.load(first, Optional.empty());
        assertThat(experiment.canUndoProperty().get()).isFalse();
        weights(0, 0.5);
        experiment.load(first, Optional.empty());
        experiment.undo();
        assertThat(experiment.changedProperty().get()).isTrue();
    }

    @Test
    void a_slider_dragged_in_two_experiments_is_two_changes() {
        weights(0, 0.5);
        experiment.load(second, Optional.empty());
        weights(0, 0.5);
        experiment.undo();
        assertThat(experiment.spec()).isEqualTo(second);
    }

    @Test
    void a_save_is_remembered_for_the_experiment_it_was_requested_for() {
        weights(0, 0.5);
        ExperimentSpec asked = experiment.spec();
        OpenedExperiment opened = experiment.opened();
        experiment.load(second, Optional.empty());
        experiment.markSaved(opened, asked, Path.of("a.json"));
        assertThat(experiment.fileProperty().get()).isEmpty();
        experiment.undo();
        assertThat(experiment.fileProperty().get()).contains(Path.of("a.json"));
        assertThat(experiment.changedProperty().get()).isFalse();
    }

    @Test
    void restored_work_counts_as_changed_until_saved() {
        experiment.restore(second, Optional.of(Path.of("a.json")));
        assertThat(experiment.changedProperty().get()).isTrue();
        experiment.markSaved(experiment.opened(), second, Path.of("a.json"));
        assertThat(experiment.changedProperty().get()).isFalse();
        experiment.undo();
        assertThat(experiment.spec()).isEqualTo(first);
    }

    @Test
    void edits_are_added_and_removed_as_separate_changes() {
        Edit zero = new Edit.Zero(7, 1);
        experiment.addEdit(1, "", NUDGE);
        experiment.addEdit(1, "", NUDGE);
        experiment.addEdit(1, "", zero);
        experiment.addEdit(0, "", zero);
        experiment.removeEdit(1, 0);
        assertThat(edits(1)).containsExactly(NUDGE, zero);
        assertThat(edits(0)).containsExactly(zero);
        experiment.undo();
        assertThat(edits(1)).containsExactly(NUDGE, NUDGE, zero);
        experiment.undo();
        assertThat(edits(0)).isEmpty();
        experiment.undo();
        assertThat(edits(1)).containsExactly(NUDGE, NUDGE);
        experiment.undo();
        experiment.undo();
        assertThat(experiment.spec()).isEqualTo(first);
        assertThat(experiment.canUndoProperty().get()).isFalse();
    }

    @Test
    void a_dragged_value_is_one_edit_and_one_change() {
        Edit.SetValue other = new Edit.SetValue(50, 1, 1, 2, 3);
        experiment.addEdit(0, "", NUDGE);
        for (int i = 1; i <= 5; i++) {
            experiment.addEdit(0, "value", new Edit.SetValue(50, 1, 1, 1, 0.1 * i));
        }
        assertThat(edits(0)).containsExactly(NUDGE, new Edit.SetValue(50, 1, 1, 1, 0.5));
        experiment.endChange();
        experiment.addEdit(0, "value", new Edit.SetValue(50, 1, 1, 1, 2));
        assertThat(edits(0)).as("of the same weight and state").hasSize(2);
        experiment.endChange();
        experiment.addEdit(0, "value", other);
        experiment.addEdit(1, "value", other);
        experiment.endChange();
        experiment.addEdit(0, "value", new Edit.SetValue(51, 1, 1, 2, 3));
        assertThat(edits(0)).hasSize(4);
        assertThat(edits(1)).containsExactly(other);
        experiment.undo();
        experiment.undo();
        assertThat(edits(1)).isEmpty();
        experiment.undo();
        assertThat(edits(0)).containsExactly(NUDGE, new Edit.SetValue(50, 1, 1, 1, 2));
        experiment.undo();
        assertThat(edits(0)).containsExactly(NUDGE, new Edit.SetValue(50, 1, 1, 1, 0.5));
        experiment.undo();
        assertThat(edits(0)).containsExactly(NUDGE);
    }

    @Test
    void any_number_of_changes_can_be_undone() {
        for (int i = 0; i < 5000; i++) {
            experiment.addEdit(0, "", new Edit.Nudge(i, 1, 1, 1, 1));
        }
        for (int i = 0; i < 5000; i++) {
            experiment.undo();
        }
        assertThat(experiment.spec()).isEqualTo(first);
        assertThat(experiment.canUndoProperty().get()).isFalse();
        for (int i = 0; i < 5000; i++) {
            experiment.redo();
        }
        assertThat(edits(0)).hasSize(5000);
    }

    @Test
    void a_run_takes_no_more_edits_than_a_file_can_hold() {
        experiment.editRun(0, "", run -> run.withEdits(Collections.nCopies(RunSpec.MAX_EDITS, NUDGE)));
        experiment.addEdit(0, "", NUDGE);
        assertThat(edits(0)).hasSize(RunSpec.MAX_EDITS);
    }

    @Test
    void edits_that_do_not_fit_a_narrower_network_are_dropped_and_come_back_with_undo() {
        experiment.addEdit(0, "", new Edit.Copy(5, 1, 2, 4));
        experiment.addEdit(0, "", NUDGE);
        experiment.editRun(0, "hidden", run -> run.withNetwork(run.network().withHidden(List.of(3))));
        assertThat(edits(0)).containsExactly(NUDGE);
        experiment.addEdit(0, "", new Edit.Zero(5, 3));
        assertThat(edits(0)).as("there are two layers").containsExactly(NUDGE);
        experiment.undo();
        assertThat(edits(0)).containsExactly(new Edit.Copy(5, 1, 2, 4), NUDGE);
    }

    @Test
    void an_experiment_that_changed_meanwhile_is_not_amended() {
        ExperimentSpec asked = experiment.spec();
        experiment.addEdit(0, "", NUDGE);
        experiment.dropMisfits(asked, asked.withTitle("other"));
        assertThat(edits(0)).containsExactly(NUDGE);
        ExperimentSpec now = experiment.spec();
        experiment.dropMisfits(now, asked);
        assertThat(edits(0)).isEmpty();
        experiment.undo();
        assertThat(experiment.spec()).isEqualTo(first);
    }

    private List<Edit> edits(int lane) {
        return experiment.spec().runs().get(lane).edits();
    }

    private void weights(int lane, double value) {
        experiment.editRun(
                lane, "weights", run -> run.withInitializer(InitializerSpec.of(new LayerInitializer.Constant(value))));
    }
}
