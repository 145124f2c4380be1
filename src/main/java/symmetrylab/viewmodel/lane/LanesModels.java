package symmetrylab.viewmodel.lane;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;

/**
 * The view models behind the lanes.
 *
 * @param training the training and its lanes
 * @param shownStep the step that is shown
 * @param lanes the state shared by all lanes
 * @param display how they are shown
 * @param stepTrace the numbers of the open step
 * @param edgeGradients the gradients that edges show instead of weights
 * @param mergedDifferences how far merged networks are from whole ones
 * @param startMaps the initialization maps
 * @param alignments the lanes with neurons in the order of the lane at their left
 * @param curvatures of the lanes
 */
public record LanesModels(
        TrainingViewModel training,
        ShownStepViewModel shownStep,
        LanesViewModel lanes,
        DisplayViewModel display,
        StepTraceViewModel stepTrace,
        EdgeGradientsViewModel edgeGradients,
        MergedDifferencesViewModel mergedDifferences,
        StartMapsViewModel startMaps,
        AlignmentsViewModel alignments,
        CurvatureViewModel curvatures) {

    /** Every lane of {@code trained} as shown, in order. */
    public List<ShownLane> shown(Lanes trained, FigureStyle style) {
        int step = shownStep.stepProperty().get();
        GraphScene graphs = edgeGradients.sceneOf(trained);
        return IntStream.range(0, trained.histories().size())
                .mapToObj(lane -> new ShownLane(
                        scene(trained.histories().get(lane), step, style, graphs, lane),
                        LaneHead.of(
                                trained.histories().get(lane),
                                trained.histories().get(lane).held(step)),
                        stepTrace.contentOf(trained, lane)))
                .toList();
    }

    private Scene scene(RunHistory history, int step, FigureStyle style, GraphScene graphs, int lane) {
        SharedScales scales = graphs.lanes()
                .scales()
                .with(startMaps.mapsProperty().get())
                .with(curvatures.knownProperty().get());
        Scene plain = Scene.of(history, step, scales, style)
                .with(graphs.view())
                .with(display.plots().view(history.recording().data().featureNames()));
        Scene filled = display.fillProperty().get().map(plain::with).orElse(plain);
        Scene merging =
                mergedDifferences.of(history, step).map(filled::withDifference).orElse(filled);
        Scene ordered = Optional.ofNullable(alignments.shownProperty().get().get(lane))
                .map(aligned -> merging.withOrder(aligned.order()))
                .orElse(merging);
        return graphs.gradient(lane).map(ordered::withGradient).orElse(ordered);
    }
}
