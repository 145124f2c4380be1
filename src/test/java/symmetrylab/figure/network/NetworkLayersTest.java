package symmetrylab.figure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.LayeredFigure.Layer;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/** A window repaints only the layers that differ from those of the last step. */
class NetworkLayersTest {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 320;

    private final List<RunHistory> lanes = Runs.histories(Runs.preset("zero-against-random"));

    @Test
    void samples_and_names_are_the_same_at_the_next_step() {
        List<Figure> now = layers(scene(1, 2000));
        List<Figure> next = layers(scene(1, 2001));
        assertThat(next).hasSameSizeAs(now);
        assertThat(next.get(0)).isNotEqualTo(now.get(0));
        assertThat(next.get(1)).as("samples").isEqualTo(now.get(1));
        assertThat(next.get(next.size() - 1)).as("names").isEqualTo(now.get(now.size() - 1));
    }

    @Test
    void crosses_and_written_outputs_are_a_layer_of_their_own() {
        List<Figure> now = layers(scene(1, 0));
        List<Figure> solved = layers(scene(1, 3000));
        assertThat(solved.get(1)).as("samples").isEqualTo(now.get(1));
        assertThat(solved.get(2)).as("crosses and outputs").isNotEqualTo(now.get(2));
    }

    @Test
    void another_theme_size_of_text_or_selection_repaints_the_names() {
        Scene scene = scene(1, 2000);
        Figure names = last(layers(scene));
        Scene dark = Scene.of(lanes.get(1), 2000, SharedScales.of(lanes), Styles.of(Palette.DARK, 13));
        Scene large = Scene.of(lanes.get(1), 2000, SharedScales.of(lanes), Styles.of(Palette.LIGHT, 16));
        Scene selected = scene.with(
                new GraphView(GraphView.EdgeContent.WEIGHT, false, 1, 0, 0, Optional.of(new NetworkPart.Neuron(1, 2))));
        for (Scene other : List.of(dark, large, selected)) {
            assertThat(last(layers(other))).isNotEqualTo(names);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void neurons_that_part_repaint_the_names(int lane) {
        // The random lane never has a hull, the other has one at every step.
        Figure own = last(layers(scene(lane, 100)));
        assertThat(last(layers(scene(lane, 200)))).isEqualTo(own);
        assertThat(last(layers(scene(1 - lane, 100)))).isNotEqualTo(own);
    }

    private static Figure last(List<Figure> layers) {
        return layers.get(layers.size() - 1);
    }

    private Scene scene(int lane, int step) {
        return Scene.of(lanes.get(lane), step, SharedScales.of(lanes), Styles.of(Palette.LIGHT, 13));
    }

    private static List<Figure> layers(Scene scene) {
        List<Figure> figures = new ArrayList<>();
        for (Layer layer : new NetworkFigure(scene).layers(WIDTH, HEIGHT)) {
            figures.add(layer.figure());
        }
        return figures;
    }
}
