package symmetrylab.viewmodel.lane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.plane.LossSurface;
import symmetrylab.analysis.plane.PlaneChoice;
import symmetrylab.analysis.plane.PlaneKind;
import symmetrylab.data.DataSet;
import symmetrylab.figure.curvature.CurvatureFigure;
import symmetrylab.figure.scales.Curvatures;
import symmetrylab.figure.scales.Curvatures.Spot;
import symmetrylab.figure.scales.Curvatures.Surface;
import symmetrylab.recording.Recording;
import symmetrylab.viewmodel.Background;

/**
 * The curvature of the lanes' losses at the current step, while it is shown. Cheap eigenvalues are computed at once, all
 * else in the background, one piece at a time and planes from coarse to fine; what is known stays meanwhile.
 */
public final class CurvatureViewModel {

    /** The number of operations that take a millisecond or two and delay no frame. */
    private static final double AT_ONCE = 4e5;

    /** The most states whose eigenvalues are kept. */
    private static final int MAX_SPOTS = 400;

    /** The most planes that are kept, of all lanes. */
    private static final int MAX_SURFACES = 60;

    private final ObservableValue<Optional<Lanes>> lanes;
    private final ObservableIntegerValue step;
    private final PlotsViewModel plots;
    private final Background background;
    private final ReadOnlyObjectWrapper<Curvatures> known = new ReadOnlyObjectWrapper<>(Curvatures.NONE);
    private final List<Spot> spots = new ArrayList<>();
    private final List<Surface> surfaces = new ArrayList<>();
    private Optional<Job> running = Optional.empty();
    private boolean shown;

    /** A computation in the background, which can be cancelled. */
    private static final class Job {

        private final RunHistory lane;
        private final int step;
        private final Optional<PlaneChoice> plane;
        private volatile boolean cancelled;

        Job(RunHistory lane, int step, Optional<PlaneChoice> plane) {
            this.lane = lane;
            this.step = step;
            this.plane = plane;
        }

        boolean isFor(RunHistory other) {
            return lane == other;
        }
    }

    /**
     * Follows the current step.
     *
     * @param lanes the trained lanes
     * @param plots what is shown of the curvature
     * @param background computes what is costly
     */
    public CurvatureViewModel(
            ObservableValue<Optional<Lanes>> lanes,
            ObservableIntegerValue step,
            PlotsViewModel plots,
            Background background) {
        this.lanes = lanes;
        this.step = step;
        this.plots = plots;
        this.background = background;
        lanes.addListener((property, old, now) -> follow());
        step.addListener((property, old, now) -> follow());
        plots.optionsProperty().addListener((property, old, now) -> follow());
        plots.eigenvectorsProperty().addListener((property, old, now) -> follow());
    }

    /** What is known; another object whenever more is. */
    public ReadOnlyObjectProperty<Curvatures> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Says whether curvature is shown; nothing is computed while it is not. */
    public void setShown(boolean now) {
        if (shown != now) {
            shown = now;
            follow();
        }
    }

    private List<RunHistory> shownLanes() {
        return lanes.getValue().filter(trained -> shown).map(Lanes::histories).orElse(List.of());
    }

    private void follow() {
        List<RunHistory> wanted = shownLanes();
        Optional<PlaneChoice> plane = CurvatureFigure.planeOf(plots.view());
        int now = step.get();
        if (running.filter(job -> wanted.stream().noneMatch(job::isFor) || !job.plane.equals(plane))
                .isPresent()) {
            running.get().cancelled = true;
            running = Optional.empty();
        }
        boolean changed = spots.removeIf(spot -> shown && !wanted.contains(spot.lane()))
                | surfaces.removeIf(surface -> shown && !wanted.contains(surface.lane()));
        if (plane.isEmpty()) {
            for (RunHistory lane : wanted) {
                if (isCheap(lane) && !knows(lane, lane.held(now))) {
                    add(Spot.of(lane, lane.held(now)));
                    changed = true;
                }
            }
        }
        if (changed) {
            publish();
        }
        if (running.isEmpty()) {
            wanted.stream()
                    .filter(lane -> !isDone(lane, plane, lane.held(now)))
                    // Each in its turn, or a moving step would let the first lane have all.
                    .min(Comparator.comparingInt(lane -> age(lane, plane)))
                    .ifPresent(lane -> start(new Job(lane, lane.held(now), plane)));
        }
    }

    /** Larger for lanes of which something was learnt later; −1 if nothing was. */
    private int age(RunHistory lane, Optional<PlaneChoice> plane) {
        if (plane.isPresent()) {
            return surface(lane, plane.get()).map(surfaces::indexOf).orElse(-1);
        }
        int newest = spots.size() - 1;
        while (newest >= 0 && spots.get(newest).lane() != lane) {
            newest--;
        }
        return newest;
    }

    private boolean knows(RunHistory lane, int at) {
        return spots.stream().anyMatch(spot -> spot.lane() == lane && spot.step() == at);
    }

    private Optional<Surface> surface(RunHistory lane, PlaneChoice plane) {
        return surfaces.stream()
                .filter(surface -> surface.lane() == lane && surface.choice().equals(plane))
                .findFirst();
    }

    private boolean isDone(RunHistory lane, Optional<PlaneChoice> plane, int at) {
        if (plane.isEmpty()) {
            return knows(lane, at);
        }
        return surface(lane, plane.get())
                .filter(surface -> plane.get().kind() != PlaneKind.EIGENVECTORS || surface.step() == at)
                .filter(surface -> surface.surface()
                        .filter(known -> known.field().canBeFiner(data(lane)))
                        .isEmpty())
                .isPresent();
    }

    private static DataSet data(RunHistory lane) {
        return lane.recording().data();
    }

    private static boolean isCheap(RunHistory lane) {
        double size = lane.recording().plan().architecture().parameterCount();
        return lane.recording().strideSteps() == 1
                && size * size * (5.0 * data(lane).size() + 2 * size) <= AT_ONCE;
    }

    private void start(Job job) {
        running = Optional.of(job);
        List<Recording> others = shownLanes().stream()
                .filter(lane -> lane != job.lane)
                .map(RunHistory::recording)
                .toList();
        Optional<LossSurface> coarser = job.plane
                .flatMap(plane -> surface(job.lane, plane))
                .filter(surface ->
                        surface.step() == job.step || surface.choice().kind() != PlaneKind.EIGENVECTORS)
                .flatMap(Surface::surface);
        background.run(() -> work(job, coarser, others), result -> finish(job, result), wrong -> {
            if (isRunning(job)) {
                running = Optional.empty();
            }
            throw new IllegalStateException("the curvature cannot be computed", wrong);
        });
    }

    private static Runnable nothing() {
        return () -> {};
    }

    private Runnable work(Job job, Optional<LossSurface> coarser, List<Recording> others) {
        if (job.cancelled) {
            return nothing();
        }
        if (job.plane.isEmpty()) {
            Spot spot = Spot.of(job.lane, job.step);
            return () -> add(spot);
        }
        PlaneChoice plane = job.plane.get();
        Optional<LossSurface> made = coarser.isPresent()
                ? coarser.get().finer(data(job.lane), () -> job.cancelled)
                : LossSurface.of(plane, job.lane.recording(), job.step, others, () -> job.cancelled);
        return () -> add(new Surface(job.lane, job.step, plane, made));
    }

    private boolean isRunning(Job job) {
        return running.filter(now -> now == job).isPresent();
    }

    private void finish(Job job, Runnable result) {
        if (isRunning(job)) {
            running = Optional.empty();
            result.run();
            publish();
            follow();
        }
    }

    private void add(Spot spot) {
        spots.add(spot);
        if (spots.size() > MAX_SPOTS) {
            spots.remove(0);
        }
    }

    private void add(Surface surface) {
        surfaces.removeIf(old -> old.lane() == surface.lane() && old.choice().equals(surface.choice()));
        surfaces.add(surface);
        if (surfaces.size() > MAX_SURFACES) {
            surfaces.remove(0);
        }
    }

    private void publish() {
        known.set(new Curvatures(spots, surfaces));
    }
}
