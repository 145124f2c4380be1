package symmetrylab.figure.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.numeric.Range;
import symmetrylab.testing.DrawnPen;
import symmetrylab.testing.DrawnPen.Disc;
import symmetrylab.testing.DrawnPen.Word;
import symmetrylab.testing.Legible;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen.Box;
import symmetrylab.testing.TextPen;

class MapFigureTest {

    private static final Palette LIGHT = Palette.LIGHT;
    private static final FigureStyle STYLE = Styles.of(LIGHT, 14);

    /** Equal neurons, then one nudged; random ones; zeros; almost zeros. */
    private static final List<RunHistory> LANES = Runs.histories(Runs.experiment("""
            {'format': 1, 'training': {'steps': 600, 'batch': 'full', 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
             'runs': [{'name': 'Nudged', 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}},
               'edits': [{'step': 300, 'kind': 'nudge', 'layer': 1, 'to': 2, 'from': 1, 'add': 0.5}]},
              {'name': 'Random', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3}},
              {'name': 'Zero', 'initializer': {'weights': {'kind': 'zero'}}},
              {'name': 'Tiny', 'initializer': {'weights': {'kind': 'normal', 'sd': 1e-7}}}]}
            """));

    private static Scene scene(List<RunHistory> lanes, int lane, int step) {
        return Scene.of(lanes.get(lane), step, SharedScales.of(lanes), STYLE);
    }

    private static List<String> words(List<RunHistory> lanes, int lane, int step) {
        return TextPen.of(new MapFigure(scene(lanes, lane, step)), 560, 200);
    }

    @Test
    void the_sentence_says_what_the_points_show() {
        assertThat(words(LANES, 0, 100)).contains("all 4 neurons are in one place", "h1–h4 ×4");
        assertThat(words(LANES, 0, 301))
                .contains("4 neurons are in 2 places", "h2")
                .anyMatch(text -> text.endsWith("×3"));
        assertThat(words(LANES, 1, 300)).contains("all 4 neurons are in different places", "h1", "h2", "h3", "h4");
        assertThat(words(LANES, 2, 300)).contains("all 4 neurons are at the origin", "h1–h4 ×4");
        assertThat(words(LANES, 3, 0))
                .contains("h1–h4 ≈ ×4")
                .anyMatch(text -> text.matches("all 4 neurons are within \\de−7 of the origin"));
        assertThat(TextPen.of(new MapFigure(scene(LANES, 0, 100)), 296, 150)).contains("all in one place");
    }

    @Test
    void points_have_the_colours_of_their_neurons_and_one_point_stands_for_equal_ones() {
        assertThat(points(1, 300))
                .extracting(Disc::ink)
                .containsExactlyInAnyOrder(LIGHT.ofNeuron(0), LIGHT.ofNeuron(1), LIGHT.ofNeuron(2), LIGHT.ofNeuron(3));
        assertThat(points(0, 100))
                .extracting(Disc::ink)
                .containsExactly(LIGHT.states().identical());
        assertThat(DrawnPen.of(new MapFigure(scene(LANES, 0, 100)), 560, 200).words())
                .contains(new Word(
                        "all 4 neurons are in one place", LIGHT.states().identical()));
    }

    private static List<Disc> points(int lane, int step) {
        return DrawnPen.of(new MapFigure(scene(LANES, lane, step)), 560, 200).discs().stream()
                .filter(disc -> !disc.ink().equals(LIGHT.page()))
                .toList();
    }

    @Test
    void a_point_is_at_the_same_place_in_every_lane_with_the_same_weights() {
        // Both lanes are at the origin: the zero lane always, the other to within a ten-millionth.
        Disc zero = points(2, 0).get(0);
        Disc tiny = points(3, 0).get(0);
        assertThat(Math.hypot(tiny.x() - zero.x(), tiny.y() - zero.y())).isLessThan(0.01);
    }

    @Test
    void one_unit_is_as_long_in_both_directions() {
        MapFrame frame = MapFrame.of(PlotPlace.of(0, 200, 560, STYLE), new Range(-1, 2), new Range(-3, 0));
        assertThat(frame.atX(1) - frame.atX(0)).isEqualTo(frame.atY(0) - frame.atY(1));
        assertThat(frame.contains(-1, -3)).isTrue();
        assertThat(frame.contains(2, 0)).isTrue();
    }

    @Test
    void neurons_on_one_line_are_said_to_be() {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'blobs', 'samples': 100, 'noise': 0.35},
                 'network': {'hidden': [16]},
                 'training': {'steps': 500, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.1}},
                 'initializer': {'weights': {'kind': 'normal', 'sd': 1e-6}}}
                """));
        assertThat(words(lanes, 0, 500)).contains("all 16 neurons are on one line through the origin");
        assertThat(words(lanes, 0, 500)).contains("first direction, 100%");
        Scene folded = scene(lanes, 0, 500).with(new PlotView(0, false, Set.of(PlotOption.FOLD_MIRRORS)));
        assertThat(TextPen.of(new MapFigure(folded), 640, 200)).contains("Map, mirror images folded");
    }

    @Test
    void a_diverged_lane_says_how_many_neurons_are_lost() {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1], [2], [-1]], 'targets': [[1], [3.5], [0]]},
                 'network': {'hidden': [3], 'activation': 'identity'},
                 'runs': [{'name': 'Calm', 'training': {'steps': 60,
                    'optimizer': {'kind': 'sgd', 'learning_rate': 0.05}}},
                  {'name': 'Far too fast', 'training': {'steps': 60,
                    'optimizer': {'kind': 'sgd', 'learning_rate': 3}}}]}
                """));
        assertThat(words(lanes, 1, 60))
                .anyMatch(text -> text.matches("[123] of 3 neurons are (no longer finite|outside the picture)"));
        assertThat(words(lanes, 1, 3)).contains("3 of 3 neurons are outside the picture");
    }

    @Test
    void without_hidden_neurons_there_is_no_map() {
        List<RunHistory> lanes = Runs.histories(Runs.experiment(
                "{'format': 1, 'data': {'kind': 'and'}, 'network': {'hidden': []}, 'training': {'steps': 10}}"));
        assertThat(words(lanes, 0, 5)).containsExactly("no hidden neurons");
    }

    @ParameterizedTest
    @CsvSource({"sine, 1", "sine, 3", "xor, 1", "xor, 64", "iris, 8"})
    void layers_of_any_width_have_a_map_without_texts_on_one_another(String data, int neurons) {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': '%s'}, 'network': {'hidden': [%d]}, 'training': {'steps': 300},
                 'runs': [{'name': 'Zero', 'initializer': {'weights': {'kind': 'zero'}}}, {'name': 'Random'}]}
                """.formatted(data, neurons)));
        for (int lane = 0; lane < 2; lane++) {
            for (int step : new int[] {0, 150, 300}) {
                for (double[] size : new double[][] {{296, 150}, {432, 160}, {560, 260}, {1280, 720}}) {
                    check(new MapFigure(scene(lanes, lane, step)), size[0], size[1]);
                }
            }
        }
    }

    private static void check(LayeredFigure figure, double width, double height) {
        List<Box> boxes = Legible.texts(figure, width, height);
        String where = width + " x " + height;
        PlotPlace place = PlotPlace.of(0, height, width, STYLE);
        assertThat(boxes.stream().filter(box -> box.top() > place.low()))
                .as("labels below, " + where)
                .hasSizeGreaterThanOrEqualTo(3);
        double left = place.left(new PlotAxis(new Range(0, 1), List.of(), List.of()));
        assertThat(boxes.stream()
                        .filter(box ->
                                box.right() < left && box.bottom() > place.high() - 5 && box.top() < place.low()))
                .as("labels at the left, " + where)
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void the_ground_stays_the_same_from_step_to_step() {
        SharedScales scales = SharedScales.of(LANES);
        List<LayeredFigure.Layer> first = new MapFigure(Scene.of(LANES.get(1), 100, scales, STYLE)).layers(480, 200);
        List<LayeredFigure.Layer> second = new MapFigure(Scene.of(LANES.get(1), 200, scales, STYLE)).layers(480, 200);
        assertThat(first.get(0)).isEqualTo(second.get(0));
        List<LayeredFigure.Layer> other = new MapFigure(Scene.of(LANES.get(0), 200, scales, STYLE)).layers(480, 200);
        assertThat(other.get(0)).isNotEqualTo(second.get(0));
    }

    @Test
    void a_hidden_future_leaves_no_trail() {
        PlotView hidden = new PlotView(0, true);
        long open = trails(scene(LANES, 1, 0));
        assertThat(open).isEqualTo(4);
        assertThat(trails(scene(LANES, 1, 0).with(hidden))).isZero();
        assertThat(trails(scene(LANES, 1, 200).with(hidden))).isEqualTo(4);
        assertThat(trails(scene(LANES, 1, 200))).isEqualTo(8);
    }

    /** The number of trails of single neurons longer than a point. */
    private static long trails(Scene scene) {
        return DrawnPen.of(new MapFigure(scene), 560, 200).lines().stream()
                .filter(line -> LIGHT.neurons().contains(line.stroke().ink().withAlpha(1)))
                .filter(line -> {
                    int[] pieces = new int[1];
                    line.path().visit(new Lines(pieces));
                    return pieces[0] > 1;
                })
                .count();
    }

    private record Lines(int[] count) implements Path.Visitor {
        @Override
        public void moveTo(double x, double y) {}

        @Override
        public void lineTo(double x, double y) {
            count[0]++;
        }

        @Override
        public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {}

        @Override
        public void close() {}
    }
}
