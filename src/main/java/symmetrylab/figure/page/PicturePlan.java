package symmetrylab.figure.page;

import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NeuronFill;

/**
 * What an exported picture or animation shows.
 *
 * @param lanes the lanes to show, by number from 0
 * @param figures what each lane shows, from top to bottom
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 * @param theme its colours
 * @param steps which steps are frames
 * @param fill what neurons show; absent for what suits the data
 * @param framesPerSecond how fast an animation plays
 * @param graph how the network graphs are looked at
 */
public record PicturePlan(
        List<Integer> lanes,
        List<FigureKind> figures,
        int width,
        int height,
        Theme theme,
        FrameSteps steps,
        Optional<NeuronFill> fill,
        int framesPerSecond,
        GraphView graph) {

    /** The largest width and height. */
    public static final int MAX_PIXELS = 8192;

    /** The smallest width and height that leave room for a figure. */
    public static final int MIN_PIXELS = 120;

    /** The fastest animation; image viewers play a GIF no faster. */
    public static final int MAX_FRAMES_PER_SECOND = 50;

    /** Checks the limits. */
    public PicturePlan {
        lanes = List.copyOf(lanes);
        figures = List.copyOf(figures);
        if (lanes.isEmpty() || figures.isEmpty()) {
            throw new IllegalArgumentException("a picture needs at least one lane and one figure");
        }
        if (Math.min(width, height) < MIN_PIXELS || Math.max(width, height) > MAX_PIXELS) {
            throw new IllegalArgumentException("the size is " + width + " x " + height + "; allowed is " + MIN_PIXELS
                    + " to " + MAX_PIXELS + " each way");
        }
        if (framesPerSecond < 1 || framesPerSecond > MAX_FRAMES_PER_SECOND) {
            throw new IllegalArgumentException(
                    "frames per second are " + framesPerSecond + "; allowed is 1 to " + MAX_FRAMES_PER_SECOND);
        }
    }

    /** A picture of the whole network graphs with their weights. */
    public PicturePlan(
            List<Integer> lanes,
            List<FigureKind> figures,
            int width,
            int height,
            Theme theme,
            FrameSteps steps,
            Optional<NeuronFill> fill,
            int framesPerSecond) {
        this(lanes, figures, width, height, theme, steps, fill, framesPerSecond, GraphView.PLAIN);
    }

    /** The picture of frame {@code frame}, from 0. */
    public Figure frame(String title, List<RunHistory> histories, SharedScales scales, int frame) {
        List<RunHistory> shown = lanes.stream().map(histories::get).toList();
        int features = shown.get(0).recording().data().features();
        FigureStyle style = new FigureStyle(theme.palette(), ExperimentFigure.textSizeFor(width, height, shown.size()));
        return new ExperimentFigure(
                title,
                shown,
                figures,
                steps.at(frame),
                scales,
                fill.orElseGet(() -> NeuronFill.defaultFor(features)),
                style,
                graph);
    }
}
