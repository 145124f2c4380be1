package symmetrylab.viewmodel.inspector;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableIntegerValue;
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
 * Details of the selection, computed in the background. All of them belong to one step and change together; while steps
 * play, no more often than anyone can read.
 */
public final class InspectorViewModel {

    /** The least time between two updates while steps play, in nanoseconds. */
    private static final long PACE_NANOS = 200_000_000L;

    /** Everything that a curve depends on. */
    private record CurvesKey(RunHistory history, Subject subject, OptionalInt sample) {}

    private final SelectionViewModel selection;
    private final TrainingViewModel training;
    private final PlaybackViewModel playback;
    private final ObservableIntegerValue shownStep;
    private final DisplayViewModel display;
    private final ObservableValue<Optional<OpenedLanes>> opened;
    private final FormulaSetter formulas;
    private final ReadOnlyObjectWrapper<Optional<Inspection>> inspection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Details>> details = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Curves>> curves = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final NewestFirst<Details> reader;
    private final NewestFirst<Curves> drawer;
    private final AtomicReference<Optional<CurvesKey>> wantedCurves = new AtomicReference<>(Optional.empty());
    private boolean stale = true;
    private boolean unread;
    private boolean atOnce;
    private long askedNanos;

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
        shownStep = lanes.shownStep().stepProperty();
        display = lanes.display();
        opened = lanes.stepTrace().openedProperty();
        this.formulas = formulas;
        reader = new NewestFirst<>(background);
        drawer = new NewestFirst<>(background);
        InvalidationListener mark = property -> stale = true;
        selection.selectionProperty().addListener(mark);
        selection.openProperty().addListener(mark);
        training.lanesProperty().addListener(mark);
        shownStep.addListener(mark);
        display.fillProperty().addListener(mark);
        opened.addListener(mark);
        display.fillProperty().addListener(property -> followSample());
    }

    /** The inspection at the step that the lanes show; absent if nothing is inspected. */
    public ReadOnlyObjectProperty<Optional<Inspection>> inspectionProperty() {
        return inspection.getReadOnlyProperty();
    }

    /**
     * Its numbers and equations, all of one step, which lags behind while steps play or numbers are computed; absent before
     * the first are known.
     */
    public ReadOnlyObjectProperty<Optional<Details>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** Inspects a part of the same lane; does nothing if nothing is inspected. */
    public void inspect(NetworkPart part) {
        inspection.get().ifPresent(now -> selection.select(now.lane(), part));
    }

    /** Inspects the sample whose numbers are shown; does nothing if there is none. */
    public void inspectSample() {
        details.get().map(Details::of).ifPresent(of -> of.sample()
                .ifPresent(shown -> selection.selectSample(of.lane(), shown)));
    }

    /** Its curves over the run; the last known while others are computed. */
    public ReadOnlyObjectProperty<Optional<Curves>> curvesProperty() {
        return curves.getReadOnlyProperty();
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
        if (unread && (atOnce || mayAsk(nowNanos - askedNanos))) {
            unread = false;
            atOnce = false;
            askedNanos = nowNanos;
            inspection.get().ifPresent(this::ask);
        }
    }

    /** Requests the details; without equations at first, because typesetting the first ones takes a while. */
    private void ask(Inspection about) {
        boolean first = details.get().isEmpty();
        reader.request(() -> first ? Details.numbers(about) : explained(about), this::read);
    }

    /** Also typesets the formulas, so that painting finds them ready. */
    private Details explained(Inspection of) {
        Explanation explanation = Explanation.of(of);
        explanation.derivation().ifPresent(derivation -> new DerivationFigure(
                        derivation, formulas, new FigureStyle(Palette.LIGHT, 13, display.words()))
                .preferredHeight(300));
        return new Details(Details.numbers(of).lanes(), Optional.of(explanation));
    }

    /** Whether enough time has passed for a request: always if nothing plays. */
    private boolean mayAsk(long elapsedNanos) {
        return !playback.playingProperty().get() || elapsedNanos >= PACE_NANOS;
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

    private Optional<Inspection> selected() {
        if (!selection.openProperty().get()) {
            return Optional.empty();
        }
        int step = shownStep.get();
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
            unread = false;
            wantedCurves.set(Optional.empty());
            details.set(Optional.empty());
            curves.set(Optional.empty());
            inspection.set(Optional.empty());
            return;
        }
        Inspection now = next.get();
        if (details.get().filter(known -> !isAbout(known, now)).isPresent()) {
            details.set(Optional.empty());
        }
        atOnce = atOnce || details.get().isEmpty();
        unread = true;
        CurvesKey key = new CurvesKey(now.history(), now.subject(), now.sample());
        curves.get().filter(known -> !isAbout(known.of(), now)).ifPresent(old -> curves.set(Optional.empty()));
        if (!wantedCurves.get().equals(Optional.of(key))) {
            wantedCurves.set(Optional.of(key));
            drawer.request(
                    () -> Curves.of(now, () -> !wantedCurves.get().equals(Optional.of(key))),
                    drawn -> draw(drawn, key));
        }
        inspection.set(next);
    }

    private static boolean isAbout(Inspection one, Inspection other) {
        return one.lane() == other.lane() && one.subject().equals(other.subject());
    }

    /** Whether they are of the same subject and lanes: lanes may have come or gone while numbers were computed. */
    private static boolean isAbout(Details known, Inspection now) {
        return known.lanes().size() == now.lanes().histories().size() && isAbout(known.of(), now);
    }

    private void read(Details done) {
        if (inspection.get().filter(now -> isAbout(done, now)).isPresent()) {
            details.set(Optional.of(done));
            if (done.explanation().isEmpty()) {
                unread = true;
                atOnce = true;
            }
        }
    }

    private void draw(Curves done, CurvesKey key) {
        if (wantedCurves.get().equals(Optional.of(key))) {
            curves.set(Optional.of(done));
        }
    }
}
