package symmetrylab.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.Presets;
import symmetrylab.spec.RunSpec;

class ExperimentViewModelTest {

    private final ExperimentSpec first = Presets.all().get(0).file().spec();
    private final ExperimentViewModel experiment = new ExperimentViewModel(first);

    @Test
    void changes_of_one_field_in_a_row_are_taken_back_as_one() {
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
    void a_change_after_undo_forgets_what_was_undone() {
        weights(0, 0.5);
        experiment.undo();
        weights(1, 0.7);
        assertThat(experiment.canRedoProperty().get()).isFalse();
        experiment.undo();
        assertThat(experiment.spec()).isEqualTo(first);
    }

    @Test
    void a_change_to_the_same_is_no_change() {
        experiment.edit("title", spec -> spec.withTitle(spec.title()));
        assertThat(experiment.canUndoProperty().get()).isFalse();
        assertThat(experiment.changedProperty().get()).isFalse();
    }

    @Test
    void is_changed_until_it_is_saved_or_changed_back() {
        weights(0, 0.5);
        assertThat(experiment.changedProperty().get()).isTrue();
        experiment.markSaved(experiment.spec(), Path.of("a.json"));
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
    void lanes_are_added_up_to_four_under_names_of_their_own_and_removed_down_to_one() {
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
    void paths_are_relative_to_the_folder_of_the_file() {
        experiment.load(first, Optional.of(Path.of("folder", "a.json")));
        assertThat(experiment.folder()).isEqualTo(Path.of("folder").toAbsolutePath());
        assertThat(experiment.canUndoProperty().get()).isFalse();
    }

    private void weights(int lane, double value) {
        experiment.editRun(
                lane, "weights", run -> run.withInitializer(InitializerSpec.of(new LayerInitializer.Constant(value))));
    }
}
