package symmetrylab.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.analysis.RunHistory;
import symmetrylab.figure.NeuronFill;

/**
 * What is told of what is selected: what stands in the state itself at once, what has to be computed when it comes. While
 * steps play, the newest is computed as fast as that goes, but not more often than it can be read.
 */
public final class InspectorViewModel {

    /** While steps play, numbers that have to be computed are so this often at most, in nanoseconds. */
    private static final long PACE_NANOS = 100_000_000L;

    /** What a curve depends on. */
    private record CurvesKey(RunHistory history, Subject subject) {}

    private final SelectionViewModel selection;
    private final TrainingViewModel training;
    private final PlaybackViewModel playback;
    private final DisplayViewModel display;
    private final ReadOnlyObjectWrapper<List<Readings>> atHand = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Readings>> readings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Curves>> curves = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final NewestFirst<List<Readings>> reader;
    private final NewestFirst<Curves> drawer;
    private final AtomicReference<Optional<CurvesKey>> wantedCurves = new AtomicReference<>(Optional.empty());
    private boolean stale = true;
    private boolean unread;
    private long askedNanos;

    /** Computes on {@code background}. */
    public InspectorViewModel(
            SelectionViewModel selection,
            TrainingViewModel training,
            PlaybackViewModel playback,
            DisplayViewModel display,
            Background background) {
        this.selection = selection;
        this.training = training;
        this.playback = playback;
        this.display = display;
        reader = new NewestFirst<>(background);
        drawer = new NewestFirst<>(background);
        InvalidationListener mark = property -> stale = true;
        selection.selectionProperty().addListener(mark);
        selection.openProperty().addListener(mark);
        training.lanesProperty().addListener(mark);
        playback.stepProperty().addListener(mark);
        display.fillProperty().addListener(mark);
        display.fillProperty().addListener(property -> followSample());
    }

    /**
     * What is inspected, with the numbers that stand in the state that is shown: in its lane, then in the others; empty
     * while nothing is.
     */
    public ReadOnlyObjectProperty<List<Readings>> atHandProperty() {
        return atHand.getReadOnlyProperty();
    }

    /** All numbers of it, of the newest state for which they are known; empty before there are any. */
    public ReadOnlyObjectProperty<List<Readings>> readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /** Its curves over the run; the last known while others are computed. */
    public ReadOnlyObjectProperty<Optional<Curves>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /**
     * Shows and asks for what has become new since the last call; to be called once a pulse.
     *
     * @param nowNanos the time, on any clock that only goes forward
     */
    public void pull(long nowNanos) {
        if (stale) {
            stale = false;
            show(inspection());
        }
        boolean slowly = playback.playingProperty().get() && nowNanos - askedNanos < PACE_NANOS;
        if (unread && !slowly) {
            unread = false;
            askedNanos = nowNanos;
            ask(atHand.get().stream().map(Readings::of).toList());
        }
    }

    /** Where a sample is inspected and another one is shown, that is inspected. */
    private void followSample() {
        if (!selection.openProperty().get()) {
            return;
        }
        selection
                .selectionProperty()
                .get()
                .filter(now -> now.subject() instanceof Subject.Sample)
                .ifPresent(now -> {
                    if (display.fillProperty().get().orElse(new NeuronFill.PlaneMap())
                            instanceof NeuronFill.Sample sample) {
                        selection.selectSample(now.lane(), sample.index());
                    }
                });
    }

    private void ask(List<Inspection> about) {
        if (!about.isEmpty()) {
            reader.request(() -> about.stream().map(Readings::all).toList(), this::read);
        }
    }

    private Optional<Inspection> inspection() {
        if (!selection.openProperty().get()) {
            return Optional.empty();
        }
        int step = playback.stepProperty().get();
        return selection.selectionProperty().get().flatMap(now -> training.lanesProperty()
                .get()
                .filter(lanes -> now.lane() < lanes.histories().size())
                .filter(lanes -> now.subject().existsIn(lanes.histories().get(now.lane())))
                .map(lanes -> new Inspection(lanes, now.lane(), now.subject(), step, sample(lanes))));
    }

    /** The sample whose numbers are shown: the one that neurons show, else none. */
    private OptionalInt sample(Lanes lanes) {
        NeuronFill fill = display.fillProperty()
                .get()
                .orElseGet(() -> NeuronFill.defaultFor(lanes.experiment().data().features()));
        return fill instanceof NeuronFill.Sample sample
                ? OptionalInt.of(
                        Math.min(sample.index(), lanes.experiment().data().size() - 1))
                : OptionalInt.empty();
    }

    private void show(Optional<Inspection> next) {
        if (next.isEmpty()) {
            reader.forget();
            drawer.forget();
            unread = false;
            wantedCurves.set(Optional.empty());
            atHand.set(List.of());
            readings.set(List.of());
            curves.set(Optional.empty());
            return;
        }
        Inspection now = next.get();
        if (!isAbout(readings.get(), now)) {
            readings.set(List.of());
        }
        curves.get().filter(known -> !isAbout(known.of(), now)).ifPresent(old -> curves.set(Optional.empty()));
        atHand.set(now.inAllLanes().stream().map(Readings::atHand).toList());
        unread = true;
        CurvesKey key = new CurvesKey(now.history(), now.subject());
        if (!wantedCurves.get().equals(Optional.of(key))) {
            wantedCurves.set(Optional.of(key));
            drawer.request(
                    () -> Curves.of(now, () -> !wantedCurves.get().equals(Optional.of(key))),
                    drawn -> draw(drawn, key));
        }
    }

    private static boolean isAbout(Inspection one, Inspection other) {
        return one.lane() == other.lane() && one.subject().equals(other.subject());
    }

    private static boolean isAbout(List<Readings> known, Inspection now) {
        return !known.isEmpty() && isAbout(known.get(0).of(), now);
    }

    private void read(List<Readings> done) {
        if (!atHand.get().isEmpty() && isAbout(done, atHand.get().get(0).of())) {
            readings.set(done);
        }
    }

    private void draw(Curves done, CurvesKey key) {
        if (wantedCurves.get().equals(Optional.of(key))) {
            curves.set(Optional.of(done));
        }
    }
}
