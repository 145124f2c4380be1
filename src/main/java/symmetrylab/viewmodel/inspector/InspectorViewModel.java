package symmetrylab.viewmodel.inspector;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.formula.DerivationFigure;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.NewestFirst;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.lane.LanesModels;
import symmetrylab.viewmodel.lane.OpenedLanes;
import symmetrylab.viewmodel.lane.SelectionViewModel;
import symmetrylab.viewmodel.lane.Subject;
import symmetrylab.viewmodel.lane.TrainingViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;

/**
 * Details of the selection. Values held by the state itself are shown at once, the rest once computed. While steps
 * play, only the newest state is computed, and no more often than anyone can read.
 */
public final class InspectorViewModel {

    /** The least time between computations of numbers while steps play, in nanoseconds. */
    private static final long PACE_NANOS = 100_000_000L;

    /** The least time between explanations, which take longer to read. */
    private static final long SLOW_PACE_NANOS = 200_000_000L;

    /** Everything that a curve depends on. */
    private record CurvesKey(RunHistory history, Subject subject) {}

    private final SelectionViewModel selection;
    private final TrainingViewModel training;
    private final PlaybackViewModel playback;
    private final DisplayViewModel display;
    private final ObservableValue<Optional<OpenedLanes>> opened;
    private final FormulaSetter formulas;
    private final ReadOnlyObjectWrapper<List<Readings>> stateReadings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Readings>> readings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Curves>> curves = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Explanation>> explanation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final NewestFirst<List<Readings>> reader;
    private final NewestFirst<Explanation> explainer;
    private final NewestFirst<Curves> drawer;
    private final AtomicReference<Optional<CurvesKey>> wantedCurves = new AtomicReference<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Inspection>> pacedInspection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean stale = true;
    private boolean unpaced;
    private long pacedNanos;
    private boolean unread;
    private long askedNanos;
    private boolean unexplained;
    private long explainedNanos;

    /**
     * Follows the selection and the current step.
     *
     * @param lanes the lanes shown; while a step is open, the numbers are those of its sample
     * @param formulas typesets the equations of explanations
     * @param background does the costly computations
     */
    public InspectorViewModel(
            SelectionViewModel selection,
            LanesModels lanes,
            PlaybackViewModel playback,
            FormulaSetter formulas,
            Background background) {
        this.selection = selection;
        training = lanes.training();
        this.playback = playback;
        display = lanes.display();
        opened = lanes.stepTrace().openedProperty();
        this.formulas = formulas;
        reader = new NewestFirst<>(background);
        drawer = new NewestFirst<>(background);
        explainer = new NewestFirst<>(background);
        InvalidationListener mark = property -> stale = true;
        selection.selectionProperty().addListener(mark);
        selection.openProperty().addListener(mark);
        training.lanesProperty().addListener(mark);
        playback.stepProperty().addListener(mark);
        display.fillProperty().addListener(mark);
        opened.addListener(mark);
        display.fillProperty().addListener(property -> followSample());
    }

    /**
     * The inspected subject with the numbers that the current state holds, in its lane and then in the others; empty if
     * nothing is inspected.
     */
    public ReadOnlyObjectProperty<List<Readings>> stateReadingsProperty() {
        return stateReadings.getReadOnlyProperty();
    }

    /** The current inspection; absent if nothing is inspected, or before the first pull. */
    public Optional<Inspection> inspection() {
        return stateReadings.get().stream().findFirst().map(Readings::of);
    }

    /** The inspection for lists and plots, which follow at a limited pace while steps play. */
    public ReadOnlyObjectProperty<Optional<Inspection>> pacedInspectionProperty() {
        return pacedInspection.getReadOnlyProperty();
    }

    /** Inspects a part of the same lane; does nothing if nothing is inspected. */
    public void inspect(NetworkPart part) {
        inspection().ifPresent(now -> selection.select(now.lane(), part));
    }

    /** Inspects the sample whose numbers are shown; does nothing if there is none. */
    public void inspectSample() {
        inspection().ifPresent(now -> now.sample().ifPresent(shown -> selection.selectSample(now.lane(), shown)));
    }

    /** All its numbers, in the newest state for which they are known; empty before there are any. */
    public ReadOnlyObjectProperty<List<Readings>> readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /** Its curves over the run; the last known while others are computed. */
    public ReadOnlyObjectProperty<Optional<Curves>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** The explanation of its numbers, for the newest state for which it is known; absent before that. */
    public ReadOnlyObjectProperty<Optional<Explanation>> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /**
     * Shows new results and requests missing ones; to be called once a pulse.
     *
     * @param nowNanos the time, on any clock that only goes forward
     */
    public void pull(long nowNanos) {
        if (stale) {
            stale = false;
            show(selected());
        }
        if (unpaced && mayAsk(nowNanos - pacedNanos, PACE_NANOS)) {
            unpaced = false;
            pacedNanos = nowNanos;
            pacedInspection.set(inspection());
        }
        if (unread && mayAsk(nowNanos - askedNanos, PACE_NANOS)) {
            unread = false;
            askedNanos = nowNanos;
            ask(stateReadings.get().stream().map(Readings::of).toList());
        }
        if (unexplained && mayAsk(nowNanos - explainedNanos, SLOW_PACE_NANOS)) {
            unexplained = false;
            explainedNanos = nowNanos;
            inspection().ifPresent(of -> explainer.request(() -> explained(of), this::explain));
        }
    }

    /** Also typesets the formulas, which takes time at first, so that painting finds them ready. */
    private Explanation explained(Inspection of) {
        Explanation explanation = Explanation.of(of);
        explanation.derivation().ifPresent(derivation -> new DerivationFigure(
                        derivation, formulas, new FigureStyle(Palette.LIGHT, 13, display.words()))
                .preferredHeight(300));
        return explanation;
    }

    /** Whether enough time has passed for a request: always if nothing plays. */
    private boolean mayAsk(long elapsedNanos, long paceNanos) {
        return !playback.playingProperty().get() || elapsedNanos >= paceNanos;
    }

    /** If the inspected sample is no longer the one shown, inspects the one shown. */
    private void followSample() {
        if (!selection.openProperty().get()) {
            return;
        }
        selection
                .selectionProperty()
                .get()
                .filter(now -> now.subject() instanceof Subject.Sample)
                .ifPresent(now -> display.fillProperty()
                        .get()
                        .map(NeuronFill::sample)
                        .orElse(OptionalInt.empty())
                        .ifPresent(sample -> selection.selectSample(now.lane(), sample)));
    }

    private void ask(List<Inspection> about) {
        if (!about.isEmpty()) {
            reader.request(() -> about.stream().map(Readings::all).toList(), this::read);
        }
    }

    private Optional<Inspection> selected() {
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

    /** The sample whose numbers are shown: that of the open step, else the one shown in the neurons, else none. */
    private OptionalInt sample(Lanes lanes) {
        DataSet data = lanes.experiment().data();
        OptionalInt shown = opened.getValue()
                .map(step -> step.subject().sample())
                .orElseGet(() -> display.fillProperty()
                        .get()
                        .orElseGet(() -> NeuronFill.defaultFor(data.features()))
                        .sample());
        return shown.isPresent() ? OptionalInt.of(Math.min(shown.getAsInt(), data.size() - 1)) : shown;
    }

    private void show(Optional<Inspection> next) {
        if (next.isEmpty()) {
            reader.forget();
            drawer.forget();
            explainer.forget();
            unread = false;
            unpaced = false;
            pacedInspection.set(Optional.empty());
            unexplained = false;
            explanation.set(Optional.empty());
            wantedCurves.set(Optional.empty());
            stateReadings.set(List.of());
            readings.set(List.of());
            curves.set(Optional.empty());
            return;
        }
        Inspection now = next.get();
        if (!isAbout(readings.get(), now)) {
            readings.set(List.of());
        }
        curves.get().filter(known -> !isAbout(known.of(), now)).ifPresent(old -> curves.set(Optional.empty()));
        stateReadings.set(now.inAllLanes().stream().map(Readings::ofState).toList());
        unread = true;
        unpaced = true;
        unexplained = true;
        if (explanation.get().filter(known -> !isAbout(known.of(), now)).isPresent()) {
            explanation.set(Optional.empty());
        }
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

    /** Whether they are of the same subject and lanes: lanes may have come or gone while numbers were computed. */
    private static boolean isAbout(List<Readings> known, Inspection now) {
        return known.size() == now.lanes().histories().size()
                && isAbout(known.get(0).of(), now);
    }

    private void read(List<Readings> done) {
        if (inspection().filter(now -> isAbout(done, now)).isPresent()) {
            readings.set(done);
        }
    }

    private void explain(Explanation done) {
        if (inspection().filter(now -> isAbout(done.of(), now)).isPresent()) {
            explanation.set(Optional.of(done));
        }
    }

    private void draw(Curves done, CurvesKey key) {
        if (wantedCurves.get().equals(Optional.of(key))) {
            curves.set(Optional.of(done));
        }
    }
}
