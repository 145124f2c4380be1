package symmetrylab.figure.plot;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
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
        "zero, zero-against-random, 0, 600, 0, false, LIGHT",
        "random-hidden, zero-against-random, 1, 600, 0, true, DARK",
        "near, tiny-noise, 0, 600, 0, false, DARK",
        "flat, deep, 0, 1200, 1, false, LIGHT",
        "layers, deep, 1, 1200, 1, false, LIGHT"
    })
    void small_plots_look_as_they_did(
            String name, String preset, int lane, int step, int layer, boolean hidden, Theme theme) throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.preset(preset));
        FigureStyle style = Styles.of(theme.palette(), 13);
        Scene scene =
                Scene.of(lanes.get(lane), step, SharedScales.of(lanes), style).with(new PlotView(layer, hidden));
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
