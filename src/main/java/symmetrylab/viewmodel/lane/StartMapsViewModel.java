package symmetrylab.viewmodel.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import symmetrylab.analysis.starts.StartMap;
import symmetrylab.analysis.starts.StartMapFilling;
import symmetrylab.analysis.starts.StartMapPlan;
import symmetrylab.analysis.starts.StartPlane;
import symmetrylab.figure.plot.StartMapFigure;
import symmetrylab.figure.scales.StartMaps;
import symmetrylab.viewmodel.Background;

/**
 * The initialization maps of the lanes, computed in the background one after another while they are shown; finished
 * ones are kept. A change of anything but the starts, or hiding the plot, ends the work.
 */
public final class StartMapsViewModel {

    /** The most finished maps that are kept. */
    private static final int MAX_KEPT = 12;

    /** The least time between two pictures of a growing map, in nanoseconds. */
    private static final long PAUSE_NANOS = 150_000_000L;

    private final ObservableValue<Optional<Lanes>> lanes;
    private final PlotsViewModel plots;
    private final Background background;
    private final int threads;
    private final ReadOnlyObjectWrapper<List<StartMap>> maps = new ReadOnlyObjectWrapper<>(List.of());
    private final List<StartMap> finished = new ArrayList<>();
    private Optional<StartMapFilling> running = Optional.empty();
    private boolean shown;
    private long publishedNanos = Long.MIN_VALUE;

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

    /** Says whether maps are shown; nothing is computed while they are not. */
    public void setShown(boolean now) {
        if (shown != now) {
            shown = now;
            follow();
        }
    }

    /** Shows what is new; called once a pulse. */
    public void pull(long nowNanos) {
        boolean due = publishedNanos == Long.MIN_VALUE || nowNanos - publishedNanos >= PAUSE_NANOS;
        if (running.isPresent() && due) {
            publishedNanos = nowNanos;
            publish();
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

    private void follow() {
        List<StartMapPlan> wanted = wanted();
        if (running.filter(filling -> !wanted.contains(filling.plan())).isPresent()) {
            running.get().cancel();
            running = Optional.empty();
        }
        if (running.isEmpty()) {
            wanted.stream()
                    .filter(plan ->
                            finished.stream().noneMatch(map -> map.plan().equals(plan)))
                    .findFirst()
                    .ifPresent(this::start);
        }
        publish();
    }

    private void start(StartMapPlan plan) {
        StartMapFilling filling = new StartMapFilling(plan);
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
        if (!isRunning(filling)) {
            return;
        }
        running = Optional.empty();
        finished.add(map);
        while (finished.size() > MAX_KEPT) {
            finished.remove(0);
        }
        follow();
    }

    private void publish() {
        List<StartMap> known = new ArrayList<>(finished);
        running.map(StartMapFilling::newest).ifPresent(known::add);
        maps.set(List.copyOf(known));
    }
}
