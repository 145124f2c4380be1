package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Tabular;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.numeric.Mat;
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

    private static NumberTable table(FigureKind kind, int step, boolean futureHidden) {
        Scene scene = Scene.of(LANES.get(1), step, SharedScales.of(LANES), Styles.of(Palette.LIGHT, 13))
                .with(new PlotView(0, futureHidden));
        return ((Tabular) kind.of(scene)).table();
    }
}
