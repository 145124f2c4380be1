package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.scene.GraphView;

class GraphViewModelTest {

    private final GraphViewModel graph = new GraphViewModel();

    @Test
    void zooming_keeps_the_point_under_the_pointer() {
        graph.zoomBy(2, 0.3, 0.6);
        graph.zoomBy(3, 0.4, 0.7);
        double before = networkX(0.45);
        graph.zoomBy(1.7, 0.45, 0.5);
        assertThat(networkX(0.45)).isEqualTo(before, within(1e-12));
    }

    @Test
    void the_picture_never_leaves_its_borders() {
        graph.panBy(3, -3);
        assertThat(graph.viewProperty().get()).isEqualTo(GraphView.PLAIN);
        graph.zoomBy(4, 0.5, 0.5);
        graph.panBy(30, -30);
        assertThat(graph.viewProperty().get().panX()).isEqualTo(1.5);
        assertThat(graph.viewProperty().get().panY()).isEqualTo(-1.5);
        graph.zoomBy(0.001, 0.9, 0.9);
        assertThat(graph.viewProperty().get()).isEqualTo(GraphView.PLAIN);
    }

    @Test
    void equal_neurons_come_together_in_about_six_tenths_of_a_second_and_go_apart_again() {
        graph.zoomBy(2, 0.5, 0.5);
        graph.toggleMerged();
        assertThat(graph.mergedProperty().get()).isTrue();
        double last = 0;
        for (int frame = 0; frame < 36; frame++) {
            graph.pull(1_000_000_000L + frame * 16_666_667L);
            double now = graph.viewProperty().get().fold();
            assertThat(now).isGreaterThanOrEqualTo(last).isLessThan(1);
            last = now;
        }
        graph.pull(1_700_000_000L);
        assertThat(graph.viewProperty().get())
                .isEqualTo(GraphView.PLAIN.zoomed(2, 0, 0).folded(1));
        graph.toggleMerged();
        graph.pull(9_000_000_000L);
        assertThat(graph.viewProperty().get().fold())
                .as("the clock starts with the motion")
                .isEqualTo(1);
        graph.pull(9_300_000_000L);
        assertThat(graph.viewProperty().get().fold()).isEqualTo(0.5, within(1e-9));
        // It turns back on the way.
        graph.toggleMerged();
        graph.pull(9_600_000_000L);
        assertThat(graph.viewProperty().get().isMerged()).isTrue();
    }

    @Test
    void with_less_motion_they_jump() {
        SimpleBooleanProperty lessMotion = new SimpleBooleanProperty(true);
        GraphViewModel jumping = new GraphViewModel(lessMotion);
        jumping.toggleMerged();
        assertThat(jumping.viewProperty().get().isMerged()).isTrue();
        jumping.toggleMerged();
        assertThat(jumping.viewProperty().get()).isEqualTo(GraphView.PLAIN);
        lessMotion.set(false);
        jumping.toggleMerged();
        jumping.pull(5);
        jumping.pull(100_000_005);
        lessMotion.set(true);
        jumping.pull(100_000_006);
        assertThat(jumping.viewProperty().get().isMerged()).isTrue();
    }

    @Test
    void reset_shows_everything_and_zoom_is_limited() {
        graph.zoomBy(1e9, 0, 0);
        assertThat(graph.viewProperty().get().zoom()).isEqualTo(40);
        graph.reset();
        assertThat(graph.viewProperty().get()).isEqualTo(GraphView.PLAIN);
    }

    /** The place in the network, as a share of its whole picture, that is shown at {@code x}. */
    @Test
    void switches_keep_the_place_and_zooming_keeps_the_switches() {
        graph.zoomBy(2, 0.3, 0.6);
        GraphView zoomed = graph.viewProperty().get();
        graph.toggleGradient();
        graph.toggleLogarithmic();
        assertThat(graph.viewProperty().get())
                .isEqualTo(zoomed.with(GraphView.EdgeContent.GRADIENT).withLogarithmic(true));
        graph.reset();
        assertThat(graph.viewProperty().get().edges()).isEqualTo(GraphView.EdgeContent.GRADIENT);
        assertThat(graph.viewProperty().get().logarithmic()).isTrue();
        graph.toggleGradient();
        graph.toggleLogarithmic();
        assertThat(graph.viewProperty().get()).isEqualTo(GraphView.PLAIN);
    }

    private double networkX(double x) {
        GraphView view = graph.viewProperty().get();
        return (x - 0.5 - view.panX()) / view.zoom() + 0.5;
    }
}
