package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.nn.Parameters;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.testing.Runs;
import symmetrylab.words.Text;

class AlignmentsViewModelTest {

    private static final String TWO_STARTS = """
            {'format': 1, 'data': {'kind': 'moons', 'samples': 100},
             'network': {'hidden': [4], 'activation': 'tanh'},
             'training': {'steps': 4000, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
             'runs': [{'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 2}},
              {'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 19}}]}
            """;

    private final SimpleObjectProperty<Optional<Lanes>> lanes = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleBooleanProperty jumps = new SimpleBooleanProperty(false);
    private final QueuedBackground background = new QueuedBackground();
    private final AlignmentsViewModel model = new AlignmentsViewModel(lanes, jumps, background);

    private void train(String text) {
        lanes.set(Optional.of(Lanes.of(Runs.history(Runs.experiment(text)))));
    }

    private AlignmentsViewModel.Shown shown() {
        return model.shownProperty().get().get(1);
    }

    @Test
    void a_lane_is_aligned_in_the_background_moves_and_returns() {
        train(TWO_STARTS);
        assertThat(model.whyNot(1)).isEmpty();
        model.toggle(1);
        assertThat(model.isChosen(1)).isTrue();
        assertThat(model.shownProperty().get()).isEmpty();
        background.drain();
        assertThat(shown().moved()).isZero();
        assertThat(shown().alignment().before().barrier()).isBetween(0.75, 0.85);
        assertThat(shown().alignment().after().barrier()).isLessThan(0.01);
        assertThat(model.losses().max())
                .as("the highest of all lines is on their axis")
                .isBetween(0.8, 1.0);
        model.pull(1_000_000_000L);
        model.pull(1_300_000_000L);
        assertThat(shown().order().share()).isEqualTo(0.5, within(1e-9));
        model.pull(2_000_000_000L);
        assertThat(shown().moved()).isEqualTo(1);
        model.toggle(1);
        assertThat(model.isChosen(1)).isFalse();
        model.pull(3_000_000_000L);
        model.pull(3_300_000_000L);
        assertThat(shown().moved()).isEqualTo(0.5, within(1e-9));
        assertThat(shown().leaving()).isTrue();
        model.pull(4_000_000_000L);
        assertThat(model.shownProperty().get()).isEmpty();
        assertThat(background.size()).isZero();
    }

    @Test
    void with_less_motion_neurons_jump() {
        jumps.set(true);
        train(TWO_STARTS);
        model.toggle(1);
        background.drain();
        assertThat(shown().moved()).isEqualTo(1);
        model.toggle(1);
        assertThat(model.shownProperty().get()).isEmpty();
    }

    @Test
    void the_order_is_found_again_after_another_training() {
        jumps.set(true);
        train(TWO_STARTS);
        model.toggle(1);
        background.drain();
        LaneAlignment first = shown().alignment();
        train(TWO_STARTS.replace("4000", "3000"));
        assertThat(model.shownProperty().get()).as("not that of other runs").isEmpty();
        background.drain();
        assertThat(shown().alignment()).isNotEqualTo(first);
        RunHistory lane = lanes.get().orElseThrow().histories().get(1);
        Parameters last = lane.recording().parameters(lane.lastStep());
        assertThat(shown().alignment().alignment().apply(last)).isNotEqualTo(last);
    }

    @Test
    void it_says_why_lanes_cannot_be_aligned() {
        assertThat(model.whyNot(1)).contains(Text.of("lane.align.training"));
        train("""
                {'format': 1, 'training': {'steps': 3},
                 'runs': [{'name': 'A'}, {'name': 'B', 'network': {'hidden': [3]}},
                  {'name': 'C', 'network': {'hidden': []}}]}
                """);
        assertThat(model.whyNot(0)).contains(Text.of("lane.align.first"));
        assertThat(model.whyNot(1)).contains(Text.of("lane.align.different"));
        assertThat(model.whyNot(2)).contains(Text.of("figure.noHidden"));
        model.toggle(1);
        assertThat(model.isChosen(1)).isFalse();
        assertThat(background.size()).isZero();
    }
}
