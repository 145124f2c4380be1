package symmetrylab.viewmodel.lane;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scene.CurveWork;
import symmetrylab.figure.scene.StepWork;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.NewestFirst;

/**
 * The step that all of the window shows: the current one, if its states were kept.
 *
 * <p>Other states and their measures are computed in the background, one step at a time and the newest next. Until then
 * everything stays at the last step that is known, so that all that is on screen belongs to one step, and the window
 * never waits for a pass over the data. The same goes for what the plots shown need, unless it costs little. Curves over
 * the whole run keep no step back: they appear when they are known.
 */
public final class ShownStepViewModel {

    /** The number of products that take a few milliseconds at most and delay no frame. */
    private static final double AT_ONCE = 1e6;

    private final ObservableValue<Optional<Lanes>> lanes;
    private final ObservableIntegerValue current;
    private final PlotsViewModel plots;
    private final NewestFirst<List<RunHistory>> work;
    private final NewestFirst<List<CurveWork>> curves;
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper late = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyIntegerWrapper answers = new ReadOnlyIntegerWrapper(0);
    private List<FigureKind> shownPlots = List.of();
    private List<CurveWork> pendingCurves = List.of();

    /**
     * Follows the current step.
     *
     * @param lanes the trained lanes; listeners that use this step must be added after this one
     * @param current the current step
     * @param plots the view of the plots
     * @param background computes states that were not kept
     */
    public ShownStepViewModel(
            ObservableValue<Optional<Lanes>> lanes,
            ObservableIntegerValue current,
            PlotsViewModel plots,
            Background background) {
        this.lanes = lanes;
        this.current = current;
        this.plots = plots;
        work = new NewestFirst<>(background);
        curves = new NewestFirst<>(background);
        lanes.addListener(property -> follow());
        current.addListener(property -> follow());
        plots.layerProperty().addListener(property -> follow());
        plots.zoom().rangeProperty().addListener(property -> follow());
        follow();
    }

    /** Says which plots are shown; what others need is not computed. */
    public void setShown(List<FigureKind> kinds) {
        if (!kinds.equals(shownPlots)) {
            shownPlots = List.copyOf(kinds);
            follow();
        }
    }

    /** Whether a plot of a lane at the step shown can be painted without a long pass over the data. */
    public boolean isReady(FigureKind kind, RunHistory history) {
        Optional<Lanes> trained = lanes.getValue();
        boolean hasCurves = trained.flatMap(each -> curveWork(kind, each))
                .filter(pendingCurves::contains)
                .isEmpty();
        return hasCurves
                && trained.flatMap(each -> kind.work(history, each.scales(), plots.view()))
                        .filter(needed -> !isReady(history, needed, step.get()))
                        .isEmpty();
    }

    private Optional<CurveWork> curveWork(FigureKind kind, Lanes trained) {
        return kind.curveWork(trained.histories(), trained.scales(), plots.view());
    }

    private static boolean isCostly(CurveWork needed) {
        return needed.cost() > AT_ONCE;
    }

    /** Changes when what was pending has become known. */
    public ReadOnlyIntegerProperty answersProperty() {
        return answers.getReadOnlyProperty();
    }

    /** The step shown, at which every lane is known. */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Whether the step shown is not the current one, which is being computed. */
    public ReadOnlyBooleanProperty lateProperty() {
        return late.getReadOnlyProperty();
    }

    private void follow() {
        // Reads all values, needed or not: a listener is notified again only of values that were read.
        Optional<Lanes> trained = lanes.getValue();
        int wanted = current.get();
        plots.layerProperty().get();
        plots.zoom().rangeProperty().get();
        trained.ifPresent(this::requestCurves);
        if (trained.isEmpty() || isReady(trained.get(), wanted)) {
            work.forget();
            show(wanted);
            return;
        }
        if (!isKnown(trained.get(), step.get())) {
            step.set(knownBefore(trained.get(), wanted));
        }
        late.set(step.get() != wanted);
        List<RunHistory> histories = trained.get().histories();
        Map<RunHistory, List<StepWork>> needed = new LinkedHashMap<>();
        histories.forEach(history -> needed.put(history, works(trained.get(), history)));
        work.request(
                () -> {
                    needed.forEach((history, works) -> {
                        int at = history.held(wanted);
                        history.hold(at);
                        works.forEach(each -> each.compute(at));
                    });
                    return histories;
                },
                held -> finish(held, wanted));
    }

    /** Curves never keep a step from being shown: their plots are pending until they are known. */
    private void requestCurves(Lanes trained) {
        List<CurveWork> needed = shownPlots.stream()
                .flatMap(kind -> curveWork(kind, trained).stream())
                .filter(ShownStepViewModel::isCostly)
                .toList();
        if (needed.isEmpty()) {
            curves.forget();
        } else if (!needed.equals(pendingCurves)) {
            curves.request(
                    () -> {
                        needed.forEach(CurveWork::compute);
                        return needed;
                    },
                    this::finishCurves);
        }
        pendingCurves = needed;
    }

    private void finishCurves(List<CurveWork> known) {
        if (known.equals(pendingCurves)) {
            pendingCurves = List.of();
        }
        answers.set(answers.get() + 1);
    }

    private void finish(List<RunHistory> held, int wanted) {
        // While steps are dragged, any answer is shown until the current step is.
        boolean isShown = late.get()
                && lanes.getValue()
                        .filter(trained -> trained.histories().equals(held) && isReady(trained, wanted))
                        .isPresent();
        if (isShown) {
            show(wanted);
        }
        answers.set(answers.get() + 1);
    }

    private void show(int known) {
        step.set(known);
        late.set(known != current.get());
    }

    private boolean isReady(Lanes trained, int step) {
        return isKnown(trained, step)
                && trained.histories().stream().allMatch(history -> works(trained, history).stream()
                        .allMatch(needed -> isReady(history, needed, step)));
    }

    private static boolean isReady(RunHistory history, StepWork needed, int step) {
        int at = history.held(step);
        // A run small enough that all its states are kept shows each at once.
        return history.recording().strideSteps() == 1 || needed.isKnown(at) || needed.cost(at) <= AT_ONCE;
    }

    /** What the plots shown need of a lane. */
    private List<StepWork> works(Lanes trained, RunHistory history) {
        return shownPlots.stream()
                .flatMap(kind -> kind.work(history, trained.scales(), plots.view()).stream())
                .toList();
    }

    private static boolean isKnown(Lanes trained, int step) {
        return trained.histories().stream().allMatch(history -> history.isKnown(history.held(step)));
    }

    /** The last step before {@code step} at which every lane is known; the first states are always kept. */
    private static int knownBefore(Lanes trained, int step) {
        int known = step;
        while (known > 0 && !isKnown(trained, known)) {
            known--;
        }
        return known;
    }
}
