package symmetrylab.viewmodel.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.English;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.MemoryFolder;
import symmetrylab.testing.Names;
import symmetrylab.viewmodel.kept.UnsavedWork.Offer;
import symmetrylab.viewmodel.settings.ExperimentViewModel;

class UnsavedWorkTest {

    private static final Path FILE = Path.of("own.json").toAbsolutePath();

    private final ExperimentSpec first = Presets.all().get(0).file().spec();
    private final ExperimentSpec second = Presets.all().get(1).file().spec();
    private final ExperimentViewModel experiment = new ExperimentViewModel(first, Names.ENGLISH);
    private final MemoryFolder folder = new MemoryFolder();
    private final KeptProblem problem = new KeptProblem();
    private final UnsavedWork work = new UnsavedWork(experiment, folder, new InlineBackground(), problem);
    private long nanos;

    @Test
    void a_change_is_kept_within_two_seconds_and_a_preset_is_not() {
        after(5);
        assertThat(folder.work()).isEmpty();
        rename("Mine");
        after(1.9);
        assertThat(kept().spec().title()).isEqualTo("Mine");
        assertThat(kept().file()).isEmpty();
    }

    @Test
    void changes_that_are_saved_or_reverted_are_no_longer_kept() {
        rename("Mine");
        after(2);
        experiment.undo();
        after(2);
        assertThat(folder.work()).isEmpty();
        experiment.redo();
        after(2);
        assertThat(folder.work()).isPresent();
        experiment.markSaved(experiment.opened(), experiment.spec(), FILE);
        after(2);
        assertThat(folder.work()).isEmpty();
    }

    @Test
    void changes_replaced_by_a_preset_stay_kept_until_that_is_changed() {
        rename("Mine");
        experiment.load(second, Optional.empty());
        after(2);
        assertThat(kept().spec().title()).isEqualTo("Mine");
        rename("Other");
        after(2);
        assertThat(kept().spec().title()).isEqualTo("Other");
    }

    @Test
    void discarded_changes_are_removed_once_another_experiment_is_loaded() {
        rename("Mine");
        after(2);
        work.giveUp();
        after(2);
        assertThat(folder.work()).as("the other one could not be opened").isPresent();
        experiment.load(second, Optional.empty());
        after(2);
        assertThat(folder.work()).isEmpty();
        experiment.undo();
        after(2);
        assertThat(kept().spec().title()).isEqualTo("Mine");
    }

    @Test
    void left_work_is_offered_and_restored_with_its_file() {
        folder.leave(new KeptWork(first.withTitle("Lost"), Optional.of(FILE)).text());
        work.look();
        assertThat(work.offerProperty().get()).contains(new Offer("own.json", Instant.EPOCH));
        assertThat(experiment.spec()).isEqualTo(first);
        work.restore();
        assertThat(experiment.spec().title()).isEqualTo("Lost");
        assertThat(experiment.fileProperty().get()).contains(FILE);
        assertThat(experiment.changedProperty().get()).isTrue();
        assertThat(work.offerProperty().get()).isEmpty();
        assertThat(folder.left()).as("until this window keeps it").hasSize(1);
        after(2);
        assertThat(kept().spec().title()).isEqualTo("Lost");
        assertThat(folder.left()).isEmpty();
        experiment.undo();
        assertThat(experiment.spec()).isEqualTo(first);
    }

    @Test
    void a_full_disk_leaves_the_restored_copy_in_place() {
        folder.leave(new KeptWork(first.withTitle("Lost"), Optional.empty()).text());
        folder.fill(true);
        work.look();
        work.restore();
        after(30);
        assertThat(folder.left()).hasSize(1);
        assertThat(English.of(problem.textProperty().get().orElseThrow())).contains("No space left on device");
        folder.fill(false);
        after(12);
        assertThat(folder.left()).isEmpty();
        assertThat(kept().spec().title()).isEqualTo("Lost");
    }

    @Test
    void a_full_disk_loses_no_kept_work() {
        rename("One");
        after(2);
        folder.fill(true);
        rename("Two");
        after(2);
        assertThat(kept().spec().title()).isEqualTo("One");
        assertThat(problem.textProperty().get()).isPresent();
        folder.fill(false);
        after(12);
        assertThat(kept().spec().title()).isEqualTo("Two");
    }

    @Test
    void several_offers_are_answered_one_by_one_and_later_leaves_the_rest() {
        for (String title : new String[] {"a", "b", "c"}) {
            folder.leave(new KeptWork(first.withTitle(title), Optional.empty()).text());
        }
        work.look();
        work.discard();
        assertThat(work.offerProperty().get()).map(Offer::title).contains("b");
        work.postpone();
        assertThat(work.offerProperty().get()).isEmpty();
        assertThat(folder.left()).hasSize(2);
    }

    @Test
    void a_broken_copy_is_set_aside_and_reported() {
        folder.leave("{\"format\": 1, \"experiment\": {\"format\": 1, \"runs\": 7}}");
        folder.leave("");
        work.look();
        assertThat(work.offerProperty().get()).isEmpty();
        assertThat(folder.aside()).hasSize(2);
        assertThat(English.of(problem.textProperty().get().orElseThrow())).contains("left0", "left1");
    }

    @Test
    void own_work_replaced_by_undo_is_left_when_the_window_closes() {
        experiment.restore(second.withTitle("Mine"), Optional.of(FILE));
        experiment.undo();
        work.close();
        assertThat(folder.isWorkLeft()).isTrue();
        assertThat(kept().spec().title()).isEqualTo("Mine");
    }

    @Test
    void nothing_is_left_when_the_window_closes_after_asking() {
        rename("Mine");
        after(2);
        work.giveUp();
        work.close();
        assertThat(folder.isWorkLeft()).isFalse();
    }

    @Test
    void a_table_is_found_from_any_folder() {
        DataSpec data = DataSpec.of(SampleSource.Csv.at("t.csv"));
        ExperimentSpec spec =
                KeptWork.of(first.withData(data), Optional.empty()).spec();
        assertThat(((SampleSource.Csv) spec.data().source()).path())
                .isEqualTo(Path.of("t.csv").toAbsolutePath().toString());
    }

    private void rename(String title) {
        experiment.edit("", now -> now.withTitle(title));
    }

    private KeptWork kept() {
        return KeptWork.read(folder.work().orElseThrow()).orElseThrow();
    }

    private void after(double seconds) {
        for (int i = 0; i < 60 * seconds; i++) {
            nanos += 1_000_000_000L / 60;
            work.tick(nanos);
        }
    }
}
