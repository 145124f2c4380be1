package symmetrylab.figure.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.plane.LossSurface;
import symmetrylab.analysis.plane.PlaneChoice;
import symmetrylab.analysis.plane.PlaneKind;
import symmetrylab.analysis.starts.StartMap;
import symmetrylab.analysis.starts.StartMapFilling;
import symmetrylab.analysis.starts.StartMapPlan;
import symmetrylab.analysis.starts.StartPlane;
import symmetrylab.figure.curvature.CurvatureFigure;
import symmetrylab.figure.scales.Curvatures;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scales.StartMaps;
import symmetrylab.figure.starts.StartMapFigure;
import symmetrylab.recording.Recording;

/**
 * A trained experiment to make pictures of.
 *
 * @param title its title
 * @param histories of all its runs
 * @param scales of the same runs
 * @param json the experiment file
 */
public record TrainedExperiment(String title, List<RunHistory> histories, SharedScales scales, String json) {

    /** The nodes along a side of a plane of eigenvectors in an animation, which has one for each frame. */
    private static final int NODES_OF_MANY = 33;

    /** Copies the list. */
    public TrainedExperiment {
        histories = List.copyOf(histories);
    }

    /**
     * This experiment with what {@code plan} shows of predictions, initialization maps and curvature; a map takes up to a
     * minute.
     *
     * @throws CancellationException once {@code cancelled} holds
     */
    public TrainedExperiment preparedFor(PicturePlan plan, BooleanSupplier cancelled) {
        SharedScales prepared = scales;
        if (plan.figures().contains(FigureKind.STARTS)) {
            prepared = prepared.with(maps(plan, cancelled));
        }
        if (plan.figures().contains(FigureKind.CURVATURE)) {
            prepared = prepared.with(curvatures(plan, cancelled));
        }
        boolean isPredicted = plan.figures().contains(FigureKind.SPREAD);
        List<RunHistory> shown = isPredicted ? withPredictions(plan.lanes(), cancelled) : histories;
        return new TrainedExperiment(title, shown, prepared, json);
    }

    private List<RunHistory> withPredictions(List<Integer> lanes, BooleanSupplier cancelled) {
        List<RunHistory> predicted = new ArrayList<>(histories);
        for (int lane : lanes) {
            predicted.set(
                    lane,
                    histories
                            .get(lane)
                            .withPrediction(cancelled)
                            .orElseThrow(() -> new CancellationException("cancelled")));
        }
        return predicted;
    }

    private Curvatures curvatures(PicturePlan plan, BooleanSupplier cancelled) {
        Optional<PlaneChoice> plane = CurvatureFigure.planeOf(plan.plots());
        List<Curvatures.Spot> spots = new ArrayList<>();
        List<Curvatures.Surface> surfaces = new ArrayList<>();
        for (int lane : plan.lanes()) {
            RunHistory history = histories.get(lane);
            Set<Integer> steps = new LinkedHashSet<>();
            for (int frame = 0; frame < plan.frames().count(); frame++) {
                steps.add(history.held(plan.frames().step(frame)));
            }
            if (plane.filter(chosen -> chosen.kind() != PlaneKind.EIGENVECTORS).isPresent()) {
                // The plane is the same at every step.
                steps.removeIf(step -> step != history.held(plan.frames().step(0)));
            }
            for (int step : steps) {
                checkNot(cancelled);
                if (plane.isPresent()) {
                    surfaces.add(surface(history, step, plane.get(), steps.size() == 1, cancelled));
                } else {
                    spots.add(Curvatures.Spot.of(history, step));
                }
            }
        }
        return new Curvatures(spots, surfaces);
    }

    /** The loss on a plane, as fine as the window has it; coarser if it is one of many. */
    private Curvatures.Surface surface(
            RunHistory lane, int step, PlaneChoice plane, boolean alone, BooleanSupplier cancelled) {
        Recording run = lane.recording();
        List<Recording> others = histories.stream()
                .filter(other -> other != lane)
                .map(RunHistory::recording)
                .toList();
        Optional<LossSurface> known = LossSurface.of(plane, run, step, others, cancelled);
        while (known.isPresent()
                && known.get().field().canBeFiner(run.data())
                && (alone || known.get().field().nodes() < NODES_OF_MANY)) {
            known = known.get().finer(run.data(), cancelled);
        }
        checkNot(cancelled);
        return new Curvatures.Surface(lane, step, plane, known);
    }

    private static void checkNot(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("cancelled");
        }
    }

    private List<StartMap> maps(PicturePlan plan, BooleanSupplier cancelled) {
        StartPlane plane = StartMapFigure.planeOf(plan.plots());
        List<StartMap> maps = new ArrayList<>();
        for (int lane : plan.lanes()) {
            StartMapPlan wanted = StartMaps.plan(histories.get(lane), plane);
            if (maps.stream().noneMatch(map -> map.plan().equals(wanted))) {
                Optional<StartMap> known =
                        scales.starts().map(histories.get(lane), plane).filter(StartMap::isComplete);
                maps.add(known.orElseGet(() -> map(wanted, cancelled)));
            }
        }
        return maps;
    }

    private static StartMap map(StartMapPlan wanted, BooleanSupplier cancelled) {
        StartMapFilling filling = new StartMapFilling(wanted);
        filling.run(Runtime.getRuntime().availableProcessors(), cancelled);
        checkNot(cancelled);
        return filling.newest();
    }
}
