package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.scales.EdgeRange;
import symmetrylab.nn.Experiment;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.testing.Runs;

class EdgeGradientsViewModelTest {

    private final SimpleObjectProperty<Optional<Lanes>> lanes = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleIntegerProperty step = new SimpleIntegerProperty(0);
    private final SimpleObjectProperty<Optional<Moment>> moment = new SimpleObjectProperty<>(Optional.empty());
    private final GraphViewModel graph = new GraphViewModel();
    private final QueuedBackground background = new QueuedBackground();
    private final EdgeGradientsViewModel model =
            new EdgeGradientsViewModel(lanes, step, moment, graph.viewProperty(), background);

    private void train(String text) {
        Experiment experiment = Runs.experiment(text);
        lanes.set(Optional.of(Lanes.of(Runs.history(experiment))));
    }

    private void trainSmall() {
        train("""
                {'format': 1, 'training': {'steps': 9},
                 'runs': [{'name': 'A'}, {'name': 'Short', 'training': {'steps': 2}}]}
                """);
    }

    private void trainLarge() {
        train(Experiments.LARGE_STEPS);
    }

    private EdgeGradients shown() {
        return model.shownProperty().get().orElseThrow();
    }

    @Test
    void nothing_is_computed_while_edges_show_weights() {
        trainLarge();
        step.set(2);
        assertThat(model.shownProperty().get()).isEmpty();
        assertThat(background.size()).isZero();
    }

    @Test
    void cheap_gradients_are_shown_at_once_and_follow_the_step() {
        trainSmall();
        graph.toggleGradient();
        step.set(5);
        Lanes now = lanes.get().orElseThrow();
        assertThat(background.size()).isZero();
        assertThat(shown().step()).isEqualTo(5);
        assertThat(shown().range()).isEqualTo(EdgeRange.ofGradients(now.histories()));
        assertThat(shown().gradients().get(0))
                .isEqualTo(now.histories().get(0).recording().updateGradient(5));
        assertThat(shown().gradients().get(1))
                .as("of its last state")
                .isEqualTo(now.histories().get(1).recording().updateGradient(2));
        graph.toggleGradient();
        assertThat(model.shownProperty().get()).isEmpty();
    }

    @Test
    void costly_gradients_come_from_the_background_and_the_last_ones_stay_until_then() {
        trainLarge();
        graph.toggleGradient();
        assertThat(model.shownProperty().get()).isEmpty();
        step.set(1);
        step.set(2);
        assertThat(background.size()).isEqualTo(1);
        background.drain();
        assertThat(shown().step()).isEqualTo(2);
        step.set(4);
        assertThat(shown().step()).isEqualTo(2);
        background.drain();
        assertThat(shown().step()).isEqualTo(4);
    }

    @Test
    void gradients_that_arrive_after_switching_off_are_not_shown() {
        trainLarge();
        graph.toggleGradient();
        graph.toggleGradient();
        background.drain();
        assertThat(model.shownProperty().get()).isEmpty();
        graph.toggleGradient();
        background.drain();
        assertThat(shown().step()).isZero();
    }

    @Test
    void an_open_step_requests_no_gradients() {
        trainSmall();
        graph.toggleGradient();
        moment.set(Optional.of(new Moment(new Phase(Phase.Kind.LOSS, 0), 0.5)));
        step.set(3);
        assertThat(shown().step()).isZero();
        moment.set(Optional.empty());
        assertThat(shown().step()).isEqualTo(3);
    }

    @Test
    void gradients_of_another_network_do_not_fit() {
        trainSmall();
        graph.toggleGradient();
        EdgeGradients small = shown();
        assertThat(small.fit(lanes.get().orElseThrow())).isTrue();
        trainLarge();
        assertThat(small.fit(lanes.get().orElseThrow())).isFalse();
        background.drain();
        assertThat(shown().fit(lanes.get().orElseThrow())).isTrue();
    }
}
