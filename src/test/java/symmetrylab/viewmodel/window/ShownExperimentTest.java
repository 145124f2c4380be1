package symmetrylab.viewmodel.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.Edit;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.English;
import symmetrylab.testing.Names;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.testing.ScarceBackground;
import symmetrylab.viewmodel.inspector.EditingViewModel;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.lane.SelectionViewModel;
import symmetrylab.viewmodel.lane.TrainingViewModel;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;

class ShownExperimentTest {

    private static final Path FILE = Path.of("bad.json");

    private final ExperimentSpec first = Presets.all().get(0).file().spec();
    private final ExperimentSpec second = Presets.all().get(3).file().spec();
    private final ExperimentSpec bad = second.withData(DataSpec.of(SampleSource.Csv.at("no-such-table.csv")))
            .withTitle("Bad");
    private final QueuedBackground background = new QueuedBackground();
    private final ExperimentViewModel experiment = new ExperimentViewModel(first, Names.ENGLISH);
    private final TrainingViewModel training = new TrainingViewModel(background);
    private int arrivals;
    private final ShownExperiment shown = new ShownExperiment(experiment, training, () -> arrivals++);
    private long nanos;

    @BeforeEach
    void theFirstIsTrained() {
        shown.train();
        settle();
    }

    @Test
    void another_experiment_is_waited_for_under_its_title() {
        experiment.load(second, Optional.empty());
        assertThat(English.of(shown.waitingProperty().get().orElseThrow()))
                .startsWith("This is still the previous experiment")
                .contains(second.title());
        assertThat(arrivals).isZero();
        settle();
        assertThat(shown.waitingProperty().get()).isEmpty();
        assertThat(shownSpec()).isEqualTo(second);
        assertThat(arrivals).isEqualTo(1);
    }

    @Test
    void a_title_of_several_lines_is_shown_in_one() {
        experiment.load(second.withTitle("one\ntwo"), Optional.empty());
        assertThat(English.of(shown.waitingProperty().get().orElseThrow())).doesNotContain("\n");
    }

    @Test
    void a_change_of_the_same_experiment_is_not_another_experiment() {
        experiment.edit("", now -> now.withTitle("Mine"));
        assertThat(shown.waitingProperty().get()).isEmpty();
        settle();
        assertThat(arrivals).isZero();
    }

    @Test
    void the_same_experiment_loaded_again_arrives_again() {
        experiment.load(first, Optional.empty());
        settle();
        assertThat(arrivals).isEqualTo(1);
    }

    @Test
    void an_experiment_that_cannot_be_trained_is_replaced_by_the_previous_one() {
        experiment.edit("", now -> now.withTitle("Mine"));
        settle();
        experiment.load(bad, Optional.of(FILE));
        settle();
        assertThat(English.of(shown.problemProperty().get().orElseThrow())).contains("no-such-table.csv");
        assertThat(experiment.spec().title()).isEqualTo("Mine");
        assertThat(experiment.fileProperty().get()).isEmpty();
        assertThat(experiment.changedProperty().get()).isTrue();
        assertThat(shown.waitingProperty().get()).isEmpty();
        assertThat(shownSpec()).isEqualTo(experiment.spec());
        assertThat(arrivals).isZero();
        assertThat(training.busyProperty().get()).isFalse();
        experiment.undo();
        assertThat(experiment.spec()).isEqualTo(first);
    }

    @Test
    void the_previous_experiment_comes_back_although_its_table_is_gone(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "a,b,y\n1,2,p\n2,1,q\n3,4,p\n");
        ExperimentSpec ofTable = second.withData(DataSpec.of(SampleSource.Csv.at(table.toString())));
        experiment.load(ofTable, Optional.of(FILE));
        settle();
        assertThat(shownSpec()).isEqualTo(ofTable);
        Files.delete(table);
        experiment.load(bad, Optional.of(FILE));
        settle();
        assertThat(English.of(shown.problemProperty().get().orElseThrow())).contains("no-such-table.csv");
        assertThat(experiment.spec()).isEqualTo(ofTable);
        assertThat(shown.waitingProperty().get()).isEmpty();
        experiment.edit("", now -> now.withTitle("Mine"));
        settle();
        assertThat(shown.problemProperty().get()).isEmpty();
        assertThat(shownSpec().title()).isEqualTo("Mine");
    }

    @Test
    void after_two_failed_loads_the_experiment_before_both_comes_back() {
        experiment.load(bad, Optional.of(FILE));
        experiment.load(bad.withTitle("Worse"), Optional.of(FILE));
        settle();
        assertThat(experiment.spec()).isEqualTo(first);
        assertThat(shown.problemProperty().get()).isNotEmpty();
    }

    @Test
    void edits_of_an_experiment_that_then_fails_come_back_with_redo() {
        experiment.edit("", now -> now.withTitle("Mine"));
        settle();
        experiment.load(bad, Optional.of(FILE));
        experiment.edit("", now -> now.withTitle("Bad and edited"));
        settle();
        assertThat(experiment.spec().title()).isEqualTo("Mine");
        assertThat(experiment.canRedoProperty().get()).isTrue();
        experiment.redo();
        assertThat(experiment.spec().title()).isEqualTo("Bad and edited");
        assertThat(experiment.fileProperty().get()).contains(FILE);
        experiment.edit("", now -> now.withData(second.data()));
        settle();
        assertThat(shownSpec().title()).isEqualTo("Bad and edited");
        experiment.undo();
        experiment.undo();
        assertThat(experiment.spec()).isEqualTo(bad);
    }

    @Test
    void undo_skips_an_experiment_that_can_no_longer_be_trained() {
        experiment.load(second, Optional.empty());
        settle();
        experiment.undo();
        experiment.restore(bad, Optional.of(FILE));
        experiment.edit("", now -> now.withTitle("Bad and edited"));
        experiment.load(second, Optional.empty());
        settle();
        experiment.undo();
        settle();
        assertThat(experiment.spec()).isEqualTo(second);
        assertThat(shown.problemProperty().get()).isNotEmpty();
        assertThat(experiment.canRedoProperty().get()).isFalse();
        experiment.undo();
        experiment.undo();
        experiment.undo();
        settle();
        assertThat(shownSpec()).isEqualTo(first);
    }

    @Test
    void undo_of_a_load_shows_the_previous_experiment_from_its_start() {
        experiment.load(second, Optional.empty());
        settle();
        experiment.undo();
        settle();
        assertThat(shownSpec()).isEqualTo(first);
        assertThat(arrivals).isEqualTo(2);
    }

    @Test
    void a_first_experiment_that_cannot_be_trained_is_replaced() {
        ExperimentViewModel begun = new ExperimentViewModel(bad, Optional.of(FILE), Names.ENGLISH);
        begun.setInstead(first);
        assertThat(begun.canUndoProperty().get()).isFalse();
        assertThat(begun.backToShown()).isTrue();
        assertThat(begun.spec()).isEqualTo(first);
        assertThat(begun.fileProperty().get()).isEmpty();
        assertThat(begun.canUndoProperty().get()).isFalse();
    }

    @Test
    void an_experiment_that_fails_after_being_partly_shown_is_replaced_by_the_previous_one() {
        experiment.edit("", now -> now.withTitle("Mine"));
        experiment.markShown(experiment.spec(), true);
        experiment.load(second, Optional.of(FILE));
        experiment.markShown(second, false);
        assertThat(experiment.backToShown()).isTrue();
        assertThat(experiment.spec().title()).isEqualTo("Mine");
        experiment.undo();
        assertThat(experiment.spec()).isEqualTo(first);
    }

    @Test
    void a_training_that_fails_after_its_lanes_were_shown_brings_the_previous_lanes_back() {
        ScarceBackground scarce = new ScarceBackground();
        ExperimentViewModel edited = new ExperimentViewModel(first, Names.ENGLISH);
        TrainingViewModel trained = new TrainingViewModel(scarce);
        List<String> arrived = new ArrayList<>();
        ShownExperiment together = new ShownExperiment(
                edited, trained, () -> arrived.add(edited.spec().title()));
        together.train();
        trained.pull(0);
        assertThat(shownSpec(trained)).isEqualTo(first);
        // An edited run has a ghost, which is trained last, and without which the lanes are shown unfinished.
        Edit edit = new Edit.SetValue(1, 1, 1, 1, 0.25);
        ExperimentSpec failing =
                second.withRun(0, second.runs().get(0).withEdit(edit)).withTitle("Failing");
        scarce.failAfter(1 + failing.runs().size(), () -> {
            trained.pull(1);
            trained.pull(1_000_000_000);
            assertThat(shownSpec(trained)).isEqualTo(failing);
        });
        edited.load(failing, Optional.empty());
        assertThat(arrived).containsExactly("Failing");
        trained.pull(1_000_000_001);
        assertThat(English.of(together.problemProperty().get().orElseThrow())).contains("not enough memory");
        assertThat(edited.spec()).isEqualTo(first);
        assertThat(English.of(together.waitingProperty().get().orElseThrow()))
                .as("until the previous one is trained again")
                .contains(first.title());
        trained.pull(1_000_000_002);
        trained.pull(1_000_000_003);
        assertThat(together.waitingProperty().get()).isEmpty();
        assertThat(shownSpec(trained)).isEqualTo(first);
        assertThat(arrived).containsExactly("Failing", first.title());
        assertThat(trained.busyProperty().get()).isFalse();
    }

    @Test
    void a_change_that_fails_after_another_experiment_was_partly_shown_keeps_that_one() {
        experiment.load(second, Optional.of(FILE));
        experiment.markShown(second, false);
        experiment.edit("", now -> now.withData(bad.data()));
        assertThat(experiment.backToShown()).isFalse();
        assertThat(experiment.spec()).isEqualTo(second);
        assertThat(experiment.canRedoProperty().get()).isTrue();
    }

    @Test
    void a_change_that_cannot_be_trained_is_undone_and_can_be_redone() {
        experiment.edit("", now -> now.withData(bad.data()));
        settle();
        assertThat(experiment.spec()).isEqualTo(first);
        assertThat(experiment.canRedoProperty().get()).isTrue();
        assertThat(English.of(shown.problemProperty().get().orElseThrow())).contains("no-such-table.csv");
    }

    @Test
    void a_problem_disappears_when_dismissed_or_with_another_request() {
        experiment.load(bad, Optional.of(FILE));
        settle();
        shown.dismissProblem();
        assertThat(shown.problemProperty().get()).isEmpty();
        experiment.load(bad, Optional.of(FILE));
        settle();
        assertThat(shown.problemProperty().get()).isNotEmpty();
        experiment.edit("", now -> now.withTitle("Mine"));
        assertThat(shown.problemProperty().get()).isEmpty();
    }

    @Test
    void a_selection_in_the_previous_experiment_does_not_edit_the_new_one() {
        SelectionViewModel selection = new SelectionViewModel();
        selection.fit(training.lanesProperty().get().orElseThrow());
        PlaybackViewModel playback = new PlaybackViewModel();
        EditingViewModel editing =
                new EditingViewModel(experiment, selection, playback, playback.stepProperty(), training);
        selection.select(0, new Weight(0, 0, 0));
        experiment.load(second, Optional.empty());
        editing.nudge(false);
        assertThat(experiment.spec()).isEqualTo(second);
        settle();
        editing.nudge(false);
        List<Edit> edits = experiment.spec().runs().get(0).edits();
        assertThat(edits).hasSize(1);
    }

    private ExperimentSpec shownSpec() {
        return shownSpec(training);
    }

    private static ExperimentSpec shownSpec(TrainingViewModel training) {
        Lanes lanes = training.lanesProperty().get().orElseThrow();
        return lanes.experiment().spec();
    }

    private void settle() {
        for (int i = 0; i < 5; i++) {
            background.drain();
            training.pull(nanos += 1_000_000);
        }
    }
}
