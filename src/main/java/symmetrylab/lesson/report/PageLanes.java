package symmetrylab.lesson.report;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.analysis.history.ExperimentRecorder;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.LanesFigure;
import symmetrylab.figure.scales.Curvatures;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Experiment;
import symmetrylab.recording.MemoryBound;
import symmetrylab.words.Words;

/**
 * The trained lanes of a page, each a picture of its own, so that they stand side by side on paper and below each other on
 * a phone. All have the rows and sizes that they have side by side.
 *
 * @param lanes the runs
 * @param scales that they share
 */
record PageLanes(List<RunHistory> lanes, SharedScales scales) {

    /** The width of a lane, as in a window of the least size. */
    static final int WIDTH = 342;

    private static final int NETWORK_HEIGHT = 320;
    private static final int PLOT_HEIGHT = 165;
    private static final MemoryBound MEMORY = new MemoryBound(64);

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
        ExperimentRecorder recorder = new ExperimentRecorder(experiment, MEMORY);
        recorder.trainings().forEach(Runnable::run);
        List<RunHistory> lanes = recorder.newest().orElseThrow().histories();
        return new PageLanes(lanes, SharedScales.of(lanes));
    }

    /** The networks at their first step, and nothing of what is said of them. */
    List<Picture> atStart(Words words) {
        LanesFigure whole = figure(0, List.of(FigureKind.NETWORK), scales, true, words);
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
        int last = scales.lastStep();
        int height = NETWORK_HEIGHT + (figures.size() - 1) * PLOT_HEIGHT;
        SharedScales shared = plots.contains(FigureKind.CURVATURE) ? curved(last) : scales;
        LanesFigure whole = figure(last, figures, shared, false, words);
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

    private LanesFigure figure(int step, List<FigureKind> figures, SharedScales shared, boolean covered, Words words) {
        int plots = figures.size() - 1;
        int height = NETWORK_HEIGHT + plots * PLOT_HEIGHT;
        double text = LanesFigure.textFor(lanes.size() * WIDTH, height, lanes.size(), plots);
        FigureStyle style = new FigureStyle(Palette.LIGHT, text, words);
        List<Scene> scenes = lanes.stream()
                .map(lane -> Scene.of(lane, lane.held(step), shared, style).with(new PlotView(0, covered)))
                .toList();
        return new LanesFigure(scenes, figures, covered);
    }

    private SharedScales curved(int step) {
        List<Curvatures.Spot> spots = lanes.stream()
                .map(lane -> Curvatures.Spot.of(lane, lane.held(step)))
                .toList();
        return scales.with(new Curvatures(spots, List.of()));
    }
}
