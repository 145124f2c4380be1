package symmetrylab.figure.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.numeric.Range;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

class PlotFrameTest {

    private static final FigureStyle STYLE = Styles.of(Palette.LIGHT, 14);

    @ParameterizedTest
    @CsvSource({"4000, 1", "100000, 64", "5, 1", "0, 1", "1000, 7"})
    void curves_are_drawn_at_about_one_kept_step_per_pixel(int last, int stride) {
        PlotFrame frame = PlotFrame.linear(PlotPlace.of(0, 200, 500, STYLE), last, new Range(0, 1));
        int[] steps = frame.steps(last, stride);
        assertThat(steps).isSorted().contains(0, last).doesNotHaveDuplicates();
        assertThat(steps.length).isLessThan(1000);
        for (int step : steps) {
            assertThat(step == last || step % stride == 0).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"100000, 1, 31415", "100000, 64, 31424", "8000, 1, 7999", "300, 1, 1"})
    void no_spike_is_lost_between_the_steps_of_two_pixels(int last, int stride, int spike) {
        PlotFrame frame = PlotFrame.linear(PlotPlace.of(0, 200, 500, STYLE), last, new Range(0, 1));
        int[] steps = frame.stepsWithSpikes(
                last, stride, step -> new double[] {step == spike ? 5 : Double.NaN, step == spike ? 1 : 1e-3 * step});
        assertThat(steps).isSorted().doesNotHaveDuplicates().contains(0, spike, last);
        assertThat(steps.length).isLessThan(2000);
        for (int step : steps) {
            assertThat(step == last || step % stride == 0).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"13", "14", "15"})
    void a_plot_of_155_pixels_has_an_area_of_110(double text) {
        PlotPlace place = PlotPlace.of(0, 155, 300, Styles.of(Palette.LIGHT, text));
        assertThat(place.low() - place.high()).isGreaterThanOrEqualTo(110);
        assertThat(PlotPlace.axis(place.style()).size()).isGreaterThanOrEqualTo(12);
    }

    @Test
    void labels_are_as_short_as_they_can_be_and_tell_values_apart() {
        assertThat(PlotAxis.labels(List.of(-5.0, 0.0, 5.0))).containsExactly("−5", "0", "5");
        assertThat(PlotAxis.labels(List.of(0.4932, 0.4934, 0.4936))).containsExactly("0.4932", "0.4934", "0.4936");
        assertThat(PlotAxis.labels(List.of(0.0, 0.5, 1.0))).containsExactly("0", "0.5", "1");
        assertThat(PlotAxis.labels(List.of(0.0, 20_000.0))).containsExactly("0", "20,000");
        assertThat(PlotAxis.labels(List.of(-2e-7, 0.0, 2e-7))).containsExactly("−2e−7", "0", "2e−7");
        assertThat(PlotAxis.step(1_234_567)).isEqualTo("1,234,567");
        assertThat(PlotAxis.step(999)).isEqualTo("999");
    }

    @Test
    void a_ghost_that_goes_on_after_its_lane_diverged_ends_with_the_plot() {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'training': {'steps': 300},
                 'edits': [{'step': 40, 'kind': 'set', 'layer': 1, 'to': 1, 'from': 1, 'value': 1e308},
                  {'step': 40, 'kind': 'nudge', 'layer': 1, 'to': 1, 'from': 1, 'add': 1e308}]}
                """));
        RunHistory lane = lanes.get(0);
        assertThat(lane.lastStep()).isEqualTo(40);
        SharedScales scales = SharedScales.of(lanes);
        assertThat(scales.lastStep()).isEqualTo(40);
        PlotPlace place = PlotPlace.of(0, 300, 400, STYLE);
        PlotFrame frame = PlotFrame.linear(place, scales.lastStep(), scales.weights());
        assertThat(GhostLines.of(lane, frame)).isEmpty();
        PlotFrame longer = PlotFrame.linear(place, 250, scales.weights());
        GhostLines lines = GhostLines.of(lane, longer).orElseThrow();
        assertThat(lines.steps())
                .startsWith(40)
                .isSorted()
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo(250);
    }
}
