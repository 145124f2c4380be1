package symmetrylab.figure.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.DrawnPen;
import symmetrylab.testing.DrawnPen.Word;
import symmetrylab.testing.Legible;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen.Box;
import symmetrylab.testing.TextPen;

class SimilarityFigureTest {

    private static final Palette LIGHT = Palette.LIGHT;
    private static final FigureStyle STYLE = Styles.of(LIGHT, 14);

    /** Two pairs of mirror images, and one neuron of zeros that never moves. */
    private static final List<RunHistory> LANES = Runs.histories(Runs.experiment("""
            {'format': 1, 'network': {'hidden': [5]},
             'training': {'steps': 300, 'batch': 'full', 'optimizer': {'kind': 'sgd', 'learning_rate': 0.3}},
             'initializer': {'weights': [
               {'kind': 'explicit', 'values': [[0.5, 0.2], [0.1, 0.4], [0, 0], [-0.5, -0.2], [-0.1, -0.4]]},
               {'kind': 'explicit', 'values': [[0.7, -0.7, 0, 0.4, -0.2]]}]}}
            """));

    private static Scene scene(List<RunHistory> lanes, int lane, int step) {
        return Scene.of(lanes.get(lane), step, SharedScales.of(lanes), STYLE);
    }

    private static List<String> words(List<RunHistory> lanes, int lane, int step, double width, double height) {
        return TextPen.of(new SimilarityFigure(scene(lanes, lane, step)), width, height);
    }

    @Test
    void the_sentence_counts_directions_lines_and_zeros() {
        assertThat(words(LANES, 0, 0, 800, 300))
                .contains("4 neurons point in", "4 directions", "on 2 lines", "(1 is 0, without a direction)");
        assertThat(words(LANES, 0, 0, 470, 300)).contains("4 directions", "on 2 lines", "(1 at 0)");
        List<RunHistory> zero = Runs.histories(Runs.preset("zero-against-random"));
        assertThat(words(zero, 0, 0, 560, 260)).contains("4 neurons are 0, and 0 has no direction");
        assertThat(words(zero, 0, 600, 560, 260)).contains("4 neurons point in", "1 direction", "on 1 line");
    }

    @Test
    void distances_are_told_and_tabled() {
        Scene start = scene(LANES, 0, 0).with(new PlotView(0, false, Set.of(PlotOption.DISTANCES)));
        assertThat(TextPen.of(new SimilarityFigure(start), 800, 300))
                .contains("Distance", "0.4123 to 1.077 apart", "0", "1e−7", "10")
                .doesNotContain("on 2 lines");
        NumberTable table = new SimilarityFigure(start).table();
        assertThat(table.names()).containsExactly("h1", "h4", "h2", "h5", "h3");
        assertThat(table.numbers().get(0, 0)).isZero();
        assertThat(table.numbers().get(0, 1)).isCloseTo(Math.sqrt(1.16), within(1e-15));
        List<RunHistory> zero = Runs.histories(Runs.preset("zero-against-random"));
        Scene same = scene(zero, 0, 600).with(new PlotView(0, false, Set.of(PlotOption.DISTANCES)));
        assertThat(TextPen.of(new SimilarityFigure(same), 800, 300)).contains("all 4 neurons are in one place");
        NumberTable cosines = new SimilarityFigure(scene(LANES, 0, 0)).table();
        assertThat(cosines.numbers().get(0, 1)).isEqualTo(-1);
        assertThat(cosines.numbers().get(4, 4)).as("a zero vector").isNaN();
    }

    @Test
    void rows_stand_line_by_line_in_the_colours_of_their_neurons() {
        DrawnPen drawn = DrawnPen.of(new SimilarityFigure(scene(LANES, 0, 0)), 800, 300);
        assertThat(drawn.words())
                .filteredOn(word -> word.text().matches("h\\d"))
                .containsExactly(
                        new Word("h1", LIGHT.ofNeuron(0)),
                        new Word("h4", LIGHT.ofNeuron(3)),
                        new Word("h2", LIGHT.ofNeuron(1)),
                        new Word("h5", LIGHT.ofNeuron(4)),
                        new Word("h3", LIGHT.ofNeuron(2)));
    }

    @Test
    void cells_show_the_cosine_and_a_dash_without_a_direction() {
        List<String> words = words(LANES, 0, 0, 800, 300);
        // Cosines of (0.5, 0.2) and (0.1, 0.4): 0.13 / √(0.29 · 0.17).
        assertThat(words).filteredOn("0.59"::equals).hasSize(4);
        assertThat(words).filteredOn("−0.59"::equals).hasSize(4);
        assertThat(words).filteredOn("–"::equals).hasSize(9);
        // The key has one more of each.
        assertThat(words).filteredOn("1"::equals).hasSizeGreaterThanOrEqualTo(5);
        assertThat(words).filteredOn("−1"::equals).hasSize(5);
        assertThat(words(LANES, 0, 0, 296, 150)).doesNotContain("0.59", "–").contains("−1", "0", "1");
    }

    @Test
    void a_diverged_lane_and_very_wide_layers_say_so() {
        List<RunHistory> fast = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1], [2], [-1]], 'targets': [[1], [3.5], [0]]},
                 'network': {'hidden': [3], 'activation': 'identity'},
                 'training': {'steps': 60, 'optimizer': {'kind': 'sgd', 'learning_rate': 3}}}
                """));
        int last = fast.get(0).lastStep();
        boolean finite = fast.get(0).recording().parameters(last).isFinite();
        assertThat(words(fast, 0, last, 560, 260).stream().anyMatch(text -> text.endsWith("no longer finite")))
                .isNotEqualTo(finite);
        List<RunHistory> wide = Runs.histories(
                Runs.experiment("{'format': 1, 'network': {'hidden': [257]}, 'training': {'steps': 2}}"));
        assertThat(words(wide, 0, 1, 560, 260)).containsExactly("no similarity of more than 256 neurons");
        List<RunHistory> none = Runs.histories(Runs.experiment(
                "{'format': 1, 'data': {'kind': 'and'}, 'network': {'hidden': []}, 'training': {'steps': 10}}"));
        assertThat(words(none, 0, 5, 560, 260)).containsExactly("no hidden neurons");
    }

    @ParameterizedTest
    @CsvSource({"sine, 1", "xor, 2", "xor, 9", "xor, 64", "iris, 16"})
    void texts_keep_apart_at_every_size(String data, int neurons) {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': '%s'}, 'network': {'hidden': [%d]}, 'training': {'steps': 300},
                 'runs': [{'name': 'Zero', 'initializer': {'weights': {'kind': 'zero'}}}, {'name': 'Random'}]}
                """.formatted(data, neurons)));
        for (int lane = 0; lane < 2; lane++) {
            for (int step : new int[] {0, 300}) {
                for (double[] size : new double[][] {{296, 150}, {432, 160}, {560, 260}, {480, 480}, {1280, 720}}) {
                    check(new SimilarityFigure(scene(lanes, lane, step)), size[0], size[1]);
                }
            }
        }
    }

    private static void check(LayeredFigure figure, double width, double height) {
        List<Box> boxes = Legible.texts(figure, width, height);
        String where = width + " x " + height;
        List<String> steps = boxes.stream()
                .filter(box -> box.text().equals("step 0") || box.text().matches("[123]00"))
                .map(Box::text)
                .toList();
        assertThat(steps).as(where).hasSizeGreaterThanOrEqualTo(3);
        assertThat(boxes).as(where).extracting(Box::text).contains("−1", "0", "1");
    }

    @Test
    void counts_stay_the_same_from_step_to_step_and_end_where_the_future_is_hidden() {
        SharedScales scales = SharedScales.of(LANES);
        Scene first = Scene.of(LANES.get(0), 100, scales, STYLE);
        List<LayeredFigure.Layer> layers = new SimilarityFigure(first).layers(480, 200);
        List<LayeredFigure.Layer> later =
                new SimilarityFigure(Scene.of(LANES.get(0), 200, scales, STYLE)).layers(480, 200);
        assertThat(layers.get(0)).isEqualTo(later.get(0));
        assertThat(layers.get(1).figure()).isEqualTo(later.get(1).figure());
        assertThat(layers.get(1).right()).isLessThan(later.get(1).right());
        assertThat(DrawnPen.of(layers.get(0).figure(), 480, 200).lines()).hasSize(2);
        List<LayeredFigure.Layer> hidden = new SimilarityFigure(first.with(new PlotView(0, true))).layers(480, 200);
        assertThat(DrawnPen.of(hidden.get(0).figure(), 480, 200).lines()).isEmpty();
        assertThat(DrawnPen.of(hidden.get(1).figure(), 480, 200).lines()).hasSize(2);
    }
}
