package symmetrylab.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.claim.ClaimAxes;
import symmetrylab.figure.claim.ClaimAxis;
import symmetrylab.figure.claim.ClaimBound;
import symmetrylab.figure.claim.ClaimCurve;
import symmetrylab.figure.claim.ClaimPlot;
import symmetrylab.figure.claim.PlotJson;
import symmetrylab.figure.draw.Theme;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.testing.Styles;
import symmetrylab.words.Words;

class ClaimPictureTest {

    private static final ClaimAxes AXES = new ClaimAxes(
            new ClaimAxis("Spread", ClaimAxis.Kind.LOG_WITH_ZERO, new Range(1e-12, 10)),
            new ClaimAxis("step", ClaimAxis.Kind.WHOLE, new Range(0, 100)));

    private static final Optional<ClaimBound> BOUND = Optional.of(new ClaimBound(0.1, "above 0.1"));

    private static final ClaimPlot PLOT = new ClaimPlot(
            List.of(
                    new ClaimCurve("tanh", 0, 0, Vec.of(0, 50, 100), Vec.of(0, 1e-3 / 3, 1)),
                    new ClaimCurve("ReLU", 1, 2, Vec.of(0, 50, 100), Vec.of(0, Double.NaN, Double.POSITIVE_INFINITY))),
            List.of(4, 7),
            AXES,
            BOUND,
            List.of(0, 1));

    /** The plot on its way to the page. */
    static final String JSON = JsonPrinter.line(PlotJson.of(PLOT).build());

    private static ClaimPicture picture(JsonBuilder json, String hidden) {
        return Main.claim(LivePages.json(Words.english().sentences()), JsonPrinter.line(json.build()), hidden);
    }

    @Test
    void the_page_draws_the_plot_of_the_window() {
        ClaimPicture measured = picture(PlotJson.of(PLOT), "");
        assertThat(measured.draw(7, 4, 500, 300, 13, "light"))
                .isEqualTo(DrawList.of(PLOT.figure(7, 4, Styles.of(Theme.LIGHT.palette(), 13)), 500, 300))
                .isNotEqualTo(measured.draw(-1, 4, 500, 300, 13, "light"))
                .isNotEqualTo(measured.draw(7, 4, 500, 300, 13, "dark"));
    }

    @Test
    void a_point_on_a_curve_is_its_case() {
        ClaimPicture measured = picture(PlotJson.of(PLOT), "");
        assertThat(measured.at(475, 40, 500, 300, 13, "light")).isEqualTo(4);
        assertThat(measured.at(300, 250, 500, 300, 13, "light")).isEqualTo(-1);
    }

    @Test
    void before_the_guess_it_is_hatched_and_has_no_curve() {
        ClaimPicture before = picture(PlotJson.before(AXES, BOUND, OptionalDouble.of(0)), "hidden until you guess");
        assertThat(before.draw(-1, 0, 500, 300, 13, "light"))
                .contains("hidden until you guess", "above 0.1", "starts at 0");
        assertThat(before.at(480, 25, 500, 300, 13, "light")).isEqualTo(-1);
    }

    @Test
    void what_is_no_plot_is_refused() {
        assertThatThrownBy(() -> PlotJson.read("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlotJson.read("[1")).isInstanceOf(IllegalArgumentException.class);
    }
}
