package symmetrylab.figure.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static symmetrylab.figure.function.FunctionRuns.given;
import static symmetrylab.figure.function.FunctionRuns.of;
import static symmetrylab.figure.function.FunctionRuns.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.scene.PlaneFeatures;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Network;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.DrawnPen;
import symmetrylab.testing.DrawnPen.Word;
import symmetrylab.testing.Runs;
import symmetrylab.testing.TextBoxPen;
import symmetrylab.testing.TextBoxPen.Box;
import symmetrylab.testing.TextPen;

class FunctionFigureTest {

    private static final String ZERO = "'weights': {'kind': 'zero'}";
    private static final String RANDOM = "'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3";

    private static final List<RunHistory> PRESET = Runs.histories(Runs.preset("zero-against-random"));

    private static final String XOR = "'kind': 'xor'";

    private static List<String> texts(Scene scene) {
        return TextPen.of(new FunctionFigure(scene), 900, 260);
    }

    @Test
    void the_sentence_says_what_the_ridges_allow() {
        assertThat(texts(scene(PRESET, 0, 4000)))
                .contains("all 4 neurons have one ridge: the border can only be parallel stripes", "h1–h4 ×4");
        assertThat(texts(scene(PRESET, 0, 0)))
                .contains("no ridge, as the weights are 0: the output is the same everywhere")
                .noneMatch(text -> text.startsWith("h1"));
        assertThat(texts(scene(PRESET, 1, 1200)))
                .contains("all 4 neurons have different ridges: the border can bend", "h1", "h2", "h3", "h4");
    }

    @Test
    void ridges_that_are_one_line_are_counted_though_their_neurons_differ() {
        List<RunHistory> lanes = given(XOR, 4, "[[1, 1], [2, 2], [-1, -1], [0, 0]]", "[-0.5, -1, 0.5, 7]");
        assertThat(texts(scene(lanes, 0, 0)))
                .contains("3 of 4 neurons have one ridge: the border can only be parallel stripes", "h1–h3 ×3");
        List<RunHistory> parallel = given(XOR, 3, "[[1, 2], [2, 4], [-1, -2]]", "[-0.5, -2, 0.8]");
        assertThat(texts(scene(parallel, 0, 0)))
                .contains("3 neurons have parallel ridges: the border can only be parallel stripes");
        List<RunHistory> near = given(XOR, 2, "[[1, 1], [1, 1.0000001]]", "[-0.5, -0.5]");
        assertThat(texts(scene(near, 0, 0))).contains("the ridges of 2 neurons look like one", "h1, h2 ≈ ×2");
        List<RunHistory> far = given(XOR, 2, "[[1, 1], [1, -1]]", "[-0.5, 50]");
        assertThat(texts(scene(far, 0, 0))).contains("1 of 2 ridges is outside the picture");
        List<RunHistory> single = given(XOR, 1, "[[1, 1]]", "[-0.5]");
        assertThat(texts(scene(single, 0, 0)))
                .contains("one neuron, one ridge: the border can only be parallel stripes");
        List<RunHistory> tiny = given(XOR, 2, "[[1e-200, 1e-200], [1e-200, -1e-200]]", "[-1e-200, 0]");
        assertThat(texts(scene(tiny, 0, 0))).contains("all 2 neurons have different ridges: the border can bend");
    }

    @Test
    void only_neurons_that_are_equal_to_the_last_bit_have_the_colour_of_identical_ones() {
        assertThat(words(scene(PRESET, 0, 4000)))
                .contains(new Word("h1–h4 ×4", Palette.LIGHT.states().identical()));
        List<RunHistory> scaled = given(XOR, 2, "[[1, 1], [2, 2]]", "[-0.5, -1]");
        assertThat(words(scene(scaled, 0, 0))).contains(new Word("h1, h2 ×2", Palette.LIGHT.text()));
        List<RunHistory> near = given(XOR, 2, "[[1, 1], [1, 1.0000001]]", "[-0.5, -0.5]");
        assertThat(words(scene(near, 0, 0)))
                .contains(new Word("h1, h2 ≈ ×2", Palette.LIGHT.states().near()));
    }

    private static List<Word> words(Scene scene) {
        return DrawnPen.of(new FunctionFigure(scene), 900, 260).words();
    }

    @Test
    void a_ridge_is_where_the_neurons_sum_is_zero() {
        for (int neuron = 0; neuron < 4; neuron++) {
            FunctionPlane plane = FunctionPlane.of(scene(PRESET, 1, 1200));
            FunctionFrame frame = new FunctionFigure(scene(PRESET, 1, 1200)).frame(900, 260);
            Ridge.Line line =
                    plane.ridge(plane.subject().parameters(), neuron).in(frame).orElseThrow();
            for (double share : new double[] {0, 0.3, 1}) {
                double x = frame.valueAcross(line.x1() + share * (line.x2() - line.x1()));
                double y = frame.valueUp(line.y1() + share * (line.y2() - line.y1()));
                Vec u = plane.subject().parameters().incoming(0, neuron);
                assertThat(u.get(0) * x + u.get(1) * y + u.get(2)).isCloseTo(0, within(1e-9 * u.norm()));
            }
            assertThat(frame.contains(line.x1(), line.y1())).isTrue();
            assertThat(line.distance(line.x1(), line.y1())).isZero();
        }
    }

    @Test
    void without_hidden_neurons_or_with_lost_ones_it_says_so() {
        List<RunHistory> none = of("'kind': 'and'", "'hidden': []", 10, RANDOM);
        assertThat(texts(scene(none, 0, 5))).contains("no hidden neurons: borders are straight");
        List<RunHistory> surface = of("'kind': 'plane'", "'hidden': []", 10, RANDOM);
        assertThat(texts(scene(surface, 0, 5))).contains("no hidden neurons: lines of one value are straight");
        List<RunHistory> lost = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1, 1], [2, 0]], 'targets': [[1], [3.5]]},
                 'network': {'hidden': [3], 'activation': 'identity'},
                 'training': {'steps': 60, 'optimizer': {'kind': 'sgd', 'learning_rate': 1e6}}}
                """));
        int last = lost.get(0).lastStep();
        assertThat(texts(scene(lost, 0, last)))
                .anyMatch(text ->
                        text.matches("[123] of 3 (neurons are no longer finite|ridges are outside the picture)"));
    }

    @Test
    void over_one_input_each_neuron_has_a_breakpoint_on_the_curve() {
        List<RunHistory> lanes = of(
                "'kind': 'sine', 'samples': 40",
                "'hidden': [4], 'activation': 'relu'",
                200,
                ZERO,
                RANDOM,
                "'weights': {'kind': 'constant', 'value': 0.5}");
        assertThat(texts(scene(lanes, 0, 0)))
                .contains("no breakpoint, as the weights are 0: the output is the same everywhere");
        assertThat(texts(scene(lanes, 2, 0))).contains("all 4 neurons have one breakpoint", "h1–h4 ×4");
        Scene random = scene(lanes, 1, 200);
        FunctionFigure figure = new FunctionFigure(random);
        FunctionFrame frame = figure.frame(900, 260);
        Network network = new Network(random.state().parameters());
        List<DrawnPen.Disc> discs = DrawnPen.of(figure, 900, 260).discs();
        for (int neuron = 0; neuron < 4; neuron++) {
            Vec u = random.state().parameters().incoming(0, neuron);
            double at = -u.get(1) / u.get(0);
            double x = frame.atAcross(at);
            double y = frame.atUp(network.outputs(Vec.of(at)).get(0));
            if (frame.contains(x, y)) {
                assertThat(discs).anyMatch(disc -> Math.abs(disc.x() - x) < 1e-6 && Math.abs(disc.y() - y) < 1e-6);
            }
        }
    }

    @Test
    void more_features_are_held_at_their_means_and_two_are_chosen() {
        List<RunHistory> lanes = Runs.histories(Runs.preset("iris"));
        Scene first = scene(lanes, 2, 500);
        assertThat(texts(first)).contains("sepal_length_cm →", "sepal_width_cm ↑");
        assertThat(TextPen.of(new FunctionFigure(first), 1200, 260))
                .contains("Function, the other 2 features at their means");
        assertThat(TextPen.of(new FunctionFigure(first), 300, 150)).contains("others at means");
        Scene other = first.with(PlotView.PLAIN.with(new PlaneFeatures(2, 3)));
        assertThat(texts(other)).contains("petal_length_cm →", "petal_width_cm ↑");
        FunctionPlane plane = FunctionPlane.of(other);
        Vec means = plane.means();
        Vec inputs = plane.at(1.5, -2);
        assertThat(inputs).isEqualTo(Vec.of(means.get(0), means.get(1), 1.5, -2));
        Vec column = other.history().recording().data().inputs().column(0);
        double sum = IntStream.range(0, column.size()).mapToDouble(column::get).sum();
        assertThat(means.get(0)).isCloseTo(sum / column.size(), within(1e-12));
        Vec u = other.state().parameters().incoming(0, 0);
        Ridge ridge = plane.ridge(other.state().parameters(), 0);
        double offset = u.get(4) + u.get(0) * means.get(0) + u.get(1) * means.get(1);
        assertThat(ridge.offset() / ridge.across()).isCloseTo(offset / u.get(2), within(1e-9));
    }

    @Test
    void features_that_the_data_lack_are_replaced_by_the_first_two() {
        assertThat(new PlaneFeatures(2, 3).in(3)).isEqualTo(PlaneFeatures.FIRST);
        assertThat(new PlaneFeatures(2, 3).in(4)).isEqualTo(new PlaneFeatures(2, 3));
        assertThat(new PlaneFeatures(2, 3).withUp(2)).isEqualTo(new PlaneFeatures(3, 2));
        assertThat(new PlaneFeatures(2, 3).withAcross(0)).isEqualTo(new PlaneFeatures(0, 3));
    }

    @Test
    void a_sample_is_found_at_its_sign_and_a_place_has_its_values() {
        List<RunHistory> lanes = of("'kind': 'blobs', 'samples': 30, 'validation': 0.3", "'hidden': [4]", 5, RANDOM);
        Scene scene = scene(lanes, 0, 5);
        FunctionFigure figure = new FunctionFigure(scene);
        FunctionPointing pointing = figure.pointing(500, 200);
        FunctionFrame frame = pointing.frame();
        var data = scene.history().recording().data();
        Vec trained = data.inputs().row(3);
        Vec held = data.validation().orElseThrow().inputs().row(2);
        assertThat(pointing.sampleAt(frame.atAcross(trained.get(0)), frame.atUp(trained.get(1))))
                .contains(new SampleAt(trained, data.targets().row(3), false));
        assertThat(pointing.sampleAt(frame.atAcross(held.get(0)) + 2, frame.atUp(held.get(1))))
                .map(SampleAt::heldOut)
                .contains(true);
        assertThat(pointing.sampleAt(2, 2)).isEmpty();
        assertThat(frame.valueAcross(frame.atAcross(0.25))).isCloseTo(0.25, within(1e-12));
        assertThat(frame.valueUp(frame.atUp(-0.75))).isCloseTo(-0.75, within(1e-12));
    }

    @Test
    void held_ranges_keep_the_frame_while_a_sample_moves() {
        FunctionFigure.Ranges ranges = new FunctionFigure.Ranges(new Range(-3, 5), new Range(-2, 2));
        FunctionFrame frame = new FunctionFigure(scene(PRESET, 1, 10), Optional.of(ranges)).frame(600, 200);
        assertThat(frame.across()).isEqualTo(ranges.across());
        assertThat(frame.up()).isEqualTo(ranges.up());
    }

    @Test
    void layers_change_only_with_the_state() {
        List<LayeredFigure.Layer> first = new FunctionFigure(scene(PRESET, 0, 4000)).layers(480, 200);
        List<LayeredFigure.Layer> again = new FunctionFigure(scene(PRESET, 0, 4000)).layers(480, 200);
        List<LayeredFigure.Layer> before = new FunctionFigure(scene(PRESET, 0, 3000)).layers(480, 200);
        assertThat(again).isEqualTo(first);
        assertThat(before.get(0)).isEqualTo(first.get(0));
        assertThat(before.get(1)).isNotEqualTo(first.get(1));
    }

    @Test
    void the_table_has_every_sample_with_its_target_and_output() {
        Scene scene = scene(PRESET, 1, 4000);
        NumberTable table = new FunctionFigure(scene).table();
        assertThat(table.names()).containsExactly("x1", "x2", "target y", "output y", "held out");
        assertThat(table.numbers().rows()).isEqualTo(4 + 41 * 41);
        assertThat(table.numbers().row(1))
                .isEqualTo(Vec.of(
                        0,
                        1,
                        1,
                        new Network(scene.state().parameters())
                                .outputs(Vec.of(0, 1))
                                .get(0),
                        0));
    }

    @ParameterizedTest
    @CsvSource({"sine, 1", "sine, 5", "xor, 1", "xor, 64", "iris, 8", "digits, 4", "moons, 80", "plane, 4"})
    void texts_stay_apart_in_every_size(String kind, int neurons) {
        List<RunHistory> lanes = of("'kind': '" + kind + "'", "'hidden': [" + neurons + "]", 20, ZERO, RANDOM);
        for (int lane = 0; lane < 2; lane++) {
            for (double[] size :
                    new double[][] {{232, 150}, {296, 150}, {432, 160}, {616, 160}, {1280, 720}, {400, 500}}) {
                check(new FunctionFigure(scene(lanes, lane, 20)), size[0], size[1]);
            }
        }
    }

    private static void check(FunctionFigure figure, double width, double height) {
        List<Box> boxes = TextBoxPen.of(figure, width, height);
        List<String> meeting = new ArrayList<>();
        for (Box box : boxes) {
            for (Box other : boxes) {
                if (box != other && box.overlaps(other)) {
                    meeting.add(box.text() + " and " + other.text());
                }
            }
        }
        String where = width + " x " + height;
        FunctionFrame frame = figure.frame(width, height);
        assertThat(meeting.stream().filter(texts -> !texts.matches("(.* and )?[01]( and .*)?")))
                .as(where)
                .isEmpty();
        assertThat(boxes)
                .as(where)
                .allMatch(box -> Math.min(12, FunctionRuns.STYLE.text()) <= box.size() + 0.6
                        && box.left() >= 0
                        && box.right() <= width + 0.5
                        && box.top() >= 0
                        && box.bottom() <= height);
        assertThat(boxes.stream().filter(box -> box.top() > frame.box().bottom()))
                .as("labels below, " + where)
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(boxes.stream()
                        .filter(box -> box.right() < frame.box().left()
                                && box.bottom() > frame.box().top() - 5
                                && box.top() < frame.box().bottom()))
                .as("labels at the left, " + where)
                .hasSizeGreaterThanOrEqualTo(3);
    }
}
