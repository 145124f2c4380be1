package symmetrylab.lesson;

import java.util.List;
import symmetrylab.analysis.history.ExperimentRecorder;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.scales.Curvatures;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Experiment;
import symmetrylab.recording.MemoryBound;

/**
 * The trained experiment of a page.
 *
 * @param lanes its runs
 * @param scales that they share
 */
public record Stage(List<RunHistory> lanes, SharedScales scales) {

    private static final MemoryBound MEMORY = new MemoryBound(64);

    /** Copies the list. */
    public Stage {
        lanes = List.copyOf(lanes);
    }

    /** Trains all runs on this thread. */
    public static Stage of(Experiment experiment) {
        ExperimentRecorder recorder = new ExperimentRecorder(experiment, MEMORY);
        recorder.trainings().forEach(Runnable::run);
        List<RunHistory> lanes = recorder.newest().orElseThrow().histories();
        return new Stage(lanes, SharedScales.of(lanes));
    }

    /** These lanes with the curvature at a step, which takes up to seconds. */
    public Stage withCurvature(int step) {
        List<Curvatures.Spot> spots = lanes.stream()
                .map(lane -> Curvatures.Spot.of(lane, lane.held(step)))
                .toList();
        return new Stage(lanes, scales.with(new Curvatures(spots, List.of())));
    }

    /** The last step of the longest run. */
    public int lastStep() {
        return scales.lastStep();
    }

    /** The lanes at a step, whose curves end there if {@code futureHidden}. */
    public List<Scene> scenes(int step, boolean futureHidden, FigureStyle style) {
        return lanes.stream()
                .map(lane -> Scene.of(lane, lane.held(step), scales, style).with(new PlotView(0, futureHidden)))
                .toList();
    }
}
