package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.step.StepContent;
import symmetrylab.figure.step.StepSubject;
import symmetrylab.nn.Experiment;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.testing.Runs;
import symmetrylab.viewmodel.Background;
import symmetrylab.words.Words;

class StepTraceViewModelTest {

    private static final Optional<Moment> OPEN = Optional.of(new Moment(new Phase(Phase.Kind.LOSS, 0), 0.5));

    private final SimpleObjectProperty<Optional<Lanes>> lanes = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleIntegerProperty step = new SimpleIntegerProperty(0);
    private final SimpleObjectProperty<Optional<Moment>> moment = new SimpleObjectProperty<>(Optional.empty());

    private void train(String text) {
        Experiment experiment = Runs.experiment(text);
        lanes.set(Optional.of(Lanes.of(Runs.history(experiment))));
    }

    private void trainTwoLengths() {
        train("""
                {'format': 1, 'training': {'batch': 1, 'shuffle': false},
                 'runs': [{'name': 'Short', 'training': {'batch': 1, 'shuffle': false, 'steps': 2}},
                  {'name': 'Long', 'training': {'batch': 1, 'shuffle': false, 'steps': 9}}]}
                """);
    }

    @Test
    void nothing_is_computed_while_no_step_is_open() {
        StepTraceViewModel model = new StepTraceViewModel(lanes, step, moment, new InlineBackground(), Words.english());
        trainTwoLengths();
        assertThat(model.openedProperty().get()).isEmpty();
        moment.set(OPEN);
        assertThat(model.openedProperty().get()).isPresent();
        moment.set(Optional.empty());
        assertThat(model.openedProperty().get()).isEmpty();
    }

    @Test
    void a_lane_that_has_ended_has_no_step_to_open() {
        StepTraceViewModel model = new StepTraceViewModel(lanes, step, moment, new InlineBackground(), Words.english());
        trainTwoLengths();
        moment.set(OPEN);
        step.set(5);
        OpenedLanes opened = model.openedProperty().get().orElseThrow();
        assertThat(opened.steps().get(0)).isEmpty();
        assertThat(opened.steps().get(1).orElseThrow().trace().before().step()).isEqualTo(5);
        assertThat(opened.steps().get(1).orElseThrow().trace().batch()).containsExactly(1);
    }

    @Test
    void a_step_opens_with_its_own_batch_until_a_sample_is_chosen_in_all_lanes() {
        StepTraceViewModel model = new StepTraceViewModel(lanes, step, moment, new InlineBackground(), Words.english());
        trainTwoLengths();
        moment.set(OPEN);
        assertThat(model.openedProperty().get().orElseThrow().steps())
                .allMatch(content -> content.orElseThrow().trace().sample().isEmpty());
        model.subjectProperty().set(Optional.of(new StepSubject.Sample(3)));
        assertThat(model.openedProperty().get().orElseThrow().steps())
                .allMatch(content -> content.orElseThrow().trace().sample().equals(OptionalInt.of(3)));
    }

    @Test
    void a_costly_step_is_computed_in_the_background_the_newest_next() {
        QueuedBackground background = new QueuedBackground();
        StepTraceViewModel model = new StepTraceViewModel(lanes, step, moment, background, Words.english());
        train(Experiments.LARGE_STEPS);
        moment.set(OPEN);
        assertThat(model.openedProperty().get()).isEmpty();
        step.set(1);
        step.set(2);
        assertThat(background.size()).isEqualTo(1);
        background.drain();
        StepContent content =
                model.openedProperty().get().orElseThrow().steps().get(0).orElseThrow();
        assertThat(content.trace().before().step()).isEqualTo(2);
    }

    @Test
    void a_network_with_many_numbers_to_print_is_opened_in_the_background_however_small_its_batch() {
        QueuedBackground background = new QueuedBackground();
        StepTraceViewModel model = new StepTraceViewModel(lanes, step, moment, background, Words.english());
        train("{'format': 1, 'network': {'hidden': [16, 16]}, 'training': {'batch': 1, 'steps': 3}, 'runs': [{}]}");
        moment.set(OPEN);
        assertThat(background.size()).isEqualTo(1);
        trainTwoLengths();
        background.drain();
        step.set(1);
        assertThat(background.size()).isZero();
    }

    @Test
    void a_step_that_cannot_be_computed_leaves_no_numbers_of_another() {
        FailingBackground background = new FailingBackground();
        StepTraceViewModel model = new StepTraceViewModel(lanes, step, moment, background, Words.english());
        train("{'format': 1, 'network': {'hidden': [16, 16]}, 'training': {'steps': 3}, 'runs': [{}]}");
        moment.set(OPEN);
        assertThat(model.openedProperty().get()).isPresent();
        background.failing = true;
        step.set(1);
        assertThat(model.openedProperty().get()).isEmpty();
        background.failing = false;
        step.set(2);
        assertThat(model.openedProperty().get().orElseThrow().step()).isEqualTo(2);
    }

    /** Does work at once, or fails at it. */
    private static final class FailingBackground implements Background {

        private boolean failing;

        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
            if (failing) {
                failed.accept(new IllegalStateException("no room"));
            } else {
                new InlineBackground().run(work, done, failed);
            }
        }
    }
}
