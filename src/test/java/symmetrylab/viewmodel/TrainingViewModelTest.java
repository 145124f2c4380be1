package symmetrylab.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.nn.TrainingState;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.OptimizerSpec.Sgd;
import symmetrylab.spec.Presets;
import symmetrylab.spec.SampleSource;
import symmetrylab.testing.QueuedBackground;

class TrainingViewModelTest {

    private static final long MILLISECOND = 1_000_000L;
    private static final Path FOLDER = Path.of("");

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
    void a_short_training_ends_and_is_shown_though_changes_keep_coming() {
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
    void what_cannot_be_trained_is_said_and_what_was_shown_stays() {
        training.train(spec, FOLDER);
        background.drain();
        training.pull(0);
        DataSpec missing = DataSpec.of(SampleSource.Csv.at("no-such-table.csv"));
        training.train(spec.withData(missing), FOLDER);
        background.drain();
        training.pull(MILLISECOND);
        assertThat(training.problemProperty().get()).contains("no-such-table.csv");
        assertThat(shown().lastStep()).isEqualTo(50);
        assertThat(training.busyProperty().get()).isFalse();
        training.train(spec, FOLDER);
        background.drain();
        training.pull(2 * MILLISECOND);
        assertThat(training.problemProperty().get()).isEmpty();
    }

    @Test
    void all_lanes_together_are_kept_within_the_memory_that_is_set() {
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
