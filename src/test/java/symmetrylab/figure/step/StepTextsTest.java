package symmetrylab.figure.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.export.image.FontOutlines;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.nn.Experiment;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Steps;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;
import symmetrylab.testing.TextBoxPen.Box;
import symmetrylab.testing.TextPen;

/** Texts of an open step: none meets another one or leaves its picture. */
@Tag("layout")
class StepTextsTest {

    private static final double[][] SIZES = {{300, 260, 11}, {430, 360, 12.5}, {900, 700, 20}, {200, 120, 11}};

    private static final List<LaneHead> HEADS = Runs.histories(Runs.preset("zero-against-random")).stream()
            .map(lane -> LaneHead.of(lane, 0))
            .toList();

    private static final double[] PLACES = {0, 0.45, 0.8, 1};

    static Stream<Arguments> experiments() {
        Stream<Arguments> presets =
                Presets.all().stream().map(preset -> Arguments.of(preset.id(), Runs.preset(preset.id())));
        return Stream.concat(
                presets,
                Stream.of(
                        Arguments.of("dropout", Runs.experiment(experiment("[8, 8]", "'batch': 5, 'dropout': 0.3, "))),
                        Arguments.of("sixteen", Runs.experiment(experiment("[16, 16]", "'batch': 'full', "))),
                        Arguments.of("hundred", Runs.experiment(experiment("[100, 3]", "'batch': 7, "))),
                        Arguments.of("none", Runs.experiment(experiment("[]", ""))),
                        Arguments.of("sixteen layers", Runs.experiment(experiment("[2, 2, 2, 2, 2, 2, 2, 2]", "")))));
    }

    private static String experiment(String hidden, String training) {
        return """
                {'format': 1, 'data': {'kind': 'moons', 'samples': 40}, 'network': {'hidden': %s},
                 'training': {%s'steps': 3}, 'runs': [{'name': 'Equal',
                   'initializer': {'weights': {'kind': 'constant', 'value': 0.1}}}, {'name': 'Random'}]}
                """.formatted(hidden, training);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("experiments")
    void texts_neither_overlap_nor_leave_the_picture(String name, Experiment experiment) {
        List<RunHistory> lanes = Runs.histories(experiment);
        SharedScales scales = SharedScales.of(lanes);
        for (RunHistory lane : lanes) {
            for (StepContent step :
                    List.of(Steps.open(lane, 0), Steps.open(lane, lane.lastStep() / 2, new StepSubject.Sample(1)))) {
                // A step keeps its layout for one size at a time.
                for (double[] size : SIZES) {
                    for (Phase phase : Steps.phases(step)) {
                        for (double place : PLACES) {
                            check(step, new Moment(phase, place), scales, size);
                        }
                    }
                }
            }
        }
    }

    private static void check(StepContent step, Moment moment, SharedScales scales, double[] size) {
        FigureStyle style = Styles.of(Palette.LIGHT, size[2]);
        String what = moment + " at " + size[0] + " x " + size[1];
        check(TextBoxPen.of(new StepFigure(step, moment, scales, style), size[0], size[1]), size, what);
        check(TextBoxPen.of(new StepTableFigure(step, moment, style), size[0], size[1] / 2), size, what);
        LaneGrid grid = LaneGrid.of(LaneGrid.Place.WINDOW, size[0], 2 * size[1], 1);
        Figure head = new StepHeadFigure(HEADS.get(0), step, moment, grid, style);
        check(TextBoxPen.of(head, size[0], grid.rows().head()), size, what);
    }

    private static void check(List<Box> boxes, double[] size, String what) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (box.left() < -0.5 || box.top() < -0.5 || box.right() > size[0] + 0.5 || box.bottom() > size[1] + 0.5) {
                faults.add("outside: " + box);
            }
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                if (box.overlaps(other)) {
                    faults.add("overlap: " + box + " and " + other);
                }
            }
        }
        assertThat(faults).as(what).isEmpty();
    }

    static Stream<String> presets() {
        return Presets.all().stream().map(Presets.Preset::id);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void no_sentence_is_cut_in_two_lanes_beside_the_panel(String preset) {
        LaneGrid grid = LaneGrid.of(LaneGrid.Place.WINDOW, 364, 510, 1);
        for (RunHistory lane : Runs.histories(Runs.preset(preset))) {
            StepContent step = Steps.open(lane, 0);
            for (Phase phase : Steps.phases(step)) {
                Figure head = new StepHeadFigure(
                        HEADS.get(0), step, new Moment(phase, 1), grid, Styles.of(Palette.LIGHT, grid.text()));
                assertThat(TextPen.of(head, 364, grid.rows().head()))
                        .as(phase.toString())
                        .noneMatch(text -> text.length() > 1 && text.endsWith("…"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"−0.00123 ×4", "b 3.5e−7", "δ 0.1234", "Forward, layer 1: All 4", "‖gradient‖", "h1–h4 ≠ → "})
    void the_width_of_a_text_is_never_underestimated(String text) {
        for (Lettering.Weight weight : Lettering.Weight.values()) {
            double real = FontOutlines.of(weight).width(text, 20);
            Lettering lettering = new Lettering(
                    20, weight, Palette.LIGHT.text(), Lettering.Horizontal.LEFT, Lettering.Vertical.BASELINE);
            assertThat(TextWidth.of(text, lettering)).isBetween(real, 1.2 * real);
        }
    }

    @Test
    void the_first_preset_says_in_words_that_the_zero_neurons_are_equal_and_the_random_ones_are_not() {
        List<RunHistory> lanes = Runs.histories(Runs.preset("zero-against-random"));
        StepContent zero = Steps.open(lanes.get(0), 0);
        assertThat(zero.subject()).isEqualTo("This step's batch: sample 1: x1 = 0, x2 = 0, target 0.");
        assertThat(headlines(zero))
                .containsExactly(
                        "Forward: h1–h4 add up weighted inputs. All 4 alike: sum 0, so activation 0.5.",
                        "Forward: y adds up weighted inputs. Sum 0, output 0.5.",
                        "Loss: output a against target y. Cross-entropy −ln(1 − a) = 0.6931, δ = 0.5.",
                        "Backward: the error comes back to h1–h4. The weights to y are 0: no error comes back.",
                        "Backward: gradient = input × δ. The gradients of all 4 are exactly 0.",
                        "Update: weights move by −0.5 × gradient. All 4 move alike and stay identical.");
        assertThat(headlines(Steps.open(lanes.get(0), 2)))
                .anyMatch(words -> words.contains("Equal weights to y: all 4 get δ"))
                .anyMatch(words -> words.contains("The same inputs and δ: all 4 get the same gradient."));
        assertThat(headlines(Steps.open(lanes.get(1), 2)))
                .anyMatch(words -> words.endsWith("4 different sums, 4 different activations."))
                .anyMatch(words -> words.endsWith("4 different weights to y: 4 different δ."))
                .anyMatch(words -> words.endsWith("4 neurons, 4 different gradients."));
    }

    private static List<String> headlines(StepContent step) {
        return Steps.phases(step).stream().map(step::headline).toList();
    }
}
