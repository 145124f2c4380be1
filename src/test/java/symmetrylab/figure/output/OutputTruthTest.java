package symmetrylab.figure.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recording;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.Runs;

/** Compares output pictures with the numbers of the recording. */
class OutputTruthTest {

    private static final Ink WHITE = Ink.rgb(0xFFFFFF);

    /** More samples than this are shown in part. */
    private static final int SHOWN = 400;

    /** The presets with classes, all of whose samples are shown. */
    static List<String> presets() {
        List<String> ids = Presets.all().stream()
                .map(Presets.Preset::id)
                .filter(id -> Runs.preset(id).data().isClassification())
                .filter(id -> Runs.preset(id).data().size() <= SHOWN)
                .toList();
        assertThat(ids).hasSizeGreaterThan(12);
        return ids;
    }

    @ParameterizedTest
    @MethodSource("presets")
    void the_samples_marked_wrong_agree_with_the_accuracy(String preset) {
        List<RunHistory> lanes = Runs.histories(Runs.preset(preset));
        for (RunHistory lane : lanes) {
            for (int step : new int[] {0, 1, lane.lastStep() / 7, lane.lastStep() / 2, lane.lastStep()}) {
                Scene scene = OutputRuns.scene(List.of(lane), true, step, Theme.LIGHT, 15);
                assertThat(wrong(scene)).as(preset + " at " + step).isEqualTo(wrongOf(lane.recording(), step));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xor", "blobs", "three", "step", "iris", "sigmoid"})
    void wrong_samples_of_every_kind_are_marked(String kind) {
        List<RunHistory> lanes = OutputRuns.ALL.get(kind);
        for (boolean random : new boolean[] {false, true}) {
            Scene scene = OutputRuns.scene(lanes, random, lanes.get(0).lastStep(), Theme.DARK, 15);
            assertThat(wrong(scene)).isEqualTo(wrongOf(scene.history().recording(), scene.step()));
        }
    }

    /** The number of signs of wrong answers on a map or curve, or off the diagonal of a table. */
    private static int wrong(Scene scene) {
        if (scene.history().recording().data().features() > 2) {
            int[][] counts = new OutputAnswers(new Subject(scene, OutputDetail.all(15))).counts();
            return IntStream.range(0, counts.length)
                    .map(row -> Arrays.stream(counts[row]).sum() - counts[row][row])
                    .sum();
        }
        return ShapeLog.of(scene, 264)
                .wrongSigns(scene.style().palette().states().diverged());
    }

    @Test
    void a_small_wrong_sample_shows_its_class_within_its_red_rim() {
        List<RunHistory> lanes = Runs.histories(Runs.preset("frozen"));
        Scene scene = OutputRuns.scene(lanes, true, 0, Theme.DARK, 13);
        ShapeLog log = ShapeLog.of(scene, 164);
        List<Ink> stops = scene.style().palette().activations().stops();
        Ink yellow = stops.get(stops.size() - 1);
        int wrong = wrongOf(scene.history().recording(), 0);
        assertThat(wrong).isGreaterThan(40);
        // All wrong ones are diamonds: rim, red rim and, last, the sign itself; nothing is drawn over it.
        List<Ink> last = log.fills.subList(log.fills.size() - 3 * wrong, log.fills.size());
        assertThat(IntStream.range(0, wrong)
                        .mapToObj(i -> last.subList(3 * i, 3 * i + 3))
                        .toList())
                .containsOnly(List.of(WHITE, ShapeLog.RED, yellow));
    }

    @Test
    void held_out_samples_beyond_the_training_samples_lie_within_the_map() {
        for (int seed = 1; seed <= 20; seed++) {
            RunHistory lane = OutputRuns.on(
                            "'kind': 'blobs', 'noise': 2, 'samples': 24, 'validation': 0.7, 'seed': " + seed, "[2]", 1)
                    .get(0);
            Subject subject =
                    new Subject(OutputRuns.scene(List.of(lane), true, 0, Theme.LIGHT, 13), OutputDetail.all(13));
            DataSet heldOut = subject.data().validation().orElseThrow();
            for (int feature = 0; feature < 2; feature++) {
                Range range = subject.inputRange(feature);
                for (double value : heldOut.inputs().column(feature).toArray()) {
                    assertThat(value).isStrictlyBetween(range.min(), range.max());
                }
            }
        }
    }

    private static int wrongOf(Recording recording, int step) {
        DataSet data = recording.data();
        int wrong = wrongOf(recording.accuracy(step).orElseThrow(), data.size());
        return data.features() > 2 || data.validation().isEmpty()
                ? wrong
                : wrong
                        + wrongOf(
                                recording
                                        .validation(step)
                                        .orElseThrow()
                                        .accuracy()
                                        .orElseThrow(),
                                data.validation().orElseThrow().size());
    }

    private static int wrongOf(double accuracy, int samples) {
        return (int) Math.round((1 - accuracy) * samples);
    }

    @ParameterizedTest
    @CsvSource({"xor, 264", "xor, 122", "blobs, 264"})
    void the_border_lies_where_the_output_is_a_half(String kind, double width) {
        Scene scene = OutputRuns.scene(kind, 15);
        List<double[]> places = border(scene, width);
        assertThat(places).hasSizeGreaterThan(20);
        for (double[] place : places) {
            double output = outputs(scene, place).get(0);
            assertThat(output).isCloseTo(0.5, within(0.02));
        }
    }

    @Test
    void the_border_of_classes_lies_where_the_two_largest_outputs_are_equal() {
        Scene scene = OutputRuns.scene("three", 15);
        List<double[]> places = border(scene, 264);
        assertThat(places).hasSizeGreaterThan(20);
        int close = 0;
        for (double[] place : places) {
            double[] outputs = outputs(scene, place).toArray();
            Arrays.sort(outputs);
            close += outputs[2] - outputs[1] < 0.04 ? 1 : 0;
        }
        // Where three classes meet, a cell of the grid has more borders than the straight lines can follow.
        assertThat(close).isGreaterThan((int) (0.97 * places.size()));
    }

    @Test
    void targets_of_minus_one_and_one_have_their_border_where_tanh_is_0() {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[0, 0], [0, 1], [1, 0], [1, 1]],
                  'targets': [[-1], [1], [1], [1]]}, 'network': {'hidden': [4], 'output': 'tanh'},
                 'training': {'steps': 200}}
                """));
        Scene scene = OutputRuns.scene(lanes, true, 200, Theme.LIGHT, 15);
        List<double[]> places = border(scene, 264);
        assertThat(places).isNotEmpty();
        for (double[] place : places) {
            assertThat(outputs(scene, place).get(0)).isCloseTo(0, within(0.02));
        }
    }

    @Test
    void a_map_of_any_size_has_cells_of_six_pixels_or_less() {
        for (double width : new double[] {100, 122, 164, 264, 400, 800, 1190}) {
            assertThat(ShapeLog.of(OutputRuns.scene("xor", 15), width)
                            .grids
                            .get(0)
                            .columns())
                    .isBetween((int) (width / 6), 200);
        }
    }

    @Test
    void a_flat_output_has_no_border() {
        Scene scene = OutputRuns.scene(OutputRuns.ALL.get("blobs"), false, 0, Theme.LIGHT, 15);
        assertThat(outputs(scene, new double[] {0.3, 0.4}).get(0)).isEqualTo(0.5);
        assertThat(border(scene, 264)).isEmpty();
    }

    /** The ends of the pieces of the border, as inputs. */
    private static List<double[]> border(Scene scene, double width) {
        Subject subject = new Subject(scene, OutputDetail.all(15));
        Range across = subject.inputRange(0);
        Range up = subject.inputRange(1);
        List<double[]> places = new ArrayList<>();
        for (ShapeLog.Drawn drawn : ShapeLog.of(scene, width).paths) {
            if (drawn.stroke().ink().equals(Ink.rgb(0x10182B))) {
                for (double[] point : ShapeLog.points(drawn.path())) {
                    places.add(new double[] {
                        across.min() + (point[0] - 50) / width * across.length(),
                        up.max() - (point[1] - 50) / width * up.length()
                    });
                }
            }
        }
        return places;
    }

    private static Vec outputs(Scene scene, double[] place) {
        return new Network(scene.state().parameters()).outputs(Vec.of(place));
    }

    @Test
    void the_colour_of_a_place_is_that_of_the_output() {
        Scene scene = OutputRuns.scene("xor", 15);
        InkGrid map = ShapeLog.of(scene, 264).grids.get(0);
        Palette palette = scene.style().palette();
        Subject subject = new Subject(scene, OutputDetail.all(15));
        for (int row = 0; row < map.rows(); row += 5) {
            for (int column = 0; column < map.columns(); column += 5) {
                Range across = subject.inputRange(0);
                Range up = subject.inputRange(1);
                double[] place = {
                    across.min() + (column + 0.5) / map.columns() * across.length(),
                    up.max() - (row + 0.5) / map.rows() * up.length()
                };
                Ink exact = palette.activations().at(outputs(scene, place).get(0), new Range(0, 1));
                Ink shown = map.at(row, column);
                assertThat(Math.abs(shown.red() - exact.red())).isLessThan(6);
                assertThat(Math.abs(shown.blue() - exact.blue())).isLessThan(6);
            }
        }
    }

    @Test
    void samples_held_out_are_hollow() {
        List<RunHistory> lanes = OutputRuns.on(
                "'kind': 'table', 'inputs': [[0, 0], [1, 0], [2, 0], [0, 1], [1, 1], [2, 1], [0, 2], [1, 2]],"
                        + " 'targets': [[0], [1], [0], [1], [0], [1], [1], [0]], 'validation': 0.25",
                "[3]",
                5);
        Scene scene = OutputRuns.scene(lanes, true, 5, Theme.DARK, 15);
        List<Ink> fills = ShapeLog.of(scene, 1000).fills;
        assertThat(fills.stream().filter(WHITE::equals)).hasSize(2);
        assertThat(fills.stream().filter(ink -> !ink.equals(WHITE) && !ink.equals(Palette.DARK.page())))
                .hasSize(6);
    }

    @Test
    void a_larger_network_is_evaluated_less_often() {
        Box box = new Box(0, 0, 264, 264);
        assertThat(OutputMap.nodes(network(4), box)).isEqualTo(45);
        assertThat(OutputMap.nodes(network(4), new Box(0, 0, 122, 122))).isEqualTo(22);
        assertThat(OutputMap.nodes(network(4), new Box(0, 0, 2000, 2000))).isEqualTo(45);
        assertThat(OutputMap.nodes(network(4, 4, 4), box)).isEqualTo(33);
        assertThat(OutputMap.nodes(network(100, 100), box)).isEqualTo(6);
        assertThat(OutputMap.nodes(network(1000, 1000), box)).isEqualTo(5);
        assertThat(Work.samples(network(4))).isEqualTo(1000);
        assertThat(Work.samples(network(100, 100))).isEqualTo(25);
        assertThat(Work.samples(network(1000, 1000))).isEqualTo(12);
    }

    private static Architecture network(Integer... hidden) {
        List<Integer> sizes = new ArrayList<>(List.of(2));
        sizes.addAll(List.of(hidden));
        sizes.add(1);
        return new Architecture(
                sizes, Activation.of(ActivationKind.SIGMOID), OutputKind.SIGMOID, LossKind.CROSS_ENTROPY);
    }

    @Test
    void samples_are_chosen_evenly_if_not_all_are_evaluated() {
        Recording recording = OutputRuns.ALL.get("blobs").get(1).recording();
        Parameters parameters = recording.parameters(0);
        ShownSamples all = ShownSamples.of(parameters, recording.data(), true, 1000);
        assertThat(all.samples()).hasSize(200);
        assertThat(all.areSome()).isFalse();
        ShownSamples some = ShownSamples.of(parameters, recording.data(), true, 50);
        assertThat(some.samples())
                .containsExactlyElementsOf(IntStream.range(0, 50)
                        .mapToObj(i -> all.samples().get(4 * i))
                        .toList());
        assertThat(some.areSome()).isTrue();
        assertThat(ShownSamples.of(parameters, recording.data(), false, 1000).samples())
                .noneMatch(ShownSamples.Shown::heldOut)
                .hasSize(160);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[1], [2], [-1]]", "[[1, 0], [2, 1], [-1, 3]]", "[[1, 0, 0], [2, 1, 0], [-1, 3, 1]]"})
    void a_diverged_network_is_painted_too(String inputs) {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': %s, 'targets': [[1], [3.5], [0]]},
                 'network': {'hidden': [3], 'activation': 'identity'},
                 'training': {'steps': 200, 'optimizer': {'kind': 'sgd', 'learning_rate': 30}}}
                """.formatted(inputs)));
        assertThat(lanes.get(0).recording().divergedAt()).isPresent();
        Scene scene = OutputRuns.scene(lanes, true, lanes.get(0).lastStep(), Theme.LIGHT, 15);
        assertThat(ShapeLog.of(scene, 264).fills).isNotEmpty();
    }
}
