package symmetrylab.figure.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.numeric.Range;
import symmetrylab.testing.DrawnPen;
import symmetrylab.testing.DrawnPen.Word;
import symmetrylab.testing.Pixels;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;
import symmetrylab.testing.TextBoxPen.Box;
import symmetrylab.testing.TextPen;

@Tag("once")
class PlotsTest {

    private static final Palette LIGHT = Palette.LIGHT;
    private static final FigureStyle STYLE = Styles.of(LIGHT, 14);

    private static final List<Function<Scene, LayeredFigure>> PLOTS =
            List.of(TrajectoryFigure::new, SpreadFigure::new, LossFigure::new);

    /** Four equal neurons; four of which one is nudged at step 300; and four random ones, the first copied onto the second. */
    private static final List<RunHistory> LANES = Runs.histories(Runs.experiment("""
            {'format': 1, 'training': {'steps': 600, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
             'runs': [{'name': 'Equal', 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}}},
              {'name': 'Nudged', 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}},
               'edits': [{'step': 300, 'kind': 'nudge', 'layer': 1, 'to': 2, 'from': 1, 'add': 0.5}]},
              {'name': 'Copied', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3},
               'edits': [{'step': 100, 'kind': 'copy', 'layer': 1, 'neuron': 1, 'onto': 2}]}]}
            """));

    private static Scene scene(int lane, int step) {
        return Scene.of(LANES.get(lane), step, SharedScales.of(LANES), STYLE);
    }

    @Test
    void curves_that_coincide_are_one_rope_of_all_their_colours_on_a_band() {
        DrawnPen drawn = DrawnPen.of(new TrajectoryFigure(scene(0, 300)), 480, 200);
        Ink band = LIGHT.page().mix(LIGHT.states().identical(), 0.28);
        // Two inputs and the bias.
        assertThat(inks(drawn, 1)).filteredOn(band::equals).hasSize(3);
        for (int neuron = 0; neuron < 4; neuron++) {
            assertThat(inks(drawn, 1))
                    .filteredOn(LIGHT.ofNeuron(neuron)::equals)
                    .hasSize(3);
            assertThat(inks(drawn, 0.32))
                    .filteredOn(LIGHT.ofNeuron(neuron).withAlpha(0.32)::equals)
                    .hasSize(3);
        }
        assertThat(drawn.words())
                .contains(
                        new Word("h1", LIGHT.ofNeuron(0)),
                        new Word("h4", LIGHT.ofNeuron(3)),
                        new Word("four curves in one", LIGHT.states().identical()));
        assertThat(words(new TrajectoryFigure(scene(0, 300)), 240)).contains("×4");
        assertThat(drawn.discs())
                .extracting(DrawnPen.Disc::ink)
                .contains(LIGHT.states().identical());
    }

    private static List<Ink> inks(DrawnPen drawn, double opacity) {
        return drawn.lines().stream()
                .map(line -> line.stroke().ink())
                .filter(ink -> ink.alpha() == opacity)
                .toList();
    }

    @Test
    void curves_that_nearly_coincide_say_so_in_their_own_colour() {
        List<RunHistory> lanes = Runs.histories(Runs.preset("tiny-noise"));
        Scene near = Scene.of(lanes.get(0), 600, SharedScales.of(lanes), STYLE);
        DrawnPen drawn = DrawnPen.of(new TrajectoryFigure(near), 480, 200);
        assertThat(inks(drawn, 1)).contains(LIGHT.page().mix(LIGHT.states().near(), 0.28));
        assertThat(drawn.words()).contains(new Word("≈ ×4", LIGHT.states().near()));
        DrawnPen spread = DrawnPen.of(new SpreadFigure(near), 480, 200);
        assertThat(spread.words()).contains(new Word("2.02e−6", LIGHT.states().near()));
    }

    @Test
    void a_neuron_keeps_its_colour_when_others_become_one() {
        for (int step : new int[] {50, 200}) {
            DrawnPen drawn = DrawnPen.of(new TrajectoryFigure(scene(2, step)), 480, 200);
            assertThat(drawn.words()).contains(new Word("h3", LIGHT.ofNeuron(2)), new Word("h4", LIGHT.ofNeuron(3)));
            PlotFrame frame = PlotFrame.linear(
                    PlotPlace.of(0, 200, 480, STYLE),
                    StepAxis.whole(600),
                    SharedScales.of(LANES).weights());
            double weight = LANES.get(2).recording().parameters(step).weight(0, 2, 0);
            assertThat(drawn.discs())
                    .filteredOn(disc ->
                            disc.y() == frame.y().at(weight) && !disc.ink().equals(LIGHT.page()))
                    .extracting(DrawnPen.Disc::ink)
                    .containsExactly(LIGHT.ofNeuron(2));
        }
        assertThat(words(new TrajectoryFigure(scene(2, 50)), 480)).contains("h1", "h2", "h3", "h4");
        assertThat(words(new TrajectoryFigure(scene(2, 200)), 480)).containsSubsequence("h4", "h3", "×2", "h2", "h1");
    }

    @Test
    void layers_stay_the_same_while_the_same_neurons_coincide() {
        for (Function<Scene, LayeredFigure> plot : PLOTS) {
            List<LayeredFigure.Layer> first = plot.apply(scene(1, 100)).layers(480, 200);
            List<LayeredFigure.Layer> second = plot.apply(scene(1, 200)).layers(480, 200);
            long changed = IntStream.range(0, first.size())
                    .filter(i -> !first.get(i).figure().equals(second.get(i).figure()))
                    .count();
            assertThat(changed).as("only the marks of the current step").isEqualTo(1);
        }
        List<LayeredFigure.Layer> one = new TrajectoryFigure(scene(1, 100)).layers(480, 200);
        List<LayeredFigure.Layer> apart = new TrajectoryFigure(scene(1, 400)).layers(480, 200);
        assertThat(one.get(2).figure()).isEqualTo(apart.get(2).figure());
        assertThat(one.get(3).figure()).isNotEqualTo(apart.get(3).figure());
    }

    @Test
    void nothing_of_a_hidden_future_is_seen() {
        for (Function<Scene, LayeredFigure> plot : PLOTS) {
            // Lane 1 is lane 0 until its edit, and has a ghost from there on.
            for (int step : new int[] {1, 200, 299}) {
                LayeredFigure equal = plot.apply(scene(0, step).with(new PlotView(0, true)));
                LayeredFigure nudged = plot.apply(scene(1, step).with(new PlotView(0, true)));
                assertThat(TextPen.of(nudged, 480, 200)).isEqualTo(TextPen.of(equal, 480, 200));
                assertThat(DrawnPen.of(nudged, 480, 200).discs())
                        .isEqualTo(DrawnPen.of(equal, 480, 200).discs());
                assertThat(Pixels.of(rightOf(step, nudged))).isEqualTo(Pixels.of(rightOf(step, equal)));
            }
            LayeredFigure open = plot.apply(scene(0, 200));
            LayeredFigure other = plot.apply(scene(1, 200));
            assertThat(Pixels.of(image(open))).isNotEqualTo(Pixels.of(image(other)));
        }
    }

    /** The part of a picture right of step {@code step}. */
    private static BufferedImage rightOf(int step, LayeredFigure figure) {
        List<LayeredFigure.Layer> layers = figure.layers(480, 200);
        int cursor = (int) Math.ceil(layers.get(1).right());
        assertThat(cursor).as("step " + step).isBetween(40, 300);
        return image(figure).getSubimage(cursor, 0, 480 - cursor, 200);
    }

    private static BufferedImage image(LayeredFigure figure) {
        return FigureImage.opaque(PictureSize.of(480, 200)).paint(figure).image();
    }

    @Test
    void the_ghost_is_named_from_the_edit_on() {
        String name = "before the edit";
        for (Function<Scene, LayeredFigure> plot : PLOTS) {
            assertThat(words(plot.apply(scene(1, 100)), 440)).contains(name);
            assertThat(words(plot.apply(scene(0, 100)), 440)).doesNotContain(name);
            PlotView hidden = new PlotView(0, true);
            assertThat(words(plot.apply(scene(1, 100).with(hidden)), 440)).doesNotContain(name);
            assertThat(words(plot.apply(scene(1, 400).with(hidden)), 440)).contains(name);
        }
    }

    @Test
    void curves_that_look_flat_say_how_small_they_are() {
        List<RunHistory> lanes = Runs.histories(Runs.preset("deep"));
        SharedScales scales = SharedScales.of(lanes);
        Scene zero = Scene.of(lanes.get(0), 1200, scales, STYLE).with(new PlotView(1, false));
        assertThat(words(new TrajectoryFigure(zero), 432)).contains("all below 6e−6");
        Scene start = Scene.of(lanes.get(0), 0, scales, STYLE).with(new PlotView(1, true));
        assertThat(words(new TrajectoryFigure(start), 432)).contains("all exactly 0");
        Scene random = Scene.of(lanes.get(1), 1200, scales, STYLE).with(new PlotView(1, false));
        assertThat(words(new TrajectoryFigure(random), 432)).noneMatch(text -> text.startsWith("all"));
        assertThat(words(new TrajectoryFigure(random), 432)).contains("h2.1").doesNotContain("h1.1");
    }

    @Test
    void the_line_at_the_current_step_does_not_cross_the_note_on_flat_curves() {
        List<RunHistory> lanes = Runs.histories(Runs.preset("deep"));
        SharedScales scales = SharedScales.of(lanes);
        for (int step : new int[] {0, 100, 1900}) {
            Scene zero = Scene.of(lanes.get(0), step, scales, STYLE).with(new PlotView(1, false));
            assertThat(cursorParts(new TrajectoryFigure(zero)))
                    .as("at %d", step)
                    .isEqualTo(step == 100 ? 2 : 1);
            Scene random = Scene.of(lanes.get(1), step, scales, STYLE).with(new PlotView(1, false));
            assertThat(cursorParts(new TrajectoryFigure(random))).isEqualTo(1);
        }
    }

    private static long cursorParts(LayeredFigure plot) {
        return DrawnPen.of(plot, 432, 200).strokes().stream()
                .filter(stroke -> stroke.ink().equals(LIGHT.marker()))
                .count();
    }

    @Test
    void the_spread_of_every_layer_is_written_in_order() {
        List<RunHistory> lanes = Runs.histories(Runs.preset("deep"));
        SharedScales scales = SharedScales.of(lanes);
        List<String> random = words(new SpreadFigure(Scene.of(lanes.get(1), 1200, scales, STYLE)), 432);
        assertThat(random).contains("Spread by layer", "0 exact", "1", "1e−5", "1e−10", "1e−15");
        // Words are set from the right.
        assertThat(random).containsSubsequence("7.494", "·", "5.445", "·", "1.952");
        List<String> zero = words(new SpreadFigure(Scene.of(lanes.get(0), 1200, scales, STYLE)), 432);
        assertThat(zero).containsOnlyOnce("0, exactly").doesNotContain("·");
    }

    @Test
    void loss_and_accuracy_share_a_plot_if_two_would_be_too_low() {
        assertThat(words(new LossFigure(scene(0, 100)), 300)).contains("Loss and accuracy", "100%", "0.4");
        List<String> high = TextPen.of(new LossFigure(scene(0, 100)), 300, 2 * (110 + 3 * 14));
        assertThat(high)
                .contains("Loss", "Accuracy", "100%")
                .filteredOn("step 0"::equals)
                .hasSize(2);
        assertThat(TextPen.of(new LossFigure(scene(0, 100)), 300, 2 * (110 + 3 * 14) - 1))
                .contains("Loss and accuracy");
    }

    @Test
    void held_out_samples_are_named_as_far_as_there_is_room() {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'moons', 'samples': 40, 'validation': 0.5}, 'training': {'steps': 50}}
                """));
        LossFigure loss = new LossFigure(Scene.of(lanes.get(0), 20, SharedScales.of(lanes), STYLE));
        assertThat(words(loss, 500)).anyMatch(text -> text.startsWith("held out 0."));
        assertThat(words(loss, 330)).contains("Loss").noneMatch(text -> text.startsWith("held out"));
        assertNoOverlap(loss, 330, 160);
        assertNoOverlap(loss, 200, 160);
    }

    @ParameterizedTest
    @CsvSource({"2, from x1|from x2|bias", "3, from x1|from x2|from x3|bias", "4, weights|bias"})
    void the_key_names_inputs_if_they_are_few(int inputs, String texts) {
        String row = "[" + "1, ".repeat(inputs - 1) + "1]";
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [%s], 'targets': [[1]]}, 'training': {'steps': 2}}
                """.formatted(row)));
        DashKeyFigure key = new DashKeyFigure(Scene.of(lanes.get(0), 0, SharedScales.of(lanes), STYLE));
        assertThat(TextPen.of(key, 500, 22)).containsExactly(texts.split("\\|"));
        assertThat(TextBoxPen.of(key, key.width(), 22)).allMatch(box -> box.left() > 0 && box.right() <= key.width());
        assertThat(TextPen.of(key, key.width() - 1, 22)).noneMatch(text -> text.startsWith("from"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"constant", "deep", "frozen", "iris", "tie", "tiny-noise", "zero-against-random"})
    void axes_have_three_labels_and_no_texts_meet_at_any_size(String preset) {
        List<RunHistory> lanes = Runs.histories(Runs.preset(preset));
        SharedScales scales = SharedScales.of(lanes);
        double[][] sizes = {{300, 155}, {330, 192}, {440, 150}, {560, 260}, {800, 330}, {1200, 400}};
        for (RunHistory lane : lanes) {
            for (double[] size : sizes) {
                double text = size[1] == 150 ? 13 : size[1] == 155 ? 15 : 16;
                FigureStyle style = Styles.of(Theme.DARK.palette(), text);
                Scene scene = Scene.of(lane, lane.lastStep() / 3, scales, style);
                for (Function<Scene, LayeredFigure> plot : PLOTS) {
                    check(plot.apply(scene), size[0], size[1], style);
                }
            }
        }
    }

    @Test
    void only_some_of_very_many_curves_are_shown_and_counted() {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'digits'}, 'network': {'hidden': [32]}, 'training': {'steps': 3},
                 'runs': [{'initializer': {'weights': {'kind': 'zero'}}}, {'name': 'Random'}]}
                """));
        SharedScales scales = SharedScales.of(lanes);
        for (RunHistory lane : lanes) {
            LayeredFigure weights = new TrajectoryFigure(Scene.of(lane, 2, scales, STYLE));
            assertThat(words(weights, 400)).contains("Weights (224 of 2,080)", "h1", "…");
            assertThat(words(weights, 180)).contains("Weights", "…");
            assertNoOverlap(weights, 400, 160);
            assertNoOverlap(weights, 180, 160);
        }
    }

    private static void check(LayeredFigure figure, double width, double height, FigureStyle style) {
        String where = figure.getClass().getSimpleName() + ", " + width + " x " + height;
        List<Box> boxes = assertNoOverlap(figure, width, height);
        PlotPlace place = PlotPlace.of(0, height, width, style);
        double text = style.text();
        double left = place.left(new PlotAxis(new Range(0, 1), List.of(), List.of()));
        List<Box> below = boxes.stream()
                .filter(box -> box.top() > place.low() + 0.4 * text)
                .toList();
        List<Box> beside = boxes.stream()
                .filter(box -> box.left() < left - 1 && box.bottom() > 1.1 * text && !below.contains(box))
                .toList();
        assertThat(below).as(where + ": steps").hasSizeGreaterThanOrEqualTo(3);
        assertThat(beside).as(where + ": values").hasSizeGreaterThanOrEqualTo(3);
        assertThat(boxes).as(where).allMatch(box -> box.size() >= 12 && box.left() >= 0 && box.right() <= width);
        Set<String> labels = below.stream().map(Box::text).collect(Collectors.toSet());
        assertThat(labels).as(where).hasSameSizeAs(below).contains("step 0");
    }

    private static List<Box> assertNoOverlap(LayeredFigure figure, double width, double height) {
        List<Box> boxes = TextBoxPen.of(figure, width, height);
        List<String> meeting = new ArrayList<>();
        for (Box box : boxes) {
            for (Box other : boxes) {
                if (box != other && box.overlaps(other)) {
                    meeting.add(box.text() + " and " + other.text());
                }
            }
        }
        assertThat(meeting)
                .as(figure.getClass().getSimpleName() + ", " + width + " x " + height)
                .isEmpty();
        return boxes;
    }

    private static List<String> words(LayeredFigure figure, double width) {
        return TextPen.of(figure, width, 155);
    }
}
