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
        FigureStyle style = Styles.of(theme.palette(), 13);
        Scene scene =
                Scene.of(lanes.get(lane), step, SharedScales.of(lanes), style).with(view);
        PagePart.all(plot.apply(scene), style, width, height).check(prefix + name);
    }
}
