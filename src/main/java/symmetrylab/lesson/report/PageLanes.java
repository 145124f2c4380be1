package symmetrylab.lesson.report;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.LanesFigure;
import symmetrylab.lesson.Stage;
import symmetrylab.nn.Experiment;
import symmetrylab.words.Words;

/**
 * The trained lanes of a page, each a picture of its own, so that they stand side by side on paper and below each other on
 * a phone. All have the rows and sizes that they have side by side.
 *
 * @param stage the runs
 */
record PageLanes(Stage stage) {

    /** The width of a lane, as in a window of the least size. */
    static final int WIDTH = 342;

    private static final int NETWORK_HEIGHT = 320;
    private static final int PLOT_HEIGHT = 165;

    /**
     * A picture of a lane.
     *
     * @param name of the run
     * @param figure what it shows
     * @param height at a width of {@value PageLanes#WIDTH}
     * @param said what it shows, in words
     */
    record Picture(String name, Figure figure, int height, String said) {}

    /** Trains all runs on this thread. */
    static PageLanes of(Experiment experiment) {
        return new PageLanes(Stage.of(experiment));
    }

    /** The networks at their first step, and nothing of what is said of them. */
    List<Picture> atStart(Words words) {
        List<RunHistory> lanes = stage.lanes();
        LanesFigure whole = figure(stage, 0, List.of(FigureKind.NETWORK), true, words);
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            Box network = whole.place(LanesFigure.Part.NETWORK, i, lanes.size() * WIDTH, NETWORK_HEIGHT)
                    .orElseThrow();
            double left = i * WIDTH;
            LaneHead head = LaneHead.of(lanes.get(i), 0);
            pictures.add(new Picture(
                    head.name(),
                    (pen, width, height) ->
                            pen.area(-left, -network.top(), lanes.size() * WIDTH, NETWORK_HEIGHT, whole),
                    (int) Math.ceil(network.height()),
                    words.get("handout.lane", head.name(), head.start(words))));
        }
        return pictures;
    }

    /** The lanes at their last step, with plots below the networks. */
    List<Picture> atEnd(List<FigureKind> plots, Words words) {
        List<FigureKind> figures = new ArrayList<>(List.of(FigureKind.NETWORK));
        plots.stream().filter(kind -> kind != FigureKind.NETWORK).forEach(figures::add);
        int last = stage.lastStep();
        int height = NETWORK_HEIGHT + (figures.size() - 1) * PLOT_HEIGHT;
        Stage shown = plots.contains(FigureKind.CURVATURE) ? stage.withCurvature(last) : stage;
        List<RunHistory> lanes = shown.lanes();
        LanesFigure whole = figure(shown, last, figures, false, words);
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            double left = i * WIDTH;
            LaneHead head = LaneHead.of(lanes.get(i), lanes.get(i).held(last));
            pictures.add(new Picture(
                    head.name(),
                    (pen, width, tall) -> pen.area(-left, 0, lanes.size() * WIDTH, height, whole),
                    height,
                    head.spoken(words)));
        }
        return pictures;
    }

    private static LanesFigure figure(Stage shown, int step, List<FigureKind> figures, boolean covered, Words words) {
        int lanes = shown.lanes().size();
        int plots = figures.size() - 1;
        int height = NETWORK_HEIGHT + plots * PLOT_HEIGHT;
        double text = LanesFigure.textFor(lanes * WIDTH, height, lanes, plots);
        FigureStyle style = new FigureStyle(Palette.LIGHT, text, words);
        return new LanesFigure(shown.scenes(step, covered, style), figures, covered);
    }
}
