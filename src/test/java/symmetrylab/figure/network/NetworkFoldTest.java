package symmetrylab.figure.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.MergedNetwork;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.network.NetworkLayout.Line;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.scales.EdgeScale;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.MergedDifference;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Parameters;
import symmetrylab.testing.BlankPen;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextPen;

class NetworkFoldTest {

    private static final double WIDTH = 700;
    private static final double HEIGHT = 340;

    /** Two layers of equal neurons, of which one leaves its class at step 100; and a random lane. */
    private static final List<RunHistory> LANES = Runs.histories(Runs.experiment("""
            {'format': 1, 'data': {'kind': 'circle', 'samples': 60, 'seed': 1},
             'network': {'hidden': [4, 3], 'activation': 'tanh'},
             'training': {'steps': 200, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.1}},
             'runs': [{'name': 'Equal', 'initializer': {'weights': {'kind': 'constant', 'value': 0.4}},
               'edits': [{'step': 100, 'kind': 'nudge', 'layer': 1, 'to': 2, 'from': 1, 'add': 0.1}]},
              {'name': 'Random', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3}}]}
            """));

    private static Scene scene(int lane, int step, double fold) {
        return Scene.of(LANES.get(lane), step, SharedScales.of(LANES), Styles.of(Palette.LIGHT, 13.6))
                .with(GraphView.PLAIN.folded(fold));
    }

    private static NetworkLayout layout(int lane, int step, double fold) {
        return new NetworkFigure(scene(lane, step, fold)).layout(WIDTH, HEIGHT);
    }

    @Test
    void the_picture_follows_the_classes_of_the_step() {
        assertThat(sizes(layout(0, 99, 1))).containsExactly(2, 1, 1, 1);
        assertThat(sizes(layout(0, 100, 1))).containsExactly(2, 2, 1, 1);
        assertThat(layout(0, 100, 1).columns().get(1))
                .extracting(Place::index)
                .as("the first ones of the classes")
                .containsExactly(0, 1);
        assertThat(sizes(layout(1, 100, 1))).containsExactly(2, 4, 3, 1);
        assertThat(sizes(layout(0, 99, 0.9))).as("on the way").containsExactly(2, 4, 3, 1);
    }

    private static List<Integer> sizes(NetworkLayout layout) {
        return layout.columns().stream().map(List::size).toList();
    }

    @Test
    void neurons_glide_from_their_own_place_to_that_of_their_class() {
        NetworkLayout start = layout(0, 150, 0);
        NetworkLayout end = layout(0, 150, 1);
        for (double share : new double[] {1e-9, 0.25, 0.5, 0.75, 1 - 1e-9}) {
            NetworkLayout now = layout(0, 150, share);
            for (List<Place> column : start.columns()) {
                for (Place from : column) {
                    Place to = end.place(from.column(), from.index()).orElseThrow();
                    Place at = now.place(from.column(), from.index()).orElseThrow();
                    assertThat(at.x()).isEqualTo(from.x() + share * (to.x() - from.x()), within(1e-9));
                    assertThat(at.y()).isEqualTo(from.y() + share * (to.y() - from.y()), within(1e-9));
                }
            }
        }
        for (int member : List.of(2, 3)) {
            Place first = end.place(1, 0).orElseThrow();
            Place place = end.place(1, member).orElseThrow();
            assertThat(List.of(place.x(), place.y())).containsExactly(first.x(), first.y());
        }
        assertThat(end.place(1, 1).orElseThrow().y())
                .isGreaterThan(end.place(1, 0).orElseThrow().y() + 2 * end.radius(1));
    }

    /** A line of the picture. */
    private record Drawn(Line line, Stroke stroke) {}

    private static List<Drawn> drawn(Figure figure) {
        List<Drawn> drawn = new ArrayList<>();
        figure.paint(
                new BlankPen() {
                    @Override
                    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
                        drawn.add(new Drawn(new Line(x1, y1, x2, y2), stroke));
                    }

                    @Override
                    public void text(String text, double x, double y, Lettering lettering) {}

                    @Override
                    public void area(double x, double y, double width, double height, Figure part) {
                        if (x == 0 && y == 0) {
                            part.paint(this, width, height);
                        }
                    }
                },
                WIDTH,
                HEIGHT);
        return drawn;
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 150})
    void the_edges_are_those_of_the_merged_network_on_the_same_scale(int step) {
        Scene scene = scene(0, step, 1);
        NetworkLayout layout = layout(0, step, 1);
        MergedNetwork merged = MergedNetwork.of(LANES.get(0).recording().state(step));
        Parameters narrow = merged.parameters();
        EdgeScale scale = scene.scales().edges().scale(false);
        List<Drawn> drawn = drawn(new NetworkFigure(scene));
        Set<Line> lines = new HashSet<>();
        for (int layer = 0; layer < 3; layer++) {
            EdgeStyle style = new EdgeStyle(scale, scene.style(), layout.widestEdge(), layout.thinning(layer));
            List<Place> before = layout.columns().get(layer);
            List<Place> after = layout.columns().get(layer + 1);
            assertThat(before).hasSize(narrow.architecture().fanIn(layer));
            for (int from = 0; from < before.size(); from++) {
                for (int to = 0; to < after.size(); to++) {
                    Line line = layout.weightLine(new NetworkPart.Weight(
                                    layer,
                                    after.get(to).index(),
                                    before.get(from).index()))
                            .orElseThrow();
                    double weight = narrow.weight(layer, to, from);
                    List<Drawn> own = drawn.stream()
                            .filter(edge -> edge.line().equals(line))
                            .toList();
                    assertThat(own).as("one edge from " + from + " to " + to).hasSize(1);
                    double widest = Math.abs(weight) > scale.limit() ? Math.sqrt(Math.abs(weight) / scale.limit()) : 1;
                    assertThat(own.get(0).stroke().width())
                            .isEqualTo(
                                    Math.min(1.6, widest)
                                            * style.stroke(weight, line.length())
                                                    .width(),
                                    within(1e-9));
                    lines.add(line);
                }
            }
        }
        assertThat(lines).hasSize(narrow.architecture().sizes().get(1) == 1 ? 4 : 7);
    }

    @Test
    void a_picture_of_neurons_apart_is_the_plain_one() {
        assertThat(layout(0, 100, 0).columns())
                .isEqualTo(new NetworkFigure(
                                Scene.of(LANES.get(0), 100, SharedScales.of(LANES), Styles.of(Palette.LIGHT, 13.6)))
                        .layout(WIDTH, HEIGHT)
                        .columns());
        assertThat(new NetworkFigure(scene(0, 100, 0)).spoken()).isEmpty();
    }

    @Test
    void nothing_but_the_classes_moves_while_steps_play_and_lanes_stand_at_the_same_height() {
        NetworkLayout first = layout(0, 0, 1);
        for (int step : new int[] {99, 100, 200}) {
            for (int lane = 0; lane < 2; lane++) {
                NetworkLayout now = layout(lane, step, 1);
                assertThat(now.output()).isEqualTo(first.output());
                assertThat(now.columns().get(0)).isEqualTo(first.columns().get(0));
                assertThat(now.radius(1)).isEqualTo(first.radius(1));
                double middle = IntStream.of(0, now.columns().get(1).size() - 1)
                        .mapToDouble(i -> now.columns().get(1).get(i).y() / 2)
                        .sum();
                assertThat(middle).isEqualTo(first.columns().get(1).get(0).y(), within(1e-9));
            }
        }
    }

    @Test
    void the_note_tells_the_neurons_of_each_layer_and_the_largest_difference() {
        assertThat(texts(scene(0, 99, 1))).contains("effective neurons 1 of 4, 1 of 3", "h1.1–h1.4", "h2.1–h2.3");
        assertThat(texts(scene(0, 150, 1))).contains("effective neurons 2 of 4, 1 of 3", "h1.1, h1.3, h1.4", "h1.2");
        assertThat(texts(scene(1, 150, 1)))
                .contains(
                        "effective neurons 4 of 4, 3 of 3",
                        "output when merged, largest difference 0, exactly",
                        "h1.1");
        assertThat(texts(scene(0, 150, 1).withDifference(MergedDifference.of(5.55e-17))))
                .contains("output when merged, largest difference 5.55e−17");
        assertThat(texts(scene(0, 150, 1).withDifference(MergedDifference.PENDING)))
                .contains("output when merged, largest difference …");
        assertThat(texts(scene(0, 150, 0))).noneMatch(text -> text.contains("effective"));
        assertThat(new NetworkFigure(scene(0, 150, 1).withDifference(MergedDifference.of(1e-16))).spoken())
                .contains("Merged: effective neurons 2 of 4, 1 of 3; output when merged, largest difference 1e−16.");
    }

    @Test
    void in_a_narrow_lane_the_note_is_brief_and_at_last_counts_all_layers_together() {
        Scene scene = scene(0, 150, 1).withDifference(MergedDifference.of(1.11e-16));
        assertThat(TextPen.of(new NetworkFigure(scene), 232, 300))
                .contains("effective neurons 2 of 4, 1 of 3", "largest difference 1.11e−16");
        assertThat(TextPen.of(new NetworkFigure(scene), 165, 300))
                .contains("neurons 2 of 4, 1 of 3", "difference 1.11e−16");
        assertThat(TextPen.of(new NetworkFigure(scene), 135, 300)).contains("neurons 3 of 7");
    }

    private static List<String> texts(Scene scene) {
        return TextPen.of(new NetworkFigure(scene), WIDTH, HEIGHT);
    }

    @Test
    void a_merged_neuron_is_pointed_at_as_its_first_member() {
        NetworkLayout layout = layout(0, 150, 1);
        Place place = layout.place(1, 3).orElseThrow();
        assertThat(layout.neuronAt(place.x(), place.y())).map(Place::index).contains(0);
        NetworkLayout moving = layout(0, 150, 0.6);
        for (int neuron = 0; neuron < 4; neuron++) {
            Place at = moving.place(1, neuron).orElseThrow();
            assertThat(moving.neuronAt(at.x(), at.y())).map(Place::index).contains(neuron);
        }
    }

    /** So many neurons that their weights are a matrix: they come together halfway. */
    @Test
    void a_matrix_becomes_lines_halfway() {
        RunHistory wide = Runs.histories(Runs.experiment("""
                        {'format': 1, 'network': {'hidden': [200, 200]}, 'training': {'steps': 2},
                         'initializer': {'weights': {'kind': 'constant', 'value': 0.01}}, 'runs': [{}]}
                        """)).get(0);
        Scene plain = Scene.of(wide, 1, SharedScales.of(List.of(wide)), Styles.of(Palette.LIGHT, 13.6));
        for (double share : new double[] {0.2, 0.49, 0.51, 1}) {
            NetworkLayout layout = new NetworkFigure(plain.with(GraphView.PLAIN.folded(share))).layout(WIDTH, HEIGHT);
            assertThat(layout.hasMatrix()).isEqualTo(share < 0.5);
            assertThat(sizes(layout)).containsExactly(2, share < 0.5 ? 200 : 1, share < 0.5 ? 200 : 1, 1);
            assertThat(layout.isBar(1)).isEqualTo(share < 0.5);
        }
    }

    /** A network that would still be a matrix once merged stays whole. */
    @Test
    void many_different_neurons_stay_a_matrix() {
        RunHistory wide = Runs.histories(Runs.experiment("""
                        {'format': 1, 'network': {'hidden': [200, 200]}, 'training': {'steps': 2},
                         'runs': [{'initializer': {'seed': 3},
                          'edits': [{'step': 0, 'kind': 'copy', 'layer': 1, 'neuron': 1, 'onto': 2}]}]}
                        """)).get(0);
        Scene plain = Scene.of(wide, 0, SharedScales.of(List.of(wide)), Styles.of(Palette.LIGHT, 13.6));
        NetworkLayout layout = new NetworkFigure(plain.with(GraphView.PLAIN.folded(1))).layout(WIDTH, HEIGHT);
        assertThat(layout.hasMatrix()).isTrue();
        assertThat(sizes(layout)).containsExactly(2, 200, 200, 1);
        assertThat(Optional.of(layout.isBar(1))).contains(true);
    }
}
