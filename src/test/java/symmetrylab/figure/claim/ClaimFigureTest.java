package symmetrylab.figure.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.figure.claim.ClaimAxis.Kind;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Theme;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;
import symmetrylab.testing.BlankPen;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.Legible;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;
import symmetrylab.testing.TextPen;

@Goldens("claim-.*")
class ClaimFigureTest {

    private static final List<ClaimCurve> GROWING = List.of(
            curve("circle, tanh", 0, 0, step -> 1e-9 * StrictMath.exp(0.011 * Math.min(step, 2000))),
            curve("blobs, tanh", 0, 1, step -> 1e-9 * StrictMath.exp(0.004 * step)),
            curve("circle, ReLU", 1, 0, step -> 2e-9),
            curve("blobs, ReLU", 1, 1, step -> 2e-9),
            curve("XOR, ReLU", 1, 2, step -> 0));

    private static ClaimCurve curve(String name, int color, int dash, DoubleUnaryOperator value) {
        double[] places = new double[41];
        double[] values = new double[41];
        for (int i = 0; i <= 40; i++) {
            places[i] = 100.0 * i;
            values[i] = value.applyAsDouble(places[i]);
        }
        return new ClaimCurve(name, color, dash, Vec.of(places), Vec.of(values));
    }

    private static ClaimFigure growing(List<Integer> front, Theme theme) {
        return new ClaimFigure(
                GROWING,
                axes(
                        new ClaimAxis("How far the neurons are apart", Kind.LOG_WITH_ZERO, new Range(1e-9, 1)),
                        new ClaimAxis("step", Kind.WHOLE, new Range(0, 4000))),
                Optional.of(new ClaimBound(0.1, "above 0.1")),
                front,
                Styles.of(theme.palette(), 13));
    }

    @ParameterizedTest
    @EnumSource
    void growing_curves_with_their_bound(Theme theme) throws IOException {
        PagePart.all(growing(List.of(), theme), Styles.of(theme.palette(), 13), 640, 360)
                .check("claim-growing-" + theme.word());
    }

    @ParameterizedTest
    @EnumSource
    void a_curve_that_is_pointed_at(Theme theme) throws IOException {
        PagePart.all(growing(List.of(1), theme), Styles.of(theme.palette(), 13), 480, 280)
                .check("claim-pointed-" + theme.word());
    }

    @ParameterizedTest
    @EnumSource
    void few_points_on_a_linear_axis(Theme theme) throws IOException {
        ClaimFigure few = new ClaimFigure(
                List.of(new ClaimCurve("sigmoid", 0, 0, Vec.of(2, 8, 32), Vec.of(0.3, 0.91, 1))),
                axes(
                        new ClaimAxis("Share of starts that succeed", Kind.LINEAR, new Range(0, 1)),
                        new ClaimAxis("hidden neurons", Kind.LINEAR, new Range(2, 32))),
                Optional.empty(),
                List.of(),
                Styles.of(theme.palette(), 13));
        PagePart.all(few, Styles.of(theme.palette(), 13), 400, 240).check("claim-few-" + theme.word());
    }

    @ParameterizedTest
    @EnumSource
    void a_plot_that_is_hidden(Theme theme) throws IOException {
        PagePart.all(
                        new HiddenClaimFigure(
                                "hidden until you guess",
                                Optional.of(growing(List.of(), theme)),
                                OptionalDouble.of(1e-9),
                                Styles.of(theme.palette(), 13)),
                        Styles.of(theme.palette(), 13),
                        400,
                        240)
                .check("claim-hidden-" + theme.word());
    }

    @Test
    void the_curve_near_the_mouse_is_found() {
        ClaimFigure figure = growing(List.of(), Theme.LIGHT);
        ClaimScales scales = ClaimScales.of(
                GROWING, figure.axes(), figure.bound(), new ClaimScales.Frame(65, 24.7, 640 - 20.8, 360 - 22.1, 13));
        double x = scales.x().at(3000);
        double y = scales.at(1e-9 * StrictMath.exp(12));
        assertThat(figure.curveAt(x, y + 3, 640, 360)).hasValue(1);
        assertThat(figure.curveAt(x, y + 40, 640, 360)).isEmpty();
    }

    private static ClaimAxes axes(ClaimAxis values, ClaimAxis places) {
        return new ClaimAxes(values, places);
    }

    private static ClaimFigure plain(ClaimAxis values, ClaimAxis places, ClaimCurve... curves) {
        return new ClaimFigure(
                List.of(curves),
                axes(values, places),
                Optional.empty(),
                List.of(),
                Styles.of(Theme.LIGHT.palette(), 13));
    }

    private static ClaimAxis values(Kind kind, double low, double high) {
        return new ClaimAxis("Values", kind, new Range(low, high));
    }

    private static ClaimAxis layers(Kind kind, double first, double last) {
        return new ClaimAxis("layer", kind, new Range(first, last));
    }

    @Test
    void what_is_hidden_has_axes_bound_and_start_but_no_curve() {
        HiddenClaimFigure hidden = new HiddenClaimFigure(
                "hidden",
                Optional.of(growing(List.of(), Theme.LIGHT)),
                OptionalDouble.of(1e-9),
                Styles.of(Theme.LIGHT.palette(), 13));
        assertThat(TextPen.of(hidden, 400, 240))
                .contains("hidden", "step 0", "4,000", "above 0.1", "starts at 1e−9", "0")
                .doesNotContain("circle, tanh");
    }

    @Test
    void what_is_hidden_stands_below_a_bound_in_the_middle() {
        ClaimFigure frame = new ClaimFigure(
                List.of(),
                axes(values(Kind.LINEAR, -1, 1), layers(Kind.WHOLE, 0, 10)),
                Optional.of(new ClaimBound(0, "at most 0")),
                List.of(),
                Styles.of(Theme.LIGHT.palette(), 14));
        HiddenClaimFigure hidden = new HiddenClaimFigure(
                "hidden", Optional.of(frame), OptionalDouble.empty(), Styles.of(Theme.LIGHT.palette(), 14));
        TextBoxPen.Box text = Legible.texts(hidden, 400, 240).stream()
                .filter(box -> box.text().equals("hidden"))
                .findFirst()
                .orElseThrow();
        assertThat(text.top()).isGreaterThan(frame.boundAt(400, 240) + 10);
    }

    @Test
    void a_curve_that_turns_at_every_step_is_restless() {
        assertThat(zigzag(400).isRestless()).isTrue();
        assertThat(zigzag(20).isRestless()).isFalse();
    }

    private static CurvePoints zigzag(int steps) {
        double[] places = IntStream.range(0, steps).asDoubleStream().toArray();
        double[] values = IntStream.range(0, steps).mapToDouble(i -> i % 2).toArray();
        ClaimCurve curve = new ClaimCurve("zigzag", 0, 0, Vec.of(places), Vec.of(values));
        ClaimFigure figure = plain(values(Kind.LINEAR, 0, 1), layers(Kind.WHOLE, 0, steps), curve);
        return new CurvePoints(
                curve, ClaimScales.of(List.of(curve), figure.axes(), figure.bound(), ClaimFigure.frame(600, 300, 13)));
    }

    @Test
    void layers_and_samples_have_whole_numbers_on_the_axis() {
        ClaimFigure three = plain(
                values(Kind.LINEAR, 0, 1),
                layers(Kind.WHOLE, 1, 3),
                new ClaimCurve("x", 0, 0, Vec.of(1, 2, 3), Vec.of(0.5, 0.6, 0.7)));
        assertThat(TextPen.of(three, 600, 300)).contains("layer 1", "2", "3").doesNotContain("1.5", "2.5");
    }

    @Test
    void on_a_logarithmic_axis_thousands_are_separated() {
        ClaimFigure wide = plain(
                values(Kind.LINEAR, 0, 1),
                layers(Kind.LOG, 4, 2048),
                new ClaimCurve("x", 0, 0, Vec.of(4, 32, 256, 2048), Vec.of(0.9, 0.6, 0.3, 0.1)));
        assertThat(TextPen.of(wide, 600, 300)).contains("layer 10", "100", "1,000");
    }

    @Test
    void a_curve_that_falls_out_of_the_plot_says_how_far() {
        ClaimFigure deep = plain(
                values(Kind.LOG, 1e-18, 1),
                layers(Kind.WHOLE, 0, 100),
                new ClaimCurve("XOR", 0, 0, Vec.of(0, 50, 100), Vec.of(1, 1e-30, 4e-59)));
        assertThat(TextPen.of(deep, 600, 300)).contains("XOR: down to 4e−59");
    }

    @Test
    void a_curve_is_named_where_it_runs_not_where_it_has_ended() {
        ClaimCurve all = new ClaimCurve("long", 0, 0, Vec.of(0, 1000, 2000), Vec.of(1, 0.9, 0.8));
        ClaimCurve ended = new ClaimCurve("short", 1, 0, Vec.of(0, 20, 40), Vec.of(0.5, 0.4, 0.3));
        double[] at = {Double.NaN};
        plain(values(Kind.LINEAR, 0, 1), layers(Kind.WHOLE, 0, 2000), all, ended)
                .paint(
                        new BlankPen() {
                            @Override
                            public void area(double x, double y, double width, double height, Figure figure) {}

                            @Override
                            public void text(String text, double x, double y, Lettering lettering) {
                                at[0] = text.equals("short") ? x : at[0];
                            }
                        },
                        600,
                        300);
        assertThat(at[0]).isLessThan(200);
    }

    @Test
    void curves_without_values_leave_an_empty_plot() {
        ClaimFigure empty = plain(
                values(Kind.LINEAR, 0, 1),
                layers(Kind.WHOLE, 0, 1),
                new ClaimCurve("x", 0, 0, Vec.of(0, 1), Vec.of(Double.NaN, Double.NaN)));
        assertThat(empty.curveAt(100, 100, 300, 200)).isEmpty();
        assertThat(TextPen.of(empty, 300, 200)).contains("layer 0").doesNotContain("x");
    }

    @Test
    void measured_values_above_the_axis_make_it_longer() {
        ClaimCurve high = new ClaimCurve("x", 0, 0, Vec.of(0, 1), Vec.of(0, 50));
        assertThat(TextPen.of(plain(values(Kind.LINEAR, 0, 1), layers(Kind.WHOLE, 0, 1), high), 600, 300))
                .contains("40");
    }

    @Test
    void curves_behind_those_in_front_have_no_names() {
        ClaimFigure front = growing(List.of(0, 2), Theme.LIGHT);
        assertThat(TextPen.of(front, 600, 300))
                .contains("circle, tanh", "circle, ReLU")
                .doesNotContain("blobs, tanh", "XOR, ReLU");
    }
}
