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
     * This experiment with the initialization maps that {@code plan} shows, which takes up to a minute.
     *
     * @throws CancellationException once {@code cancelled} holds
     */
    TrainedExperiment preparedFor(PicturePlan plan, BooleanSupplier cancelled) {
        if (!plan.figures().contains(FigureKind.STARTS)) {
            return this;
        }
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
        return new TrainedExperiment(title, histories, scales.with(maps), json);
    }
}
