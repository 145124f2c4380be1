package symmetrylab.testing;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;

/**
 * Compares pictures of one kind of plot with approved ones.
 *
 * @param plot makes the plot of a scene
 * @param prefix of the names of the approved pictures
 */
public record PlotPicture(Function<Scene, Figure> plot, String prefix) {

    /** Compares the plot of one lane at one step, in type of 13 pixels. */
    public void check(
            String name, List<RunHistory> lanes, int lane, int step, PlotView view, Theme theme, int width, int height)
            throws IOException {
        PagePart.all(of(lanes, lane, step, view, theme), style(theme), width, height)
                .check(prefix + name);
    }

    /** The plot of one lane at one step, in type of 13 pixels. */
    public Figure of(List<RunHistory> lanes, int lane, int step, PlotView view, Theme theme) {
        return plot.apply(Scene.of(lanes.get(lane), step, SharedScales.of(lanes), style(theme))
                .with(view));
    }

    private static FigureStyle style(Theme theme) {
        return Styles.of(theme.palette(), 13);
    }
}
