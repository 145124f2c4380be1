package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.nn.TrainingState;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.Edit;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.OptimizerSpec.Sgd;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.English;
import symmetrylab.testing.Names;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.viewmodel.settings.ExperimentViewModel;

class TrainingViewModelTest {

    private static final long MILLISECOND = 1_000_000L;
    private static final Path FOLDER = Path.of("");

    private static final Edit NUDGE = new Edit.Nudge(10, 1, 2, 1, 1e-3);

    private final QueuedBackground background = new QueuedBackground();
    private final TrainingViewModel training = new TrainingViewModel(background);
    private final ExperimentSpec spec = withSteps(50);

    @Test
    void shows_every_lane_once_all_are_trained() {
        training.train(spec, FOLDER);
        assertThat(training.busyProperty().get()).isTrue();
        training.pull(0);
        assertThat(training.lanesProperty().get()).isEmpty();
        background.drain();
        training.pull(MILLISECOND);
        Lanes lanes = training.lanesProperty().get().orElseThrow();
        assertThat(lanes.complete()).isTrue();
        assertThat(lanes.histories()).hasSize(2);
        assertThat(lanes.lastStep()).isEqualTo(50);
        assertThat(training.busyProperty().get()).isFalse();
    }

    @Test
    void the_spread_is_predicted_once_nothing_was_trained_for_a_while() {
        training.train(spec, FOLDER);
        background.drain();
        training.pull(MILLISECOND);
        training.pull(100 * MILLISECOND);
        assertThat(background.size()).as("a dragged slider goes first").isZero();
        training.pull(400 * MILLISECOND);
        training.pull(500 * MILLISECOND);
        assertThat(background.size()).as("once").isEqualTo(1);
        background.drain();
        assertThat(shown().histories()).allMatch(run -> run.predicted().isPresent());
        training.pull(1000 * MILLISECOND);
        assertThat(background.size()).isZero();
    }

    @Test
    void a_prediction_that_comes_too_late_is_dropped() {
        training.train(spec, FOLDER);
        background.drain();
        training.pull(MILLISECOND);
        training.pull(400 * MILLISECOND);
        training.train(withSteps(60), FOLDER);
        background.drain();
        training.pull(401 * MILLISECOND);
        assertThat(shown().lastStep()).isEqualTo(60);
        assertThat(shown().histories()).noneMatch(run -> run.predicted().isPresent());
        training.pull(800 * MILLISECOND);
        background.drain();
        assertThat(shown().lastStep()).isEqualTo(60);
        assertThat(shown().histories()).allMatch(run -> run.predicted().isPresent());
    }

    @Test
    void a_short_training_finishes_and_is_shown_while_changes_keep_coming() {
        training.train(spec, FOLDER);
        training.train(withSteps(60), FOLDER);
        training.train(withSteps(70), FOLDER);
        background.drain();
        training.pull(MILLISECOND);
        assertThat(shown().lastStep()).isEqualTo(50);
        background.drain();
        training.pull(2 * MILLISECOND);
        assertThat(shown().lastStep()).as("only the newest change is trained").isEqualTo(70);
        assertThat(background.size()).isZero();
    }

    @Test
    void a_long_training_gives_way_to_the_newest_change() {
        training.train(withSteps(100_000), FOLDER);
        training.pull(0);
        training.train(withSteps(70), FOLDER);
        training.pull(300 * MILLISECOND);
        background.drain();
        training.pull(301 * MILLISECOND);
        assertThat(shown().lastStep()).isEqualTo(70);
    }

    @Test
    void an_experiment_that_cannot_be_trained_is_reported_and_the_shown_one_stays() {
        training.train(spec, FOLDER);
        background.drain();
        training.pull(0);
        DataSpec missing = DataSpec.of(SampleSource.Csv.at("no-such-table.csv"));
        training.train(spec.withData(missing), FOLDER);
        background.drain();
        training.pull(MILLISECOND);
        assertThat(English.of(training.problemProperty().get().orElseThrow())).contains("no-such-table.csv");
        assertThat(shown().lastStep()).isEqualTo(50);
        assertThat(training.busyProperty().get()).isFalse();
        training.train(spec, FOLDER);
        background.drain();
        training.pull(2 * MILLISECOND);
        assertThat(training.problemProperty().get()).isEmpty();
    }

    @Test
    void all_recordings_stay_within_the_memory_bound() {
        assertThat(training.memoryProperty().get()).isEqualTo(MemoryBound.DEFAULT);
        ExperimentSpec longer = withSteps(4000);
        training.memoryProperty().set(new MemoryBound(200));
        assertThat(training.busyProperty().get()).as("nothing to train anew").isFalse();
        training.train(longer, FOLDER);
        background.drain();
        training.pull(0);
        assertThat(strides()).as("kept whole").containsExactly(1, 1);
        List<TrainingState> before = shown().histories().stream()
                .map(history -> history.recording().state(1001))
                .toList();
        training.memoryProperty().set(new MemoryBound(1));
        assertThat(strides()).as("what is shown stays until it is trained anew").containsExactly(1, 1);
        assertThat(training.busyProperty().get()).isTrue();
        background.drain();
        training.pull(MILLISECOND);
        // A state of 17 parameters counts 386 bytes: of the half of each lane, 1,358 fit.
        assertThat(strides()).containsExactly(3, 3);
        assertThat(shown().histories())
                .extracting(history -> history.recording().state(1001))
                .isEqualTo(before);
    }

    @Test
    void a_short_training_ends_with_the_memory_it_began_with_before_the_next() {
        training.train(withSteps(4000), FOLDER);
        training.memoryProperty().set(new MemoryBound(1));
        background.drain();
        training.pull(0);
        assertThat(strides()).containsExactly(1, 1);
        background.drain();
        training.pull(MILLISECOND);
        assertThat(strides()).containsExactly(3, 3);
    }

    @Test
    void only_lanes_affected_by_a_change_are_retrained() {
        Lanes before = trained(spec);
        ExperimentSpec edited = spec.withRun(0, spec.runs().get(0).withEdit(NUDGE));
        Lanes after = trained(edited);
        assertThat(after.histories().get(0).recording().state(50))
                .isNotEqualTo(before.histories().get(0).recording().state(50));
        assertThat(after.histories().get(1).recording())
                .isSameAs(before.histories().get(1).recording());
        assertThat(ghosts(after)).hasSize(2).last().isEqualTo(Optional.empty());
        assertThat(ghosts(after).get(0).orElseThrow().recording())
                .as("what the lane was before the edit")
                .isSameAs(before.histories().get(0).recording());
        Lanes undone = trained(spec);
        assertThat(undone.histories())
                .extracting(RunHistory::recording)
                .containsExactlyElementsOf(
                        before.histories().stream().map(RunHistory::recording).toList());
        assertThat(ghosts(undone)).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void the_ghost_lacks_only_the_last_of_several_edits() {
        RunSpec run = spec.runs().get(0).withEdit(NUDGE).withEdit(new Edit.Zero(5, 1));
        Lanes lanes = trained(spec.withRun(0, run));
        RunHistory ghost = ghosts(lanes).get(0).orElseThrow();
        assertThat(ghost.recording().plan().spec().edits()).containsExactly(NUDGE);
        assertThat(ghost.ghost()).isEmpty();
        assertThat(lanes.histories().get(0).ghostFrom()).hasValue(5);
        assertThat(ghost.lastStep()).isEqualTo(50);
    }

    @Test
    void an_edit_that_is_never_reached_has_no_ghost() {
        Lanes lanes = trained(spec.withRun(0, spec.runs().get(0).withEdit(new Edit.Zero(51, 1))));
        assertThat(ghosts(lanes)).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void forgotten_data_are_loaded_again() {
        Lanes before = trained(spec);
        training.forgetData();
        Lanes after = trained(spec);
        assertThat(after.histories().get(0).recording())
                .isNotSameAs(before.histories().get(0).recording());
    }

    @Test
    void a_lane_shares_its_memory_with_its_ghost() {
        ExperimentSpec longer = withSteps(4000);
        training.memoryProperty().set(new MemoryBound(1));
        trained(longer);
        assertThat(strides()).containsExactly(3, 3);
        Lanes lanes = trained(longer.withRun(0, longer.runs().get(0).withEdit(NUDGE)));
        assertThat(strides()).as("the other lane stays as it was").containsExactly(6, 3);
        assertThat(ghosts(lanes).get(0).orElseThrow().recording().strideSteps()).isEqualTo(6);
    }

    @Test
    void edits_that_do_not_fit_the_data_are_dropped_and_undo_brings_them_back(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("three.csv"), "a,b,c,y\n1,2,3,0\n4,5,7,1\n6,8,1,1\n");
        Files.writeString(folder.resolve("two.csv"), "a,b,y\n1,2,0\n4,5,1\n6,8,1\n");
        ExperimentSpec three = ExperimentSpec.DEFAULT
                .withData(DataSpec.of(SampleSource.Csv.at("three.csv")))
                .withRun(
                        0,
                        RunSpec.named("Run")
                                .withTraining(TrainingSpec.DEFAULT.withSteps(20))
                                .withEdit(new Edit.Nudge(3, 1, 1, 3, 1))
                                .withEdit(NUDGE));
        ExperimentViewModel experiment = new ExperimentViewModel(three, Names.ENGLISH);
        training.setOnMisfit(experiment::dropMisfits);
        train(experiment.spec(), folder);
        experiment.edit("", now -> now.withData(DataSpec.of(SampleSource.Csv.at("two.csv"))));
        assertThat(experiment.spec().runs().get(0).edits()).hasSize(2);
        train(experiment.spec(), folder);
        assertThat(training.problemProperty().get()).isEmpty();
        assertThat(experiment.spec().runs().get(0).edits()).containsExactly(NUDGE);
        assertThat(shown().experiment().spec()).isEqualTo(experiment.spec());
        experiment.undo();
        assertThat(experiment.spec()).isEqualTo(three);
        experiment.redo();
        assertThat(experiment.spec().runs().get(0).edits()).containsExactly(NUDGE);
    }

    private Lanes trained(ExperimentSpec asked) {
        train(asked, FOLDER);
        return shown();
    }

    private void train(ExperimentSpec asked, Path folder) {
        training.train(asked, folder);
        background.drain();
        training.pull(0);
        assertThat(training.busyProperty().get()).isFalse();
    }

    @Test
    void a_diverging_run_is_a_result() {
        ExperimentSpec diverging = Presets.all().get(0).file().spec();
        diverging = diverging.withRuns(diverging.runs().stream()
                .map(run -> run.withTraining(run.training().withOptimizer(new Sgd(1e300, 0, false)))
                        .withInitializer(run.initializer()))
                .toList());
        training.train(diverging, FOLDER);
        background.drain();
        training.pull(0);
        assertThat(shown().complete()).isTrue();
        assertThat(training.problemProperty().get()).isEmpty();
    }

    private static List<Optional<RunHistory>> ghosts(Lanes lanes) {
        return lanes.histories().stream().map(RunHistory::ghost).toList();
    }

    private List<Integer> strides() {
        return shown().histories().stream()
                .map(history -> history.recording().strideSteps())
                .toList();
    }

    private Lanes shown() {
        return training.lanesProperty().get().orElseThrow();
    }

    private static ExperimentSpec withSteps(int steps) {
        ExperimentSpec preset = Presets.all().get(0).file().spec();
        return preset.withRuns(preset.runs().stream()
                .map(run -> run.withTraining(run.training().withSteps(steps)))
                .toList());
    }
}
