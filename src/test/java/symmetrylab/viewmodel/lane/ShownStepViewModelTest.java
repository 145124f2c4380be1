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
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scene.StepWork;
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
    private final PlotsViewModel plots = new PlotsViewModel();
    private final ShownStepViewModel model = new ShownStepViewModel(lanes, current, plots, background);

    /** A network whose passes over the digits take long; a few of its states fit into a megabyte. */
    private static final String WIDE = """
            {'format': 1, 'data': {'kind': 'digits'}, 'network': {'hidden': [64, 64, 64]},
             'training': {'steps': 24, 'batch': 32}}
            """;

    private int shown() {
        return model.stepProperty().get();
    }

    private static Lanes train() {
        return train(LARGE);
    }

    private static Lanes train(String experiment) {
        ExperimentRecorder recorder = new ExperimentRecorder(Runs.experiment(experiment), new MemoryBound(1));
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

    private RunHistory trainedWide() {
        lanes.set(Optional.of(train(WIDE)));
        RunHistory history = lanes.get().orElseThrow().histories().get(0);
        assertThat(history.recording().strideSteps()).isGreaterThan(2);
        return history;
    }

    private StepWork work(FigureKind kind, RunHistory history) {
        return kind.work(history, lanes.get().orElseThrow().scales(), plots.view())
                .orElseThrow();
    }

    @Test
    void what_the_plots_shown_need_is_computed_in_the_background_before_a_step_is_shown() {
        RunHistory history = trainedWide();
        List<FigureKind> costly = List.of(FigureKind.SINGULAR, FigureKind.HISTOGRAMS);
        model.setShown(costly);
        background.drain();
        int unkept = history.recording().strideSteps() + 1;
        current.set(unkept);
        assertThat(shown()).isZero();
        assertThat(costly).noneMatch(kind -> work(kind, history).isKnown(unkept));
        background.drain();
        assertThat(shown()).isEqualTo(unkept);
        assertThat(costly)
                .allMatch(kind -> work(kind, history).isKnown(unkept))
                .allMatch(kind -> model.isReady(kind, history));
        assertThat(work(FigureKind.SINGULAR, history).isKnown(unkept + 1)).isFalse();
    }

    @Test
    void a_plot_switched_on_at_a_step_is_pending_until_it_can_be_painted() {
        RunHistory history = trainedWide();
        int unkept = history.recording().strideSteps() + 1;
        current.set(unkept);
        background.drain();
        assertThat(shown()).isEqualTo(unkept);
        model.setShown(List.of(FigureKind.SINGULAR));
        assertThat(shown()).as("the step stays").isEqualTo(unkept);
        assertThat(model.lateProperty().get()).isFalse();
        assertThat(model.isReady(FigureKind.SINGULAR, history)).isFalse();
        assertThat(model.isReady(FigureKind.LOSS, history)).isTrue();
        int answers = model.answersProperty().get();
        background.drain();
        assertThat(model.isReady(FigureKind.SINGULAR, history)).isTrue();
        assertThat(model.answersProperty().get()).isGreaterThan(answers);
    }

    /** All states of this run are kept, but its curves of singular values take a tenth of a second. */
    private static final String LONG_CURVES = """
            {'format': 1, 'data': {'kind': 'moons', 'samples': 200}, 'network': {'hidden': [48]},
             'training': {'steps': 400}, 'runs': [{'name': 'a'}, {'name': 'b', 'initializer': {'weights': {'kind': 'zero'}}}]}
            """;

    private RunHistory trainedWithLongCurves() {
        ExperimentRecorder recorder = new ExperimentRecorder(Runs.experiment(LONG_CURVES), MemoryBound.DEFAULT);
        recorder.trainings().forEach(Runnable::run);
        lanes.set(Optional.of(Lanes.of(recorder.newest().orElseThrow())));
        return lanes.get().orElseThrow().histories().get(0);
    }

    private boolean hasCurves(FigureKind kind) {
        Lanes trained = lanes.get().orElseThrow();
        return kind.curveWork(trained.histories(), trained.scales(), plots.view())
                .orElseThrow()
                .isKnown();
    }

    @Test
    void costly_curves_are_computed_in_the_background_while_steps_go_on() {
        RunHistory history = trainedWithLongCurves();
        assertThat(history.recording().strideSteps()).isOne();
        model.setShown(List.of(FigureKind.SINGULAR));
        assertThat(model.isReady(FigureKind.SINGULAR, history)).isFalse();
        current.set(9);
        assertThat(shown()).as("no step waits for curves").isEqualTo(9);
        assertThat(hasCurves(FigureKind.SINGULAR)).isFalse();
        int answers = model.answersProperty().get();
        background.drain();
        assertThat(hasCurves(FigureKind.SINGULAR)).isTrue();
        assertThat(model.isReady(FigureKind.SINGULAR, history)).isTrue();
        assertThat(model.answersProperty().get()).isGreaterThan(answers);
        current.set(10);
        assertThat(model.isReady(FigureKind.SINGULAR, history)).isTrue();
        assertThat(background.size()).isZero();
    }

    @Test
    void a_part_of_the_steps_has_curves_of_its_own() {
        RunHistory history = trainedWithLongCurves();
        model.setShown(List.of(FigureKind.SINGULAR));
        background.drain();
        plots.zoom().fit(400);
        plots.zoom().zoomTo(4, 0);
        assertThat(hasCurves(FigureKind.SINGULAR)).isFalse();
        assertThat(model.isReady(FigureKind.SINGULAR, history)).isFalse();
        background.drain();
        assertThat(model.isReady(FigureKind.SINGULAR, history)).isTrue();
    }

    @Test
    void another_layer_is_computed_in_the_background_too() {
        RunHistory history = trainedWide();
        model.setShown(List.of(FigureKind.SINGULAR));
        background.drain();
        plots.layerProperty().set(2);
        assertThat(model.isReady(FigureKind.SINGULAR, history)).isFalse();
        background.drain();
        assertThat(model.isReady(FigureKind.SINGULAR, history)).isTrue();
    }

    @Test
    void plots_of_small_networks_are_shown_at_once() {
        lanes.set(Optional.of(train("{'format': 1, 'network': {'hidden': [4]}, 'training': {'steps': 20}}")));
        model.setShown(List.of(FigureKind.SINGULAR, FigureKind.HISTOGRAMS));
        current.set(7);
        assertThat(shown()).isEqualTo(7);
        assertThat(background.size()).isZero();
    }

    @Test
    void work_done_at_once_is_shown_at_once() {
        ShownStepViewModel inline = new ShownStepViewModel(lanes, current, plots, new InlineBackground());
        trained();
        current.set(3);
        current.set(1);
        assertThat(inline.stepProperty().get()).isEqualTo(1);
        assertThat(inline.lateProperty().get()).isFalse();
    }
}
