package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.ExperimentRecorder;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.recording.MemoryBound;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.testing.Runs;
import symmetrylab.words.Words;

class ShownStepViewModelTest {

    /** Runs of which every fourth or so state fits into a megabyte; one stays frozen. */
    private static final String LARGE = """
            {'format': 1, 'network': {'hidden': [40, 40]}, 'training': {'steps': 200},
             'runs': [{'name': 'random'}, {'name': 'zero', 'initializer': {'weights': {'kind': 'zero'}}}]}
            """;

    private final SimpleObjectProperty<Optional<Lanes>> lanes = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleIntegerProperty current = new SimpleIntegerProperty(0);
    private final QueuedBackground background = new QueuedBackground();
    private final ShownStepViewModel model = new ShownStepViewModel(lanes, current, background);

    private int shown() {
        return model.stepProperty().get();
    }

    private static Lanes train() {
        ExperimentRecorder recorder = new ExperimentRecorder(Runs.experiment(LARGE), new MemoryBound(1));
        recorder.trainings().forEach(Runnable::run);
        return Lanes.of(recorder.newest().orElseThrow());
    }

    private List<RunHistory> trained() {
        lanes.set(Optional.of(train()));
        List<RunHistory> histories = lanes.get().orElseThrow().histories();
        assertThat(histories.get(0).recording().strideSteps()).isGreaterThan(2);
        return histories;
    }

    /** Whether a number of the state was computed, by whatever thread. */
    private static boolean isComputed(List<RunHistory> histories, int step) {
        return histories.stream()
                .anyMatch(history ->
                        !history.recording().isKept(step) && history.recording().isKnown(step));
    }

    @Test
    void kept_states_are_shown_at_once() {
        int stride = trained().get(0).recording().strideSteps();
        current.set(stride);
        assertThat(shown()).isEqualTo(stride);
        current.set(200);
        assertThat(shown()).isEqualTo(200);
        assertThat(model.lateProperty().get()).isFalse();
        assertThat(background.size()).isZero();
    }

    @Test
    void other_states_are_computed_in_the_background_while_the_last_one_stays() {
        List<RunHistory> histories = trained();
        int stride = histories.get(0).recording().strideSteps();
        current.set(stride);
        current.set(stride + 1);
        assertThat(shown()).isEqualTo(stride);
        assertThat(model.lateProperty().get()).isTrue();
        assertThat(isComputed(histories, stride + 1))
                .as("computed by the window")
                .isFalse();
        current.set(stride + 2);
        assertThat(background.size()).as("one at a time").isEqualTo(1);
        background.runNext();
        assertThat(shown()).as("better than nothing").isEqualTo(stride + 1);
        assertThat(model.lateProperty().get()).isTrue();
        background.drain();
        assertThat(shown()).isEqualTo(stride + 2);
        assertThat(model.lateProperty().get()).isFalse();
        current.set(stride + 1);
        assertThat(shown()).as("still known").isEqualTo(stride + 1);
    }

    @Test
    void new_lanes_show_a_kept_state_until_the_current_one_is_known() {
        int stride = trained().get(0).recording().strideSteps();
        current.set(2 * stride + 1);
        background.drain();
        assertThat(shown()).isEqualTo(2 * stride + 1);
        trained();
        assertThat(shown()).isEqualTo(2 * stride);
        background.drain();
        assertThat(shown()).isEqualTo(2 * stride + 1);
    }

    @Test
    void a_kept_state_is_shown_before_a_computed_one_is_done() {
        int stride = trained().get(0).recording().strideSteps();
        current.set(1);
        current.set(stride);
        background.drain();
        assertThat(shown()).isEqualTo(stride);
        assertThat(model.lateProperty().get()).isFalse();
    }

    @Test
    void the_words_above_a_shown_lane_compute_nothing() {
        List<RunHistory> histories = trained();
        current.set(1);
        background.drain();
        // More states than are remembered, so that only the held ones are known.
        IntStream.rangeClosed(1, 60)
                .forEach(
                        step -> histories.forEach(history -> history.recording().report(step)));
        for (RunHistory history : histories) {
            assertThat(history.isKnown(1)).isTrue();
            LaneHead.of(history, 1).spoken(Words.english());
            assertThat(history.recording().isKnown(2)).as("forgotten").isFalse();
        }
    }

    @Test
    void work_done_at_once_is_shown_at_once() {
        ShownStepViewModel inline = new ShownStepViewModel(lanes, current, new InlineBackground());
        trained();
        current.set(3);
        current.set(1);
        assertThat(inline.stepProperty().get()).isEqualTo(1);
        assertThat(inline.lateProperty().get()).isFalse();
    }
}
