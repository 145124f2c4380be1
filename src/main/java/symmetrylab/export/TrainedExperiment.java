package symmetrylab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.starts.StartMap;
import symmetrylab.analysis.starts.StartMapFilling;
import symmetrylab.analysis.starts.StartMapPlan;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.plot.StartMapFigure;
import symmetrylab.figure.scales.Curvatures;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scales.StartMaps;
import symmetrylab.figure.scene.PlotView;

/**
 * A trained experiment to make pictures of.
 *
 * @param title its title
 * @param histories of all its runs
 * @param scales of the same runs
 * @param json the experiment file
 */
public record TrainedExperiment(String title, List<RunHistory> histories, SharedScales scales, String json) {

    /** Copies the list. */
    public TrainedExperiment {
        histories = List.copyOf(histories);
    }

    /**
     * This experiment with what {@code plan} shows of initialization maps and curvature; a map takes up to a minute.
     *
     * @throws CancellationException once {@code cancelled} holds
     */
    TrainedExperiment preparedFor(PicturePlan plan, BooleanSupplier cancelled) {
        SharedScales prepared = scales;
        if (plan.figures().contains(FigureKind.STARTS)) {
            prepared = prepared.with(maps(plan, cancelled));
        }
        if (plan.figures().contains(FigureKind.CURVATURE)) {
            prepared = prepared.with(curvatures(plan, cancelled));
        }
        return new TrainedExperiment(title, histories, prepared, json);
    }

    private Curvatures curvatures(PicturePlan plan, BooleanSupplier cancelled) {
        List<Curvatures.Spot> spots = new ArrayList<>();
        for (int lane : plan.lanes()) {
            for (int frame = 0; frame < plan.frames().steps().count(); frame++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("cancelled");
                }
                RunHistory history = histories.get(lane);
                int step = history.held(plan.frames().steps().at(frame));
                if (spots.stream().noneMatch(spot -> spot.lane() == history && spot.step() == step)) {
                    spots.add(Curvatures.Spot.of(history, step));
                }
            }
        }
        return new Curvatures(spots, List.of());
    }

    private List<StartMap> maps(PicturePlan plan, BooleanSupplier cancelled) {
        List<StartMap> maps = new ArrayList<>();
        List<StartMapPlan> wanted = plan.lanes().stream()
                .map(lane -> StartMaps.plan(histories.get(lane), StartMapFigure.planeOf(PlotView.PLAIN)))
                .distinct()
                .toList();
        for (StartMapPlan each : wanted) {
            StartMapFilling filling = new StartMapFilling(each);
            filling.run(Runtime.getRuntime().availableProcessors(), cancelled);
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("cancelled");
            }
            maps.add(filling.newest());
        }
        return maps;
    }
}
