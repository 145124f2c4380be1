package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.scene.MergedDifference;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.testing.Runs;

class MergedDifferencesViewModelTest {

    /** So many samples and weights that a difference is computed in the background. */
    private static final String LARGE = """
            {'format': 1, 'data': {'kind': 'moons', 'samples': 1000}, 'network': {'hidden': [30, 30]},
             'initializer': {'weights': {'kind': 'constant', 'value': 0.1}}, 'training': {'steps': 4},
             'runs': [{}]}
            """;

    private final SimpleObjectProperty<Optional<Lanes>> lanes = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleIntegerProperty step = new SimpleIntegerProperty(0);
    private final GraphViewModel graph = new GraphViewModel(new SimpleBooleanProperty(true));
    private final QueuedBackground background = new QueuedBackground();
    private final MergedDifferencesViewModel model =
            new MergedDifferencesViewModel(lanes, step, graph.viewProperty(), background);

    private RunHistory train(String text) {
        lanes.set(Optional.of(Lanes.of(Runs.history(Runs.experiment(text)))));
        return lanes.get().orElseThrow().histories().get(0);
    }

    @Test
    void nothing_is_computed_while_neurons_are_apart() {
        RunHistory history = train(LARGE);
        step.set(2);
        assertThat(background.size()).isZero();
        assertThat(model.of(history, 2)).isEmpty();
    }

    @Test
    void pictures_compute_cheap_differences_themselves() {
        RunHistory history = train("{'format': 1, 'training': {'steps': 3}, 'runs': [{}]}");
        graph.toggleMerged();
        assertThat(background.size()).isZero();
        assertThat(model.of(history, 2)).isEmpty();
    }

    @Test
    void costly_differences_come_from_the_background_and_are_pending_until_then() {
        RunHistory history = train(LARGE);
        graph.toggleMerged();
        assertThat(background.size()).isEqualTo(1);
        assertThat(model.of(history, 0)).contains(MergedDifference.PENDING);
        step.set(1);
        step.set(2);
        assertThat(background.size()).as("one at a time").isEqualTo(1);
        background.runNext();
        assertThat(model.answersProperty().get()).isEqualTo(1);
        background.runNext();
        assertThat(model.answersProperty().get()).isEqualTo(2);
        assertThat(background.size()).as("the newest next").isZero();
        assertThat(history.knownMergedDifference(1)).isEmpty();
        double known = history.knownMergedDifference(2).orElseThrow();
        assertThat(known).isEqualTo(history.mergedDifference(2)).isBetween(0.0, 1e-12);
        assertThat(model.of(history, 2)).contains(MergedDifference.of(known));
        assertThat(model.of(history, 2000)).as("beyond the end").contains(MergedDifference.PENDING);
        step.set(0);
        assertThat(background.size()).as("known ones are kept").isZero();
        step.set(3);
        graph.toggleMerged();
        assertThat(model.of(history, 2)).isEmpty();
    }
}
