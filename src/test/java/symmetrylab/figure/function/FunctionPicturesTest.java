package symmetrylab.figure.function;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scene.PlaneFeatures;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/** The function over its inputs: as small as in a window of 1024 x 700, and large. */
@Goldens("function-(?!(zero|random)-(light|dark)).*")
class FunctionPicturesTest {

    private static final String STARTS = "'weights': {'kind': 'normal', 'sd': 1}, 'seed': 2";

    @ParameterizedTest
    @CsvSource({
        "small-zero, zero-against-random, 0, 4000, LIGHT, 488, 155",
        "small-random, zero-against-random, 1, 600, DARK, 488, 155",
        "narrow, zero-against-random, 1, 4000, LIGHT, 232, 150",
        "iris, iris, 1, 2000, DARK, 640, 300"
    })
    void functions_look_as_they_did(String name, String preset, int lane, int step, Theme theme, int width, int height)
            throws IOException {
        check(name, Runs.histories(Runs.preset(preset)), lane, step, theme, width, height);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void a_curve_with_breakpoints_looks_as_it_did(Theme theme) throws IOException {
        List<RunHistory> lanes = FunctionRuns.of(
                "'kind': 'sine', 'samples': 60, 'validation': 0.2",
                "'hidden': [5], 'activation': 'relu'",
                1500,
                STARTS);
        check("sine-" + theme.word(), lanes, 0, 1500, theme, 560, 220);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void many_ridges_and_samples_held_out_look_as_they_did(Theme theme) throws IOException {
        List<RunHistory> lanes =
                FunctionRuns.of("'kind': 'moons', 'noise': 0.2, 'validation': 0.3", "'hidden': [24]", 300, STARTS);
        check("moons-" + theme.word(), lanes, 0, 300, theme, 720, 360);
    }

    @Test
    void scaled_and_absent_ridges_of_a_surface_look_as_they_did() throws IOException {
        List<RunHistory> lanes =
                FunctionRuns.given("'kind': 'plane'", 4, "[[1, 1], [2, 2], [-1, -1], [0, 0]]", "[0.2, 0.4, -0.2, 1]");
        check("surface", lanes, 0, 0, Theme.LIGHT, 560, 220);
    }

    @Test
    void the_plane_of_other_features_looks_as_it_did() throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.preset("iris"));
        FigureStyle style = Styles.of(Theme.LIGHT.palette(), 13);
        Scene scene = FunctionRuns.scene(lanes, 2, 2000, style).with(PlotView.PLAIN.with(new PlaneFeatures(2, 3)));
        PagePart.all(new FunctionFigure(scene), style, 640, 300).check("function-petals");
    }

    private static void check(
            String name, List<RunHistory> lanes, int lane, int step, Theme theme, int width, int height)
            throws IOException {
        FigureStyle style = Styles.of(theme.palette(), 13);
        Scene scene = FunctionRuns.scene(lanes, lane, step, style);
        PagePart.all(new FunctionFigure(scene), style, width, height).check("function-" + name);
    }
}
