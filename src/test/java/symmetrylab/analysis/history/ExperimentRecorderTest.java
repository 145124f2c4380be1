package symmetrylab.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.SpecException;
import symmetrylab.testing.Runs;

class ExperimentRecorderTest {

    private static final int STEPS = 4000;

    /** A run without edits, one of two edits, one of one, and one whose edit is never reached. */
    private static final Experiment EDITED = Runs.experiment("""
            {"format": 1, "training": {"steps": 4000}, "runs": [
              {"name": "A"},
              {"name": "B", "edits": [{"step": 9, "kind": "zero", "layer": 1}, {"step": 7, "kind": "zero", "layer": 2}]},
              {"name": "C", "edits": [{"step": 3, "kind": "copy", "layer": 1, "neuron": 1, "onto": 2}]},
              {"name": "D", "edits": [{"step": 4001, "kind": "zero", "layer": 1}]}]}
            """);

    /** A run that ends by diverging, beside a long one. */
    private static final Experiment DIVERGING = Runs.experiment("""
            {"format": 1, "runs": [
              {"name": "A", "training": {"steps": 1000000}},
              {"name": "B", "network": {"activation": "relu", "output": "identity", "loss": "mse"},
               "training": {"steps": 5000, "optimizer": {"kind": "sgd", "learning_rate": 1e200}}}]}
            """);

    @Test
    void edited_runs_have_a_ghost_without_the_last_edit() {
        List<RunHistory> histories = recorded(EDITED, MemoryBound.DEFAULT);
        assertThat(histories)
                .extracting(history -> history.ghost().isPresent())
                .containsExactly(false, true, true, false);
        for (RunHistory history : histories) {
            RunPlan plan = history.recording().plan();
            assertThat(history.recording().state(STEPS))
                    .isEqualTo(Runs.history(plan, EDITED.data(), Runs.DEFAULT_BYTES)
                            .recording()
                            .state(STEPS));
            assertThat(history.ghost().map(ghost -> ghost.recording().plan())).isEqualTo(plan.beforeLastEdit());
        }
        RunHistory ghostOfB = histories.get(1).ghost().orElseThrow();
        assertThat(ghostOfB.recording().plan().spec().edits())
                .isEqualTo(EDITED.runs().get(1).spec().edits().subList(0, 1));
    }

    @Test
    void runs_that_are_trained_can_be_reused_while_others_go_on() {
        ExperimentRecorder recorder = new ExperimentRecorder(DIVERGING, MemoryBound.DEFAULT);
        assertThat(recorder.finished()).isEmpty();
        recorder.advance(2000);
        assertThat(recorder.isComplete()).isFalse();
        assertThat(recorder.finished())
                .extracting(run -> run.recording().plan().spec().name())
                .containsExactly("B");
        ExperimentRecorder next = new ExperimentRecorder(DIVERGING, MemoryBound.DEFAULT, recorder.finished());
        assertThat(next.finished()).isEqualTo(recorder.finished());
    }

    @Test
    void a_run_and_its_ghost_share_the_memory_of_one() {
        List<RunHistory> histories = recorded(EDITED, new MemoryBound(1));
        int alone = histories.get(0).recording().strideSteps();
        assertThat(histories.get(3).recording().strideSteps()).isEqualTo(alone).isGreaterThan(3);
        for (int lane : new int[] {1, 2}) {
            int shared = histories.get(lane).recording().strideSteps();
            assertThat(shared).isBetween(2 * alone - 1, 2 * alone + 1);
            assertThat(histories.get(lane).ghost().orElseThrow().recording().strideSteps())
                    .isEqualTo(shared);
        }
    }

    /** Batches, memory of the optimizer and dropout: everything that a state must carry on. */
    private static Experiment batched(String edits) {
        return Runs.experiment("""
                {"format": 1, "data": {"kind": "moons"}, "training": {"steps": 3000, "batch": 32, "dropout": 0.2,
                 "optimizer": {"kind": "adam"}}, "edits": [%s]}
                """.formatted(edits));
    }

    private static final String ZERO = "{\"step\": 900, \"kind\": \"zero\", \"layer\": 2}";
    private static final String COPY = "{\"step\": 2500, \"kind\": \"copy\", \"layer\": 1, \"neuron\": 1, \"onto\": 2}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | COPY | 500",
                "COPY | | 500",
                "ZERO | ZERO, COPY | 500",
                "COPY | ZERO, COPY | 4200",
                "ZERO | COPY | 4200",
            })
    void an_edited_run_goes_on_from_the_state_before_the_edit(String before, String after, int updates)
            throws SpecException {
        Experiment first = batched(edits(before));
        Experiment second = Experiment.of(batched(edits(after)).spec(), first.data());
        List<RunHistory> known =
                List.of(recorded(first, MemoryBound.DEFAULT).get(0).withoutGhost());
        ExperimentRecorder again = new ExperimentRecorder(second, MemoryBound.DEFAULT, known);
        AtomicLong made = new AtomicLong();
        long toTrain = again.stepsToTrain();
        again.trainings(made::addAndGet).forEach(Runnable::run);
        int stride = known.get(0).recording().strideSteps();
        assertThat(made.get()).as("of the run and its ghost").isBetween((long) updates, updates + 2L * stride);
        assertThat(made.get()).isEqualTo(toTrain);
        RunHistory resumed = again.newest().orElseThrow().histories().get(0);
        RunHistory whole = Runs.history(second.runs().get(0), second.data(), Runs.DEFAULT_BYTES);
        assertThat(resumed.lastStep()).isEqualTo(3000);
        for (int step = 0; step <= 3000; step += 7) {
            assertThat(resumed.recording().state(step))
                    .isEqualTo(whole.recording().state(step));
            assertThat(resumed.recording().loss(step))
                    .isEqualTo(whole.recording().loss(step));
            assertThat(resumed.spread(step, 0)).isEqualTo(whole.spread(step, 0));
            assertThat(resumed.state(step)).isEqualTo(whole.state(step));
            assertThat(resumed.classCount(step, 0)).isEqualTo(whole.classCount(step, 0));
        }
    }

    private static String edits(String words) {
        return words == null ? "" : words.replace("ZERO", ZERO).replace("COPY", COPY);
    }

    @Test
    void known_runs_and_ghosts_are_not_trained_again() {
        List<RunHistory> before = recorded(EDITED, MemoryBound.DEFAULT);
        ExperimentRecorder again = new ExperimentRecorder(EDITED, MemoryBound.DEFAULT, before);
        assertThat(again.trainings()).isEmpty();
        assertThat(again.stepsToTrain()).isZero();
        assertThat(again.isComplete()).isTrue();
        List<RunHistory> after = again.newest().orElseThrow().histories();
        for (int lane = 0; lane < before.size(); lane++) {
            assertThat(after.get(lane).recording()).isSameAs(before.get(lane).recording());
            assertThat(after.get(lane).ghost().map(RunHistory::recording))
                    .isEqualTo(before.get(lane).ghost().map(RunHistory::recording));
        }
    }

    @Test
    void another_stride_is_trained_again() {
        List<RunHistory> whole = recorded(EDITED, MemoryBound.DEFAULT);
        assertThat(new ExperimentRecorder(EDITED, new MemoryBound(1), whole).trainings())
                .hasSize(6);
    }

    @Test
    void progress_adds_up_to_all_steps() {
        ExperimentRecorder recorder = new ExperimentRecorder(EDITED, MemoryBound.DEFAULT);
        List<Long> made = new ArrayList<>();
        assertThat(recorder.stepsToTrain()).isEqualTo(6 * STEPS);
        recorder.trainings(made::add).forEach(Runnable::run);
        assertThat(made.stream().mapToLong(steps -> steps).sum()).isEqualTo(6 * STEPS);
        assertThat(made).hasSizeBetween(600, 1500);
    }

    @Test
    void nothing_is_shown_before_every_run_has_a_state() {
        ExperimentRecorder recorder = new ExperimentRecorder(EDITED, MemoryBound.DEFAULT);
        List<Runnable> trainings = recorder.trainings();
        trainings.subList(0, 3).forEach(Runnable::run);
        assertThat(recorder.newest()).isEmpty();
        trainings.get(3).run();
        ExperimentHistory unfinished = recorder.newest().orElseThrow();
        assertThat(unfinished.complete()).isFalse();
        assertThat(unfinished.histories()).noneMatch(history -> history.ghost().isPresent());
        trainings.subList(4, 6).forEach(Runnable::run);
        assertThat(recorder.newest().orElseThrow().complete()).isTrue();
    }

    @Test
    void a_training_shows_what_it_has_when_asked() {
        Experiment one = Runs.experiment("{'format': 1, 'training': {'steps': 4000}}");
        ExperimentRecorder recorder = new ExperimentRecorder(one, MemoryBound.DEFAULT);
        List<Optional<ExperimentHistory>> seen = new ArrayList<>();
        recorder.trainings(steps -> {
                    seen.add(recorder.newest());
                    recorder.want();
                })
                .get(0)
                .run();
        assertThat(seen.get(0)).isEmpty();
        assertThat(seen.subList(1, seen.size())).allSatisfy(newest -> {
            assertThat(newest).isPresent();
            assertThat(newest.get().complete()).isFalse();
        });
        assertThat(seen.get(1).orElseThrow().lastStep()).isBetween(1, 50);
        assertThat(recorder.newest().orElseThrow().lastStep()).isEqualTo(STEPS);
    }

    @Test
    void a_cancelled_training_ends_and_is_never_complete() {
        ExperimentRecorder recorder = new ExperimentRecorder(DIVERGING, MemoryBound.DEFAULT);
        AtomicInteger reports = new AtomicInteger();
        List<Runnable> trainings = recorder.trainings(steps -> {
            reports.incrementAndGet();
            recorder.cancel();
        });
        trainings.get(0).run();
        assertThat(reports).as("it ends with the step at which it is cancelled").hasValue(1);
        trainings.get(1).run();
        assertThat(reports).as("what is not begun does not begin").hasValue(1);
        assertThat(recorder.isComplete()).isFalse();
        assertThat(recorder.newest()).isEmpty();
    }

    @Test
    void a_run_that_diverges_is_complete_and_ended_early() {
        Experiment second = Runs.experiment(
                DIVERGING.spec().withRuns(List.of(DIVERGING.spec().runs().get(1))));
        ExperimentHistory history = Runs.history(second);
        assertThat(history.complete()).isTrue();
        assertThat(history.allEndedEarly()).isTrue();
        assertThat(history.lastStep()).isLessThan(history.plannedSteps());
        assertThat(Runs.history(EDITED).allEndedEarly()).isFalse();
    }

    @Test
    void a_history_without_a_run_of_its_experiment_is_refused() {
        List<RunHistory> histories = recorded(EDITED, MemoryBound.DEFAULT);
        assertThatThrownBy(() -> new ExperimentHistory(EDITED, histories.subList(0, 3), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 histories of 4 runs");
    }

    private static List<RunHistory> recorded(Experiment experiment, MemoryBound memory) {
        ExperimentRecorder recorder = new ExperimentRecorder(experiment, memory);
        recorder.trainings().forEach(Runnable::run);
        return recorder.newest().orElseThrow().histories();
    }
}
