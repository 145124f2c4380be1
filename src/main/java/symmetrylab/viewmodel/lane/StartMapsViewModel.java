package symmetrylab.viewmodel.lane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import symmetrylab.analysis.starts.StartMap;
import symmetrylab.analysis.starts.StartMapFilling;
import symmetrylab.analysis.starts.StartMapPlan;
import symmetrylab.analysis.starts.StartPlane;
import symmetrylab.figure.scales.StartMaps;
import symmetrylab.figure.starts.StartMapFigure;
import symmetrylab.viewmodel.Background;

/**
 * The initialization maps of the lanes, computed in the background one after another while they are shown. A change of
 * anything but the starts, hiding the plot, or {@link #stop} ends the work; what is known is kept, and the work goes on
 * from there.
 */
public final class StartMapsViewModel {

    /** The most maps that are kept. */
    private static final int MAX_KEPT = 12;

    /** The least time between two pictures of a growing map, in nanoseconds. */
    private static final long PAUSE_NANOS = 150_000_000L;

    private final ObservableValue<Optional<Lanes>> lanes;
    private final PlotsViewModel plots;
    private final Background background;
    private final int threads;
    private final ReadOnlyObjectWrapper<List<StartMap>> maps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(Work.NONE);
    private final List<StartMap> kept = new ArrayList<>();
    private final Set<StartMapPlan> stopped = new HashSet<>();
    private final Map<StartMapPlan, Integer> passes = new HashMap<>();
    private Optional<StartMapFilling> running = Optional.empty();
    private boolean shown;
    private long publishedNanos = Long.MIN_VALUE;

    /** What there is to do for the maps shown. */
    public enum Work {
        /** Nothing: they are as fine as they can be, or none is shown. */
        NONE,
        /** One is being computed. */
        RUNNING,
        /** One was stopped. */
        STOPPED,
        /** One has fewer points or seeds than it can have, because its training is costly. */
        COARSE
    }

    /**
     * Follows the trained lanes.
     *
     * @param plots the chosen plane
     * @param background computes the maps
     * @param threads the number of threads it may use
     */
    public StartMapsViewModel(
            ObservableValue<Optional<Lanes>> lanes, PlotsViewModel plots, Background background, int threads) {
        this.lanes = lanes;
        this.plots = plots;
        this.background = background;
        this.threads = threads;
        lanes.addListener((property, old, now) -> follow());
        plots.optionsProperty().addListener((property, old, now) -> follow());
    }

    /** The maps known so far of the lanes shown. */
    public ReadOnlyObjectProperty<List<StartMap>> mapsProperty() {
        return maps.getReadOnlyProperty();
    }

    /** What there is to do for the maps shown. */
    public ReadOnlyObjectProperty<Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    /** Says whether maps are shown; nothing is computed while they are not. */
    public void setShown(boolean now) {
        if (shown != now) {
            shown = now;
            follow();
        }
    }

    /** Ends the work on the maps shown until {@link #goOn}. */
    public void stop() {
        wanted().stream().filter(plan -> !isDone(plan)).forEach(stopped::add);
        follow();
    }

    /** Goes on with the maps shown from where they were stopped. */
    public void goOn() {
        stopped.clear();
        follow();
    }

    /** Makes each map shown that can be finer one pass finer, however long that takes. */
    public void refine() {
        stopped.clear();
        for (StartMapPlan plan : wanted()) {
            known(plan).filter(StartMap::canBeFiner).ifPresent(map -> passes.put(plan, map.passes() + 1));
        }
        follow();
    }

    /** Shows what is new; called once a pulse. */
    public void pull(long nowNanos) {
        boolean due = publishedNanos == Long.MIN_VALUE || nowNanos - publishedNanos >= PAUSE_NANOS;
        if (running.isPresent() && due) {
            publishedNanos = nowNanos;
            publish(wanted());
        }
    }

    private List<StartMapPlan> wanted() {
        StartPlane plane = StartMapFigure.planeOf(plots.view());
        return lanes.getValue().filter(trained -> shown).stream()
                .flatMap(trained -> trained.histories().stream())
                .map(lane -> StartMaps.plan(lane, plane))
                .distinct()
                .toList();
    }

    private Optional<StartMap> known(StartMapPlan plan) {
        return kept.stream().filter(map -> map.plan().equals(plan)).findFirst();
    }

    private boolean isDone(StartMapPlan plan) {
        return known(plan)
                .filter(map -> map.isComplete() && map.passes() >= passes.getOrDefault(plan, 0))
                .isPresent();
    }

    private void follow() {
        List<StartMapPlan> wanted = wanted();
        running.filter(filling -> !wanted.contains(filling.plan()) || stopped.contains(filling.plan()))
                .ifPresent(filling -> {
                    filling.cancel();
                    running = Optional.empty();
                    StartMap known = filling.newest();
                    if (known.progress() > 0) {
                        keep(known);
                    }
                });
        if (running.isEmpty()) {
            wanted.stream()
                    .filter(plan -> !stopped.contains(plan) && !isDone(plan))
                    .findFirst()
                    .ifPresent(this::start);
        }
        publish(wanted);
    }

    private void start(StartMapPlan plan) {
        StartMap known = known(plan).orElseGet(() -> StartMap.unknown(plan));
        StartMapFilling filling = new StartMapFilling(known, passes.getOrDefault(plan, 0));
        running = Optional.of(filling);
        publishedNanos = Long.MIN_VALUE;
        background.run(
                () -> {
                    filling.run(threads);
                    return filling.newest();
                },
                map -> finish(filling, map),
                wrong -> {
                    if (isRunning(filling)) {
                        running = Optional.empty();
                    }
                    throw new IllegalStateException("an initialization map cannot be computed", wrong);
                });
    }

    private boolean isRunning(StartMapFilling filling) {
        return running.filter(now -> now == filling).isPresent();
    }

    private void finish(StartMapFilling filling, StartMap map) {
        if (isRunning(filling)) {
            running = Optional.empty();
            keep(map);
            follow();
        }
    }

    private void keep(StartMap map) {
        kept.removeIf(old -> old.plan().equals(map.plan()));
        kept.add(map);
        while (kept.size() > MAX_KEPT) {
            passes.remove(kept.remove(0).plan());
        }
    }

    private void publish(List<StartMapPlan> wanted) {
        List<StartMap> known = new ArrayList<>();
        running.map(StartMapFilling::newest).ifPresent(known::add);
        for (StartMap map : kept) {
            if (running.filter(filling -> filling.plan().equals(map.plan())).isEmpty()) {
                known.add(stopped.contains(map.plan()) ? map.stopped() : map);
            }
        }
        for (StartMapPlan plan : wanted) {
            if (stopped.contains(plan) && known(plan).isEmpty()) {
                known.add(StartMap.unknown(plan).stopped());
            }
        }
        maps.set(List.copyOf(known));
        work.set(work(wanted));
    }

    private Work work(List<StartMapPlan> wanted) {
        if (running.isPresent()) {
            return Work.RUNNING;
        } else if (wanted.stream().anyMatch(stopped::contains)) {
            return Work.STOPPED;
        }
        return wanted.stream()
                        .anyMatch(
                                plan -> known(plan).filter(StartMap::canBeFiner).isPresent())
                ? Work.COARSE
                : Work.NONE;
    }
}
