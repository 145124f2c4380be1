package symmetrylab.figure.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.Curve;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.Legible;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;

/** The plot on which a curve is predicted. */
@Goldens("predict-.*")
class PredictedCurvePicturesTest {

    @ParameterizedTest
    @CsvSource({"before, false, false, LIGHT", "after, true, false, DARK", "log, true, true, LIGHT"})
    void predictions_look_as_they_did(String name, boolean measured, boolean logarithmic, Theme theme)
            throws IOException {
        FigureStyle style = Styles.of(theme.palette(), 13);
        PredictedCurveFigure figure = figure(measured, logarithmic, style);
        PagePart.all(figure, style, 650, 380).check("predict-" + name);
        Legible.texts(figure, 650, 380);
    }

    @Test
    void steps_and_names_keep_apart_where_both_lines_cross_at_nearly_the_same_place() {
        FigureStyle style = Styles.of(Theme.LIGHT.palette(), 13);
        for (double end = 0.02; end < 0.28; end += 0.02) {
            PredictedCurveFigure near = new PredictedCurveFigure(
                    figure(true, false, style).axes(),
                    curve(0, 100, 0, 0.7, 0.7),
                    curve(100, 1000, 0, 0.7, end),
                    Optional.of(curve(100, 1000, 0, 0.7, 0.02)),
                    OptionalDouble.empty(),
                    style);
            List<TextBoxPen.Box> bold = TextBoxPen.of(near, 650, 380).stream()
                    .filter(box -> box.top() > 40 && box.bottom() < 350 && box.left() > 46)
                    .toList();
            assertThat(bold).extracting(TextBoxPen.Box::text).contains("what you drew", "measured");
            for (TextBoxPen.Box one : bold) {
                assertThat(bold).filteredOn(one::overlaps).containsExactly(one);
            }
        }
    }

    @Test
    void lines_cross_the_threshold_between_their_points() {
        FigureStyle style = Styles.of(Theme.LIGHT.palette(), 13);
        Curve straight = new Curve(List.of(100, 500, 1000), Vec.of(0.7, 0.7, 0.2));
        PredictedCurveFigure figure = new PredictedCurveFigure(
                figure(true, false, style).axes(),
                curve(0, 100, 0, 0.7, 0.7),
                straight,
                Optional.of(curve(100, 1000, 0, 0.7, 0.02)),
                OptionalDouble.empty(),
                style);
        // 0.3 is four fifths of the way from 0.7 to 0.2.
        assertThat(TextBoxPen.of(figure, 650, 380))
                .extracting(TextBoxPen.Box::text)
                .contains("step 900");
    }

    @Test
    void a_crossing_at_the_last_step_is_not_cut() {
        FigureStyle style = Styles.of(Theme.LIGHT.palette(), 13);
        for (double drawn : new double[] {0.29, 0.1, 0.6}) {
            PredictedCurveFigure late = new PredictedCurveFigure(
                    figure(true, false, style).axes(),
                    curve(0, 100, 0, 0.7, 0.7),
                    curve(100, 1000, 0, 0.7, drawn),
                    Optional.of(curve(100, 1000, 0, 0.7, 0.299999)),
                    OptionalDouble.empty(),
                    style);
            assertThat(Legible.texts(late, 650, 380))
                    .extracting(TextBoxPen.Box::text)
                    .contains("step 1,000");
        }
    }

    @Test
    void a_place_of_the_hand_is_a_share_of_the_steps_to_come_and_of_the_axis() {
        PredictedCurveFigure figure = figure(false, false, Styles.of(Theme.LIGHT.palette(), 10));
        // The plot area goes from 46 to 626 and from 22 to 356; a tenth of the steps is known.
        assertThat(figure.along(46 + 58, 650, 380)).isCloseTo(0, within(1e-9));
        assertThat(figure.along(626, 650, 380)).isCloseTo(1, within(1e-9));
        assertThat(figure.along(0, 650, 380)).isNegative();
        assertThat(figure.up(356, 650, 380)).isCloseTo(0, within(1e-9));
        assertThat(figure.up(22, 650, 380)).isCloseTo(1, within(1e-9));
    }

    private static PredictedCurveFigure figure(boolean measured, boolean logarithmic, FigureStyle style) {
        double low = logarithmic ? 1e-8 : 0;
        PredictedCurveFigure.Axes axes = new PredictedCurveFigure.Axes(
                100,
                1000,
                new Range(low, 1),
                logarithmic,
                "loss",
                OptionalDouble.of(logarithmic ? 1e-2 : 0.3),
                "well on its way");
        Curve past = curve(0, 100, low, 0.7, 0.7);
        Curve said = curve(100, measured ? 1000 : 550, low, 0.7, 0.1);
        Optional<Curve> future = measured ? Optional.of(curve(100, 1000, low, 0.7, 0.02)) : Optional.empty();
        return new PredictedCurveFigure(
                axes, past, said, future, measured ? OptionalDouble.empty() : OptionalDouble.of(400), style);
    }

    private static Curve curve(int from, int to, double low, double start, double end) {
        List<Integer> steps = IntStream.rangeClosed(0, 20)
                .boxed()
                .map(i -> from + i * (to - from) / 20)
                .toList();
        double[] values = IntStream.rangeClosed(0, 20)
                .mapToDouble(i -> Math.max(low, start + (end - start) * i * i / 400.0))
                .toArray();
        return new Curve(steps, Vec.of(values));
    }
}
