package symmetrylab.viewmodel.lane;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.NewestFirst;

/**
 * The step that all of the window shows: the current one, if its states were kept.
 *
 * <p>Other states and their measures are computed in the background, one step at a time and the newest next. Until then
 * everything stays at the last step that is known, so that all that is on screen belongs to one step, and the window
 * never waits for a pass over the data.
 */
public final class ShownStepViewModel {

    private final ObservableValue<Optional<Lanes>> lanes;
    private final ObservableIntegerValue current;
    private final NewestFirst<List<RunHistory>> work;
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper late = new ReadOnlyBooleanWrapper(false);

    /**
     * Follows the current step.
     *
     * @param lanes the trained lanes; listeners that use this step must be added after this one
     * @param current the current step
     * @param background computes states that were not kept
     */
    public ShownStepViewModel(
            ObservableValue<Optional<Lanes>> lanes, ObservableIntegerValue current, Background background) {
        this.lanes = lanes;
        this.current = current;
        work = new NewestFirst<>(background);
        lanes.addListener(property -> follow());
        current.addListener(property -> follow());
        follow();
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
        // Reads both values, needed or not: a listener is notified again only of values that were read.
        Optional<Lanes> trained = lanes.getValue();
        int wanted = current.get();
        if (trained.isEmpty() || isKnown(trained.get(), wanted)) {
            work.forget();
            show(wanted);
            return;
        }
        if (!isKnown(trained.get(), step.get())) {
            step.set(knownBefore(trained.get(), wanted));
        }
        late.set(true);
        List<RunHistory> histories = trained.get().histories();
        work.request(
                () -> {
                    histories.forEach(history -> history.hold(history.held(wanted)));
                    return histories;
                },
                held -> finish(held, wanted));
    }

    private void finish(List<RunHistory> held, int wanted) {
        // While steps are dragged, any answer is shown until the current step is.
        boolean isShown = late.get()
                && lanes.getValue()
                        .filter(trained -> trained.histories().equals(held) && isKnown(trained, wanted))
                        .isPresent();
        if (isShown) {
            show(wanted);
        }
    }

    private void show(int known) {
        step.set(known);
        late.set(known != current.get());
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
