package symmetrylab.figure.plot;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.scene.StepRange;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/** Plots as small as in a window of 1024 x 700, each with the key to its dashes. */
@Goldens("plot-.*")
class PlotPicturesTest {

    private static final int WIDTH = 488;

    private static final int HEIGHT = 155;

    @ParameterizedTest
    @CsvSource({
        "outgoing, zero-against-random, 1, 600, LIGHT",
        "outgoing-zero, zero-against-random, 0, 2000, DARK",
        "outgoing-near, tiny-noise, 0, 600, LIGHT"
    })
    void plots_with_all_options_look_as_they_did(String name, String preset, int lane, int step, Theme theme)
            throws IOException {
        Set<PlotOption> all = Set.of(PlotOption.values());
        check(name, Runs.histories(Runs.preset(preset)), lane, step, new PlotView(0, false, all), theme);
    }

    @ParameterizedTest
    @CsvSource({
        "zero, zero-against-random, 0, 600, 0, false, LIGHT",
        "random-hidden, zero-against-random, 1, 600, 0, true, DARK",
        "near, tiny-noise, 0, 600, 0, false, DARK",
        "flat, deep, 0, 1200, 1, false, LIGHT",
        "layers, deep, 1, 1200, 1, false, LIGHT"
    })
    void small_plots_look_as_they_did(
            String name, String preset, int lane, int step, int layer, boolean hidden, Theme theme) throws IOException {
        check(name, Runs.histories(Runs.preset(preset)), lane, step, new PlotView(layer, hidden), theme);
    }

    @ParameterizedTest
    @CsvSource({
        "zoomed, zero-against-random, 1, 420, 300, 560, LIGHT",
        "zoomed-start, zero-against-random, 0, 2, 0, 40, DARK",
        "zoomed-elsewhere, tiny-noise, 0, 0, 1100, 1500, DARK"
    })
    void plots_of_some_steps_look_as_they_did(
            String name, String preset, int lane, int step, int from, int to, Theme theme) throws IOException {
        PlotView view = PlotView.PLAIN.withSteps(Optional.of(new StepRange(from, to)));
        check(name, Runs.histories(Runs.preset(preset)), lane, step, view, theme);
    }

    private static void check(String name, List<RunHistory> lanes, int lane, int step, PlotView view, Theme theme)
            throws IOException {
        FigureStyle style = Styles.of(theme.palette(), 13);
        Scene scene =
                Scene.of(lanes.get(lane), step, SharedScales.of(lanes), style).with(view);
        Figure figure = (pen, width, height) -> {
            double key = DashKeyFigure.HEIGHT * style.text();
            pen.area(6, 0, WIDTH, key, new DashKeyFigure(scene));
            pen.area(6, key, WIDTH, HEIGHT, new TrajectoryFigure(scene));
            pen.area(6, key + HEIGHT, WIDTH, HEIGHT, new SpreadFigure(scene));
            pen.area(6, key + 2 * HEIGHT, WIDTH, HEIGHT, new LossFigure(scene));
        };
        PagePart.all(figure, style, WIDTH + 12, 3 * HEIGHT + 22).check("plot-" + name);
    }
}
