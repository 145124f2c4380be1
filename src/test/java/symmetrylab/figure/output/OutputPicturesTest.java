package symmetrylab.figure.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;
import symmetrylab.testing.TextPen;

/** The look of output pictures, and the texts on and around them. */
@Goldens("output-(?!(zero|random)-).*")
class OutputPicturesTest {

    private static final double[] WIDTHS = {264, 164, 122};
    private static final double[] TEXTS = {15, 13, 12};

    static Stream<Arguments> kinds() {
        return OutputRuns.ALL.keySet().stream().sorted().flatMap(kind -> Stream.of(Theme.values())
                .map(theme -> Arguments.of(kind, theme)));
    }

    /** Three sizes side by side; light the random lane, dark that of zeros. */
    @ParameterizedTest
    @MethodSource("kinds")
    void each_kind_looks_as_it_did(String kind, Theme theme) throws IOException {
        List<RunHistory> lanes = OutputRuns.ALL.get(kind);
        int step = Math.min(600, lanes.get(0).lastStep());
        Figure sizes = (pen, width, height) -> {
            double left = 0;
            for (int i = 0; i < WIDTHS.length; i++) {
                Scene scene = OutputRuns.scene(lanes, theme == Theme.LIGHT, step, theme, TEXTS[i]);
                OutputDetail detail = new OutputDetail(TEXTS[i], i < 2, i < 2);
                Margins margins = OutputPictures.margins(scene, detail);
                OutputPicture picture = OutputPictures.of(scene, detail);
                left += margins.left() + 8;
                picture.paint(pen, new Box(left, margins.above(), WIDTHS[i], WIDTHS[i] * OutputPictures.aspect(scene)));
                left += WIDTHS[i] + margins.right() + 8;
            }
        };
        int height = kind.equals("digits") ? 452 : 386;
        FigureStyle style = Styles.of(theme.palette(), 15);
        PagePart.all(sizes, style, 660, height).check("output-" + kind + "-" + theme.word());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void the_key_of_signs_looks_as_it_did(Theme theme) throws IOException {
        FigureStyle style = Styles.of(theme.palette(), 15);
        List<String> kinds = List.of("xor", "blobs", "plane", "three", "step", "iris");
        Figure keys = (pen, width, height) -> {
            for (int i = 0; i < kinds.size(); i++) {
                pen.area(8, 32 * i, width - 8, 32, new SampleSigns(data(kinds.get(i)), style));
            }
        };
        PagePart.all(keys, style, 420, 192).check("output-signs-" + theme.word());
    }

    @Test
    void a_figure_of_its_own_looks_as_it_did() throws IOException {
        Scene scene = OutputRuns.scene("xor", 16);
        PagePart.all(new OutputFigure(scene), scene.style(), 480, 400).check("output-figure");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void texts_stay_apart_and_within_the_margins_and_are_large_enough(String kind, Theme theme) {
        List<RunHistory> lanes = OutputRuns.ALL.get(kind);
        for (double width : new double[] {264, 204, 164, 150, 122, 101}) {
            for (double text : new double[] {12, 13, 15}) {
                Scene scene = OutputRuns.scene(
                        lanes, theme == Theme.LIGHT, lanes.get(0).lastStep(), theme, text);
                OutputDetail detail = OutputDetail.all(text);
                OutputPicture picture = OutputPictures.of(scene, detail);
                Margins margins = OutputPictures.margins(scene, detail);
                Box box = new Box(100, 60, width, width * OutputPictures.aspect(scene));
                List<TextBoxPen.Box> texts = TextBoxPen.of((pen, w, h) -> picture.paint(pen, box), 500, 500);
                for (int i = 0; i < texts.size(); i++) {
                    TextBoxPen.Box one = texts.get(i);
                    String where = kind + " " + width + ", text " + text + ": " + one;
                    assertThat(texts.subList(0, i)).as(where).noneMatch(one::overlaps);
                    assertThat(one.size()).as(where).isGreaterThanOrEqualTo(Math.min(12, text));
                    assertThat(one.left()).as(where).isGreaterThanOrEqualTo(box.left() - margins.left() - 0.5);
                    assertThat(one.right()).as(where).isLessThanOrEqualTo(box.right() + margins.right() + 0.5);
                    assertThat(one.top()).as(where).isGreaterThanOrEqualTo(box.top() - margins.above());
                    assertThat(one.bottom()).as(where).isLessThanOrEqualTo(box.bottom() + margins.below());
                }
            }
        }
    }

    @Test
    void the_margins_are_the_same_at_every_step() {
        OutputRuns.ALL.forEach((kind, lanes) -> {
            OutputDetail detail = OutputDetail.all(13);
            Margins first = OutputPictures.margins(OutputRuns.scene(lanes, true, 0, Theme.LIGHT, 13), detail);
            Margins last = OutputPictures.margins(
                    OutputRuns.scene(lanes, true, lanes.get(0).lastStep(), Theme.LIGHT, 13), detail);
            assertThat(last).as(kind).isEqualTo(first);
        });
    }

    @Test
    void ten_classes_are_named_at_the_bars_and_at_both_sides_of_the_table() {
        for (double width : new double[] {164, 140, 264}) {
            List<String> texts = texts(OutputRuns.scene("digits", 13), OutputDetail.all(13), width);
            List<String> columns =
                    IntStream.range(0, 10).mapToObj(Integer::toString).toList();
            assertThat(texts).as("%s wide", width).containsAll(columns);
            assertThat(texts.stream().filter("0"::equals).count())
                    .as("%s wide", width)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void few_samples_carry_their_class_and_their_output() {
        assertThat(texts(OutputRuns.scene("xor", 15), OutputDetail.all(15), 264))
                .containsExactlyInAnyOrder(
                        "0",
                        "1",
                        "1",
                        "0",
                        "0.08",
                        "0.92",
                        "0.75",
                        "0.17",
                        "output y",
                        "0",
                        "1",
                        "x1 →",
                        "0",
                        "1",
                        "x2 ↑");
    }

    @Test
    void without_room_for_values_and_axes_there_are_none() {
        assertThat(texts(OutputRuns.scene("xor", 13), new OutputDetail(13, false, false), 264))
                .containsExactlyInAnyOrder("0", "1", "1", "0", "output y", "0", "1", "x1 →");
    }

    @ParameterizedTest
    @CsvSource({"149, 8", "99, 4"})
    void a_small_map_loses_axis_names_and_values_then_everything_but_its_signs(double width, int count) {
        List<String> texts = texts(OutputRuns.scene("xor", 12), new OutputDetail(12, true, true), width);
        assertThat(texts).noneMatch(text -> text.contains("x1") || text.contains("."));
        assertThat(texts).hasSize(width < 100 ? count : count + 1);
    }

    @Test
    void many_samples_carry_neither_digits_nor_outputs() {
        assertThat(texts(OutputRuns.scene("blobs", 15), OutputDetail.all(15), 264))
                .containsExactlyInAnyOrder("output y", "−5", "5", "x1 →", "−5", "5", "x2 ↑");
    }

    @Test
    void the_title_says_if_not_all_samples_are_shown() {
        List<RunHistory> lanes = OutputRuns.on("'kind': 'blobs', 'samples': 1500", "[3]", 2);
        Scene scene = OutputRuns.scene(lanes, true, 2, Theme.LIGHT, 15);
        assertThat(texts(scene, OutputDetail.all(15), 400)).contains("output y, 1,000 of 1,500 samples");
        assertThat(texts(scene, OutputDetail.all(15), 160)).contains("output y");
    }

    @Test
    void for_more_inputs_the_chosen_sample_is_shown_with_its_target() {
        Scene scene = OutputRuns.scene("iris", 15).with(new NeuronFill.Sample(70));
        assertThat(texts(scene, OutputDetail.all(15), 264))
                .contains("sample 71, target versicolor", "setosa", "virginica", "150 samples");
        assertThat(texts(OutputRuns.scene("iris", 15), OutputDetail.all(15), 264))
                .contains("sample 1, target setosa");
    }

    @Test
    void a_table_of_some_samples_says_of_how_many() {
        assertThat(texts(OutputRuns.scene("digits", 15), OutputDetail.all(15), 264))
                .contains("199 of 1,797 samples");
    }

    @Test
    void a_single_sigmoid_output_has_a_table_of_two_by_two() {
        OutputAnswers answers = new OutputAnswers(new Subject(OutputRuns.scene("sigmoid", 15), OutputDetail.all(15)));
        assertThat(answers.counts()).hasDimensions(2, 2);
        assertThat(answers.counts()[0][0] + answers.counts()[0][1]).isEqualTo(2);
        assertThat(answers.counts()[1][0] + answers.counts()[1][1]).isEqualTo(2);
    }

    @Test
    void the_key_names_the_signs_of_the_data_and_no_others() {
        assertThat(key("xor", 900)).containsExactlyInAnyOrder("0", "1", "target 1, 0", "wrong");
        assertThat(key("blobs", 900)).containsExactlyInAnyOrder("target 1, 0", "wrong", "held out");
        assertThat(key("plane", 900)).containsExactlyInAnyOrder("target", "held out");
        assertThat(key("three", 900)).containsExactlyInAnyOrder("y1", "y2", "y3", "wrong", "held out");
        assertThat(key("iris", 900)).containsExactlyInAnyOrder("target", "wrong");
        assertThat(key("reals", 900)).containsExactlyInAnyOrder("target");
    }

    @Test
    void the_key_fits_into_its_width_and_loses_its_last_entries_first() {
        SampleSigns signs = new SampleSigns(data("blobs"), Styles.of(Theme.LIGHT.palette(), 15));
        assertThat(key("blobs", signs.width())).contains("held out");
        assertThat(key("blobs", signs.width() - 1)).containsExactly("target 1, 0", "wrong");
        assertThat(TextBoxPen.of(signs, signs.width(), 30)).allMatch(box -> box.right() <= signs.width());
        double three = new SampleSigns(data("three"), Styles.of(Theme.LIGHT.palette(), 15)).width();
        assertThat(key("three", three - 1)).containsExactly("y1", "y2", "wrong", "held out");
    }

    @ParameterizedTest
    @CsvSource({"300, 200", "200, 400", "800, 600", "30, 30", "10, 10"})
    void a_figure_of_its_own_stays_within_its_area(int width, int height) {
        for (String kind : OutputRuns.ALL.keySet()) {
            assertThat(TextBoxPen.of(new OutputFigure(OutputRuns.scene(kind, 13)), width, height))
                    .as(kind)
                    .allMatch(
                            box -> box.left() >= 0 && box.right() <= width && box.top() >= 0 && box.bottom() <= height);
        }
    }

    private static DataSet data(String kind) {
        return OutputRuns.ALL.get(kind).get(0).recording().data();
    }

    private static List<String> key(String kind, double width) {
        SampleSigns signs = new SampleSigns(data(kind), Styles.of(Theme.LIGHT.palette(), 15));
        return TextPen.of(signs, width, 30);
    }

    private static List<String> texts(Scene scene, OutputDetail detail, double width) {
        OutputPicture picture = OutputPictures.of(scene, detail);
        Box box = new Box(80, 60, width, width * OutputPictures.aspect(scene));
        return new ArrayList<>(TextPen.of((pen, w, h) -> picture.paint(pen, box), 700, 700));
    }
}
