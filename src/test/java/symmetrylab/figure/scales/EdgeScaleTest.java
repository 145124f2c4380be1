package symmetrylab.figure.scales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.network.EdgeStyle;
import symmetrylab.figure.network.NetworkFigure;
import symmetrylab.figure.network.NetworkLayout;
import symmetrylab.figure.network.NetworkLayout.Line;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.GraphView.EdgeContent;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Parameters;
import symmetrylab.testing.BlankPen;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/** The strength of edges, of weights and of gradients. */
class EdgeScaleTest {

    private static final FigureStyle STYLE = Styles.of(Palette.LIGHT, 13);
    private static final List<RunHistory> LANES = Runs.histories(Runs.experiment("""
            {'format': 1, 'training': {'steps': 200, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
             'runs': [{'name': 'Frozen', 'initializer': {'weights': {'kind': 'zero'}}},
              {'name': 'Random', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3}}]}
            """));

    private record Drawn(Line line, Stroke stroke) {}

    @Test
    void equal_ratios_are_equal_differences_of_width_on_a_logarithmic_scale() {
        EdgeStyle edges = new EdgeStyle(EdgeRange.of(14.2, 3e-12).scale(true), STYLE, 10, 1);
        double[] widths = new double[4];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = edges.stroke(1e-9 * Math.pow(1000, i), 100).width();
        }
        assertThat(widths[1] - widths[0]).isPositive().isEqualTo(widths[2] - widths[1], within(1e-9));
        assertThat(widths[3] - widths[2]).isEqualTo(widths[2] - widths[1], within(1e-9));
        assertThat(edges.stroke(15, 100).width()).isGreaterThan(widths[3]);
        assertThat(edges.stroke(3e-12, 100).ink().red())
                .isEqualTo(Palette.LIGHT.positive().red());
        assertThat(edges.stroke(0, 100).ink().red())
                .isEqualTo(Palette.LIGHT.zero().red());
    }

    @Test
    void a_range_ends_at_round_numbers_and_is_never_empty() {
        assertThat(EdgeRange.of(14.2, 3e-12)).isEqualTo(new EdgeRange(15, 1e-12));
        assertThat(EdgeRange.of(1, 1)).isEqualTo(new EdgeRange(1, 0.1));
        assertThat(EdgeRange.of(0, Double.POSITIVE_INFINITY)).isEqualTo(new EdgeRange(1, 0.1));
        assertThat(EdgeRange.of(2, 1e-300)).isEqualTo(new EdgeRange(2, 2e-30));
        assertThat(EdgeRange.of(Double.MIN_VALUE, Double.MIN_VALUE).floor()).isPositive();
    }

    @Test
    void the_numbers_of_the_legend_are_those_of_the_scale() {
        for (boolean logarithmic : new boolean[] {false, true}) {
            EdgeScale scale = EdgeRange.of(14.2, 3e-12).scale(logarithmic);
            for (double share : new double[] {0.1, 0.5, 1}) {
                assertThat(scale.share(-scale.at(share))).isEqualTo(share, within(1e-12));
            }
        }
    }

    @Test
    void the_smallest_decade_is_that_of_all_lanes_over_the_whole_run() {
        double smallest = Double.POSITIVE_INFINITY;
        for (int step = 0; step <= 200; step++) {
            for (RunHistory lane : LANES) {
                for (double value : lane.recording().parameters(step).toArray()) {
                    smallest = value == 0 ? smallest : Math.min(smallest, Math.abs(value));
                }
            }
        }
        double floor = SharedScales.of(LANES).edges().floor();
        assertThat(smallest / floor).isBetween(1.0, 10.0);
    }

    @Test
    void edges_show_the_gradient_of_the_steps_update() {
        EdgeRange range = EdgeRange.ofGradients(LANES);
        for (boolean logarithmic : new boolean[] {false, true}) {
            for (int step : new int[] {0, 57, 200}) {
                List<Drawn> drawn = drawn(LANES.get(1), step, range, logarithmic);
                Parameters gradient = LANES.get(1).recording().updateGradient(step);
                NetworkLayout layout =
                        figure(LANES.get(1), step, range, logarithmic).layout(420, 300);
                EdgeStyle style =
                        new EdgeStyle(range.scale(logarithmic), STYLE, layout.widestEdge(), layout.thinning(0));
                for (int to = 0; to < 4; to++) {
                    double value = gradient.weight(0, to, 1);
                    Line line =
                            layout.weightLine(new NetworkPart.Weight(0, to, 1)).orElseThrow();
                    Stroke expected = style.stroke(value, line.length());
                    assertThat(drawn).contains(new Drawn(line, expected));
                    assertThat(expected.ink().red())
                            .isEqualTo(Palette.LIGHT.ofSign(value).red());
                }
            }
        }
    }

    @Test
    void a_frozen_lane_has_dots_in_place_of_gradients() {
        EdgeRange range = EdgeRange.ofGradients(LANES);
        NetworkLayout layout = figure(LANES.get(0), 57, range, true).layout(420, 300);
        List<Drawn> drawn = drawn(LANES.get(0), 57, range, true);
        for (int to = 0; to < 4; to++) {
            Line line = layout.weightLine(new NetworkPart.Weight(0, to, 0)).orElseThrow();
            assertThat(drawn.stream().filter(edge -> edge.line().equals(line)))
                    .singleElement()
                    .satisfies(edge -> assertThat(edge.stroke().ink().red())
                            .isEqualTo(Palette.LIGHT.zero().red()));
        }
    }

    @Test
    void a_known_gradient_is_not_computed_again() {
        EdgeRange range = EdgeRange.ofGradients(LANES);
        Parameters other = LANES.get(1).recording().updateGradient(150);
        assertThat(drawn(new NetworkFigure(
                        figure(LANES.get(1), 3, range, false).scene().withGradient(other))))
                .isNotEqualTo(drawn(figure(LANES.get(1), 3, range, false)))
                .filteredOn(edge -> edge.stroke().width() > 0)
                .isNotEmpty();
    }

    private static NetworkFigure figure(RunHistory lane, int step, EdgeRange range, boolean logarithmic) {
        GraphView view = GraphView.PLAIN.with(EdgeContent.GRADIENT).withLogarithmic(logarithmic);
        SharedScales scales = SharedScales.of(LANES).with(range);
        return new NetworkFigure(Scene.of(lane, step, scales, STYLE).with(view));
    }

    private static List<Drawn> drawn(RunHistory lane, int step, EdgeRange range, boolean logarithmic) {
        return drawn(figure(lane, step, range, logarithmic));
    }

    private static List<Drawn> drawn(NetworkFigure figure) {
        List<Drawn> lines = new ArrayList<>();
        Pen pen = new BlankPen() {
            @Override
            public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
                lines.add(new Drawn(new Line(x1, y1, x2, y2), stroke));
            }

            @Override
            public void text(String text, double x, double y, Lettering lettering) {}

            // Each layer of the network is an area as large as the picture.
            @Override
            public void area(double x, double y, double width, double height, Figure content) {
                content.paint(this, width, height);
            }
        };
        figure.paint(pen, 420, 300);
        return lines;
    }
}
