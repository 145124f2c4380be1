package symmetrylab.figure.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.numeric.Range;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;
import symmetrylab.testing.TextBoxPen.Box;

class PlotFrameTest {

    private static final FigureStyle STYLE = Styles.of(Palette.LIGHT, 14);

    @ParameterizedTest
    @CsvSource({"4000, 1", "100000, 64", "5, 1", "0, 1", "1000, 7"})
    void curves_are_drawn_at_about_one_kept_step_per_pixel(int last, int stride) {
        PlotFrame frame = PlotFrame.linear(PlotPlace.of(0, 200, 500, STYLE), StepAxis.whole(last), new Range(0, 1));
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
        PlotFrame frame = PlotFrame.linear(PlotPlace.of(0, 200, 500, STYLE), StepAxis.whole(last), new Range(0, 1));
        int[] steps = frame.stepsWithSpikes(
                last, stride, step -> new double[] {step == spike ? 5 : Double.NaN, step == spike ? 1 : 1e-3 * step});
        assertThat(steps).isSorted().doesNotHaveDuplicates().contains(0, spike, last);
        assertThat(steps.length).isLessThan(2000);
        for (int step : steps) {
            assertThat(step == last || step % stride == 0).isTrue();
        }
    }

    private static PlotFrame part(int from, int to) {
        StepAxis axis = new StepAxis(new Range(from, to), true);
        return PlotFrame.linear(PlotPlace.of(0, 200, 500, STYLE), axis, new Range(0, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "100000, 1, 31415, 31000, 32000",
        "100000, 1, 31415, 20000, 90000",
        "100000, 64, 31424, 31400, 31500",
        "8000, 1, 7999, 7990, 8000"
    })
    void a_part_has_its_own_steps_and_spikes_and_one_step_beyond_each_end(
            int last, int stride, int spike, int from, int to) {
        int[] steps =
                part(from, to).stepsWithSpikes(last, stride, step -> new double[] {step == spike ? 5 : 1e-5 * step});
        assertThat(steps).isSorted().doesNotHaveDuplicates().contains(spike);
        assertThat(steps[0]).isBetween(from - Math.max(stride, (to - from) / 200), from);
        assertThat(steps[steps.length - 1]).isBetween(to, Math.min(last, to + Math.max(stride, (to - from) / 200)));
        assertThat(steps.length).isLessThan(2000);
    }

    @ParameterizedTest
    @CsvSource({"400, 600", "1, 5"})
    void a_part_shows_steps_of_a_shorter_run_only_as_far_as_there_are_any(int from, int last) {
        assertThat(part(from, from + 1000).steps(last, 1)).startsWith(from).endsWith(last);
        assertThat(part(last + 10, last + 20).steps(last, 1)).containsExactly(last);
    }

    @Test
    void a_line_is_cut_off_where_it_crosses_the_ends_of_the_axis() {
        PlotFrame frame = part(100, 200);
        int[] steps = {0, 80, 120, 180, 260, 300};
        double[] values = {9, 2, 4, 4, 8, 9};
        List<Double> points = points(frame.line(steps, values, 0, 5));
        assertThat(points)
                .containsExactly(
                        frame.x().from(), frame.y().at(3),
                        frame.x().at(120), frame.y().at(4),
                        frame.x().at(180), frame.y().at(4),
                        frame.x().to(), frame.y().at(5));
        assertThat(points(part(130, 150).line(steps, values, 0, 5)))
                .as("between two points")
                .containsExactly(
                        frame.x().from(),
                        frame.y().at(4),
                        frame.x().to(),
                        frame.y().at(4));
        assertThat(points(part(400, 500).line(steps, values, 0, 5))).isEmpty();
        double[] broken = {9, Double.NaN, 4, 4, Double.NaN, 9};
        assertThat(points(frame.line(steps, broken, 0, 5)))
                .as("nothing leads to a value that is not finite")
                .containsExactly(
                        frame.x().at(120),
                        frame.y().at(4),
                        frame.x().at(180),
                        frame.y().at(4));
    }

    private static List<Double> points(Path path) {
        List<Double> points = new ArrayList<>();
        path.visit(new Path.Visitor() {
            @Override
            public void moveTo(double x, double y) {
                points.addAll(List.of(x, y));
            }

            @Override
            public void lineTo(double x, double y) {
                points.addAll(List.of(x, y));
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                throw new AssertionError("a curve");
            }

            @Override
            public void close() {
                throw new AssertionError("a closed line");
            }
        });
        return points;
    }

    @ParameterizedTest
    @CsvSource({"1234, 1834", "0, 40", "3991, 4001", "123456, 654321"})
    void the_axis_of_a_part_names_its_first_and_its_last_step(int from, int to) {
        for (double width : new double[] {230, 500}) {
            StepAxis axis = new StepAxis(new Range(from, to), true);
            PlotFrame frame = PlotFrame.linear(PlotPlace.of(0, 150, width, STYLE), axis, new Range(0, 10));
            List<Box> labels = TextBoxPen.of((pen, w, h) -> new StepLabels(frame).paint(pen), width, 150);
            assertThat(labels)
                    .extracting(Box::text)
                    .contains("step " + PlotAxis.step(from), PlotAxis.step(to))
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(labels).allMatch(box -> box.left() >= -0.5 && box.right() <= width);
            for (Box one : labels) {
                assertThat(labels)
                        .filteredOn(other -> other != one)
                        .noneMatch(other -> other.left() < one.right() && one.left() < other.right());
            }
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
        PlotFrame frame = PlotFrame.linear(place, StepAxis.whole(scales.lastStep()), scales.weights());
        assertThat(GhostLines.of(lane, frame)).isEmpty();
        PlotFrame longer = PlotFrame.linear(place, StepAxis.whole(250), scales.weights());
        GhostLines lines = GhostLines.of(lane, longer).orElseThrow();
        assertThat(lines.steps())
                .startsWith(40)
                .isSorted()
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo(250);
    }
}
