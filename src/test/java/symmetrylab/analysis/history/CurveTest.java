package symmetrylab.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Trainer;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recorder;
import symmetrylab.recording.Recording;
import symmetrylab.testing.Runs;

class CurveTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 99, 100, 101, 500, 1234})
    void the_number_of_steps_is_bounded_and_includes_first_and_last(int steps) {
        Recording recording = recording(steps, Runs.DEFAULT_BYTES);
        for (int most : new int[] {3, 10, 100, 2000}) {
            List<Integer> kept = Curve.keptSteps(recording, most);
            assertThat(kept)
                    .hasSizeLessThanOrEqualTo(most)
                    .startsWith(0)
                    .endsWith(steps)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
        assertThat(Curve.keptSteps(recording, 2000)).hasSize(steps + 1);
    }

    @Test
    void only_kept_states_are_used() {
        Recording recording = recording(1000, 20_000);
        assertThat(recording.strideSteps()).isGreaterThan(1);
        assertThat(Curve.keptSteps(recording, 50)).allMatch(recording::isKept);
    }

    @Test
    void a_cancelled_curve_ends_at_its_last_value() {
        AtomicInteger asked = new AtomicInteger();
        Curve curve = Curve.of(List.of(0, 5, 10, 15), step -> 2.0 * step, () -> asked.incrementAndGet() > 2);
        assertThat(curve).isEqualTo(new Curve(List.of(0, 5), Vec.of(0, 10)));
    }

    @Test
    void every_step_has_one_value() {
        assertThatThrownBy(() -> new Curve(List.of(1, 2), Vec.of(1))).hasMessageContaining("2 steps and 1 values");
    }

    private static Recording recording(int steps, long bytes) {
        Experiment experiment = Runs.experiment("{'format': 1, 'training': {'steps': " + steps + "}}");
        Recorder recorder = new Recorder(experiment.runs().get(0), experiment.data(), bytes);
        new Trainer(experiment.runs().get(0), experiment.data()).train(recorder);
        return recorder.snapshot();
    }
}
