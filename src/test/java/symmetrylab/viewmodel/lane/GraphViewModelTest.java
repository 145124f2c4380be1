package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
