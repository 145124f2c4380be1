package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.curvature.Spectrum;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.plane.LossSurface;
import symmetrylab.analysis.plane.PlaneChoice;
import symmetrylab.analysis.plane.PlaneKind;
import symmetrylab.analysis.state.ActivationSpectrum;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Tabular;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scales.Curvatures;
import symmetrylab.figure.scales.MapPlace;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Network;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/** What is copied of plots. */
class FilePlotCopiesTest {

    private static final List<RunHistory> LANES = Runs.histories(Runs.preset("zero-against-random"));

    private final FilePlotCopies copies = new FilePlotCopies();

    @Test
    void a_table_has_its_names_first_and_nothing_where_there_is_no_number() {
        NumberTable table = new NumberTable(
                List.of("step", "h1 from \"x, y\""),
                Mat.of(new double[][] {{0, 0.1}, {1000, Double.NaN}, {2, Double.POSITIVE_INFINITY}, {3, -1e-300}}));
        assertThat(copies.csv(table))
                .isEqualTo("step,\"h1 from \"\"x, y\"\"\"\n0,0.1\n1000,\n2,Infinity\n3,-1.0E-300\n");
    }

    @Test
    void a_picture_is_opaque_and_as_large_as_asked() {
        Figure figure = (pen, width, height) -> pen.rectangle(0, 0, 1, height, 0, Ink.rgb(0x112233));
        int[] pixels = copies.pixels(figure, 3, 2, 2);
        assertThat(pixels).hasSize(6 * 4);
        assertThat(pixels[0]).isEqualTo(0xff112233);
        assertThat(pixels[5]).isEqualTo(0xffffffff);
    }

    @Test
    void the_numbers_of_the_weights_are_those_of_the_recording() {
        NumberTable table = table(FigureKind.TRAJECTORIES, 0, false);
        assertThat(table.names())
                .startsWith("step", "h1 from x1", "h1 from x2", "h1 bias", "h2 from x1")
                .hasSize(13);
        Mat numbers = table.numbers();
        int last = numbers.rows() - 1;
        assertThat(numbers.get(last, 0)).isEqualTo(4000);
        assertThat(numbers.get(last, 5))
                .isEqualTo(LANES.get(1).recording().parameters(4000).weight(0, 1, 1));
    }

    @Test
    void outgoing_weights_have_a_column_for_each_neuron_they_lead_to() {
        Scene scene = Scene.of(LANES.get(1), 0, SharedScales.of(LANES), Styles.of(Palette.LIGHT, 13))
                .with(new PlotView(0, false, Set.of(PlotOption.OUTGOING)));
        NumberTable table = ((Tabular) FigureKind.TRAJECTORIES.of(scene)).table();
        assertThat(table.names()).containsExactly("step", "h1 to y", "h2 to y", "h3 to y", "h4 to y");
        assertThat(table.numbers().get(0, 3))
                .isEqualTo(LANES.get(1).recording().parameters(0).weight(1, 0, 2));
    }

    @Test
    void the_table_ends_at_the_current_step_if_the_future_is_hidden() {
        Mat numbers = table(FigureKind.SPREAD, 300, true).numbers();
        assertThat(numbers.get(numbers.rows() - 1, 0)).isEqualTo(300);
        assertThat(numbers.get(numbers.rows() - 1, 1)).isEqualTo(LANES.get(1).spread(300, 0));
    }

    @Test
    void loss_and_accuracy_have_a_column_each() {
        NumberTable table = table(FigureKind.LOSS, 0, false);
        assertThat(table.names()).containsExactly("step", "loss", "accuracy");
        assertThat(table.numbers().rows()).isLessThanOrEqualTo(2002);
        assertThat(table.numbers().get(0, 2)).isBetween(0.0, 1.0);
    }

    /** A plot that cannot be copied as numbers would leave its menu's entry without effect. */
    @Test
    void every_plot_offers_its_numbers() {
        List<RunHistory> without = Runs.histories(Runs.experiment(
                "{'format': 1, 'data': {'kind': 'and'}, 'network': {'hidden': []}, 'training': {'steps': 5}}"));
        for (FigureKind kind : FigureKind.plots()) {
            for (List<RunHistory> lanes : List.of(LANES, without)) {
                Scene scene = Scene.of(lanes.get(0), 3, SharedScales.of(lanes), Styles.of(Palette.LIGHT, 13));
                assertThat(kind.of(scene)).as(kind.word()).isInstanceOf(Tabular.class);
                NumberTable table = ((Tabular) kind.of(scene)).table();
                assertThat(copies.csv(table).lines())
                        .as(kind.word())
                        .hasSize(1 + table.numbers().rows());
            }
        }
    }

    @Test
    void the_map_has_the_place_of_each_neuron_at_every_step() {
        NumberTable table = table(FigureKind.MAP, 500, true);
        assertThat(table.names()).startsWith("step", "h1 along first", "h1 along second", "h2 along first");
        Mat numbers = table.numbers();
        int last = numbers.rows() - 1;
        assertThat(numbers.get(last, 0)).isEqualTo(500);
        MapPlace place = SharedScales.of(LANES)
                .courses()
                .map(LANES.get(1), 0, false)
                .place(LANES.get(1).recording().parameters(500), 0, 3);
        assertThat(numbers.get(last, 7)).isEqualTo(place.x()).isNotZero();
        assertThat(numbers.get(last, 8)).isEqualTo(place.y());
    }

    @Test
    void singular_values_and_the_rank_have_a_column_each() {
        NumberTable table = table(FigureKind.SINGULAR, 4000, false);
        assertThat(table.names()).containsExactly("step", "σ1", "σ2", "σ3", "σ4", "effective rank");
        Mat numbers = table.numbers();
        ActivationSpectrum last = LANES.get(1).spectrum(4000, 0);
        assertThat(numbers.row(numbers.rows() - 1).toArray())
                .containsExactly(4000, last.value(0), last.value(1), last.value(2), last.value(3), last.rank());
        Vec steps = table(FigureKind.SINGULAR, 300, true).numbers().column(0);
        assertThat(steps.get(steps.size() - 1)).isEqualTo(300);
    }

    @Test
    void histograms_count_every_activation_and_every_gradient() {
        NumberTable table = table(FigureKind.HISTOGRAMS, 100, false);
        Mat numbers = table.numbers();
        // 4 samples × 4 neurons; 12 weights and biases into the hidden layer, 5 into the output.
        assertThat(sum(numbers, 1, 3)).isEqualTo(16);
        assertThat(sum(numbers, 1, 6)).isEqualTo(12);
        assertThat(sum(numbers, 2, 3)).isZero();
        assertThat(sum(numbers, 2, 6)).isEqualTo(5);
        assertThat(numbers.get(1, 4)).isEqualTo(1e-16);
        assertThat(numbers.get(32, 5)).isCloseTo(100, within(1e-12));
        assertThat(numbers.get(32, 2)).isEqualTo(1);
    }

    private static double sum(Mat numbers, int layer, int column) {
        return IntStream.range(0, numbers.rows())
                .filter(row -> numbers.get(row, 0) == layer && !Double.isNaN(numbers.get(row, column)))
                .mapToDouble(row -> numbers.get(row, column))
                .sum();
    }

    @Test
    void the_function_and_the_output_have_their_values_between_the_samples_too() {
        Network network = new Network(LANES.get(1).recording().parameters(4000));
        for (FigureKind kind : List.of(FigureKind.FUNCTION, FigureKind.OUTPUT)) {
            NumberTable table = table(kind, 4000, false);
            assertThat(table.names()).containsExactly("x1", "x2", "target y", "output y", "held out");
            Mat numbers = table.numbers();
            assertThat(numbers.rows()).isEqualTo(4 + 41 * 41);
            assertThat(numbers.row(1).toArray()).startsWith(0, 1, 1).endsWith(0);
            int between = 4 + 41 * 20 + 7;
            assertThat(numbers.get(between, 2)).isNaN();
            Vec inputs = Vec.of(numbers.get(between, 0), numbers.get(between, 1));
            assertThat(numbers.get(between, 3))
                    .isEqualTo(network.outputs(inputs).get(0));
        }
    }

    @Test
    void the_merged_network_has_columns_of_its_own_where_it_is_shown() {
        Scene scene = Scene.of(LANES.get(0), 4000, SharedScales.of(LANES), Styles.of(Palette.LIGHT, 13))
                .with(new GraphView(GraphView.EdgeContent.WEIGHT, false, 1, 0, 0, Optional.empty(), 1));
        NumberTable table = ((Tabular) FigureKind.OUTPUT.of(scene)).table();
        assertThat(table.names()).containsSubsequence("output y", "merged output y");
        assertThat(table.numbers().get(2, 4)).isCloseTo(table.numbers().get(2, 3), within(1e-12));
    }

    @Test
    void the_curvature_has_its_eigenvalues_or_the_losses_on_its_plane() {
        RunHistory lane = LANES.get(1);
        Curvatures.Spot spot = Curvatures.Spot.of(lane, 40);
        LossSurface plane = LossSurface.of(PlaneChoice.of(PlaneKind.PATH), lane.recording(), 40, List.of(), () -> false)
                .orElseThrow();
        Curvatures known = new Curvatures(
                List.of(spot),
                List.of(new Curvatures.Surface(lane, 40, PlaneChoice.of(PlaneKind.PATH), Optional.of(plane))));
        Scene scene = Scene.of(lane, 40, SharedScales.of(LANES).with(known), Styles.of(Palette.LIGHT, 13));
        NumberTable eigenvalues = ((Tabular) FigureKind.CURVATURE.of(scene)).table();
        assertThat(eigenvalues.names()).containsExactly("number", "eigenvalue");
        assertThat(eigenvalues.numbers().get(16, 1)).isEqualTo(((Spectrum) spot.curvature()).largest());
        Scene onPlane = scene.with(new PlotView(0, false, Set.of(PlotOption.CURVATURE_PATH)));
        NumberTable losses = ((Tabular) FigureKind.CURVATURE.of(onPlane)).table();
        assertThat(losses.names()).containsExactly("step", "along first", "along second", "loss");
        int path = plane.steps().size();
        assertThat(losses.numbers().rows()).isEqualTo(path + 81);
        assertThat(losses.numbers().get(path + 10, 3)).isEqualTo(plane.field().at(1, 1));
        assertThat(losses.numbers().get(path + 80, 1))
                .isEqualTo(plane.field().across().max());
    }

    private static NumberTable table(FigureKind kind, int step, boolean futureHidden) {
        Scene scene = Scene.of(LANES.get(1), step, SharedScales.of(LANES), Styles.of(Palette.LIGHT, 13))
                .with(new PlotView(0, futureHidden));
        return ((Tabular) kind.of(scene)).table();
    }
}
