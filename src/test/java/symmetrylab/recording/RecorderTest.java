package symmetrylab.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.Trainer;
import symmetrylab.nn.TrainingState;
import symmetrylab.spec.Edit;
import symmetrylab.spec.RunSpec;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.Runs;

class RecorderTest {

    private static final Experiment MOMENTUM = Runs.experiment("""
            {'format': 1, 'data': {'kind': 'circle', 'samples': 20},
             'training': {'batch': 6, 'steps': 200, 'optimizer': {'kind': 'sgd', 'momentum': 0.9}}}
            """);

    private static final RunPlan PLAN = MOMENTUM.runs().get(0);

    @Test
    void a_small_run_is_kept_whole() {
        Recording recording = record(Runs.DEFAULT_BYTES);
        List<StepReport> reports = Runs.reports(MOMENTUM);
        assertThat(recording.strideSteps()).isEqualTo(1);
        assertThat(recording.lastStep()).isEqualTo(200);
        assertThat(recording.isComplete()).isTrue();
        assertThat(recording.divergedAt()).isEmpty();
        for (int step = 0; step <= 200; step++) {
            assertThat(recording.state(step)).isEqualTo(reports.get(step).state());
            assertThat(recording.state(step)).isSameAs(recording.state(step));
            assertThat(recording.loss(step))
                    .isEqualTo(reports.get(step).evaluation().loss());
            assertThat(recording.accuracy(step))
                    .isEqualTo(reports.get(step).evaluation().accuracy());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Runs.DEFAULT_BYTES, 3500})
    void any_step_can_be_traced_in_any_order(long bytes) {
        Recording recording = record(bytes);
        Trainer trainer = new Trainer(PLAN, MOMENTUM.data());
        for (int step : new int[] {77, 3, 200, 78, 0}) {
            TrainingState state = trainer.advance(trainer.start(), step);
            assertThat(recording.trace(step)).isEqualTo(trainer.trace(state));
            assertThat(recording.trace(step, 7)).isEqualTo(trainer.trace(state, 7));
            assertThat(recording.firstOfBatch(step, 4)).isEqualTo(trainer.firstOfBatch(state, 4));
            // Requested with every frame, and so remembered.
            assertThat(recording.trace(step)).isSameAs(recording.trace(step));
            assertThat(recording.trace(step, 7)).isSameAs(recording.trace(step, 7));
        }
        assertThatThrownBy(() -> recording.trace(201)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> recording.trace(0, 20)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {Runs.DEFAULT_BYTES, 3500})
    void samples_held_out_are_scored_in_every_state(long bytes) {
        Experiment held = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'circle', 'samples': 20, 'validation': 0.3},
                 'training': {'batch': 6, 'steps': 50}}
                """);
        Recorder recorder = new Recorder(held.runs().get(0), held.data(), bytes);
        new Trainer(held.runs().get(0), held.data()).train(recorder);
        Recording recording = recorder.snapshot();
        for (StepReport report : Runs.reports(held)) {
            assertThat(recording.validation(report.step()))
                    .isPresent()
                    .isEqualTo(report.evaluation().validation());
        }
        assertThat(record(bytes).validation(7)).isEmpty();
    }

    // A state of 17 parameters with momentum counts 522 bytes: bounds of 2, 2, 3, 6, 15 and 100 states.
    @ParameterizedTest
    @ValueSource(longs = {0, 1100, 1600, 3500, 8000, 52_200})
    void a_bounded_recording_gives_the_same_bits(long bytes) {
        Recording whole = record(Runs.DEFAULT_BYTES);
        Recording bounded = record(bytes);
        int most = (int) Math.max(2, bytes / 522);
        assertThat(200 / bounded.strideSteps() + 1).isLessThanOrEqualTo(most);
        // One step closer together they would not have fitted.
        assertThat(bounded.strideSteps() == 1 || 200 / (bounded.strideSteps() - 1) + 1 > most)
                .isTrue();
        assertThat(bounded.lastStep()).isEqualTo(200);
        for (int step = 200; step >= 0; step -= 3) {
            assertThat(bounded.state(step)).isEqualTo(whole.state(step));
            assertThat(bounded.updateGradient(step)).isEqualTo(whole.updateGradient(step));
            assertThat(bounded.loss(step)).isEqualTo(whole.loss(step));
            assertThat(bounded.accuracy(step)).isEqualTo(whole.accuracy(step));
            assertThat(bounded.report(step)).isEqualTo(Runs.reports(MOMENTUM).get(step));
        }
    }

    // Keyframes are 34 steps apart: edits before, at, next to and between them, two of one state, of the first and
    // last.
    @Test
    void edits_are_made_again_when_states_are_recomputed() {
        RunSpec edited = PLAN.spec();
        for (int step : new int[] {0, 3, 33, 34, 35, 50, 50, 68, 135, 136, 137, 199, 200}) {
            edited = edited.withEdit(new Edit.Nudge(step, 1, 1 + step % 4, 1, 0.01))
                    .withEdit(new Edit.Copy(step, 1, 1 + step % 3, 4));
        }
        RunPlan plan = new RunPlan(edited, PLAN.architecture());
        List<StepReport> reports = Runs.reports(plan, MOMENTUM.data());
        Recorder recorder = new Recorder(plan, MOMENTUM.data(), 3500);
        new Trainer(plan, MOMENTUM.data()).train(recorder);
        assertThat(recorder.strideSteps()).isEqualTo(34);
        Recording recording = recorder.snapshot();
        for (int i = 0; i < 2 * 201; i++) {
            int step = i * 37 % 201;
            assertThat(recording.state(step)).isEqualTo(reports.get(step).state());
            assertThat(recording.report(step)).isEqualTo(reports.get(step));
            assertThat(recording.updateGradient(step))
                    .isEqualTo(new Trainer(plan, MOMENTUM.data())
                            .updateGradient(reports.get(step).state()));
        }
        assertThat(reports.get(200)).isNotEqualTo(Runs.lastReport(MOMENTUM));
    }

    @Test
    void a_step_can_be_requested_from_several_threads() {
        Recording whole = record(Runs.DEFAULT_BYTES);
        Recording bounded = record(3500);
        List<Integer> steps =
                IntStream.range(0, 400).map(i -> i * 37 % 201).boxed().toList();
        assertThat(steps.parallelStream()
                        .allMatch(step -> bounded.state(step).equals(whole.state(step))
                                && bounded.loss(step) == whole.loss(step)))
                .isTrue();
    }

    @Test
    void states_and_traces_can_be_requested_at_the_same_time() {
        Recording whole = record(Runs.DEFAULT_BYTES);
        Recording bounded = record(3500);
        List<Integer> steps =
                IntStream.range(0, 400).map(i -> i * 37 % 201).boxed().toList();
        assertThat(steps.parallelStream()
                        .allMatch(step -> bounded.trace(step).equals(whole.trace(step))
                                && bounded.state(step).equals(whole.state(step))
                                && bounded.updateGradient(step).equals(whole.updateGradient(step))
                                && bounded.report(step).equals(whole.report(step))))
                .isTrue();
    }

    @Test
    void a_snapshot_taken_during_training_never_changes() {
        Recording whole = record(Runs.DEFAULT_BYTES);
        Recorder recorder = new Recorder(PLAN, MOMENTUM.data(), 3500);
        List<Recording> snapshots = new ArrayList<>();
        new Trainer(PLAN, MOMENTUM.data()).train(recorder.and(report -> snapshots.add(recorder.snapshot())));
        // After all 201 steps, of which every 34th is kept, and the last.
        assertThat(snapshots).hasSize(201);
        assertThat(recorder.strideSteps()).isEqualTo(34);
        for (int heard = 0; heard <= 200; heard += 8) {
            Recording snapshot = snapshots.get(heard);
            int last = heard == 200 ? 200 : heard / 34 * 34;
            assertThat(snapshot.lastStep()).isEqualTo(last);
            assertThat(snapshot.isComplete()).isEqualTo(last == 200);
            for (int step = 0; step <= last; step += 5) {
                assertThat(snapshot.state(step)).isEqualTo(whole.state(step));
                assertThat(snapshot.loss(step)).isEqualTo(whole.loss(step));
            }
            assertThatThrownBy(() -> snapshot.state(snapshot.lastStep() + 1))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessageContaining("state " + (last + 1));
        }
    }

    @Test
    void a_long_training_of_a_large_network_is_measured_at_keyframes() {
        Experiment digits = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'digits'}, 'network': {'hidden': [128, 128]},
                 'training': {'batch': 32, 'steps': 100000}}
                """);
        Recorder recorder = new Recorder(digits.runs().get(0), digits.data(), Runs.DEFAULT_BYTES);
        long bytes = 8L * digits.runs().get(0).architecture().parameterCount();
        // As many keyframes as fit into the bound, and a pass through all samples at most once an epoch.
        assertThat((100_000 / recorder.strideSteps() + 1) * bytes).isLessThan(Runs.DEFAULT_BYTES);
        assertThat(recorder.strideSteps()).isEqualTo(79);
        assertThat(recorder.wants(0)).isTrue();
        assertThat(recorder.wants(78)).isFalse();
        Experiment presetSized = Runs.preset("zero-against-random");
        assertThat(new Recorder(presetSized.runs().get(0), presetSized.data(), Runs.DEFAULT_BYTES).strideSteps())
                .isEqualTo(1);
    }

    @Test
    void a_diverged_run_says_where_it_ended() {
        Experiment experiment = Runs.experiment(Experiments.DIVERGING_LINEAR);
        Recorder recorder = new Recorder(experiment.runs().get(0), experiment.data(), Runs.DEFAULT_BYTES);
        new Trainer(experiment.runs().get(0), experiment.data()).train(recorder);
        Recording recording = recorder.snapshot();
        assertThat(recording.divergedAt()).hasValue(recording.lastStep());
        assertThat(recording.isComplete()).isTrue();
        assertThat(recording.lastStep()).isLessThan(2000);
        assertThat(Double.isFinite(recording.loss(recording.lastStep() - 1))).isTrue();
    }

    @Test
    void a_state_left_out_is_refused() {
        List<StepReport> reports = Runs.reports(MOMENTUM);
        Recorder recorder = new Recorder(PLAN, MOMENTUM.data(), 0);
        recorder.reached(reports.get(0));
        assertThatThrownBy(() -> recorder.reached(reports.get(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("state 2 where state 101 was to come");
    }

    @Test
    void a_recording_needs_a_state() {
        Recorder recorder = new Recorder(PLAN, MOMENTUM.data(), 0);
        assertThatThrownBy(recorder::snapshot).isInstanceOf(IllegalStateException.class);
    }

    private static Recording record(long bytes) {
        Recorder recorder = new Recorder(PLAN, MOMENTUM.data(), bytes);
        new Trainer(PLAN, MOMENTUM.data()).train(recorder);
        return recorder.snapshot();
    }
}
