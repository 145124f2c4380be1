package symmetrylab.viewmodel.lane;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Present mode, and what its keys do to the screen; all of it is off outside present mode. */
public final class PresentingViewModel {

    private final BooleanProperty presenting = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper strip = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper pointer = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper frozen = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper(false);

    /** Starts outside present mode. */
    public PresentingViewModel() {
        presenting.addListener((property, old, now) -> {
            if (!now) {
                List.of(strip, pointer, frozen, blank).forEach(each -> each.set(false));
            }
        });
    }

    /** Whether type is large and the panels are hidden. */
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /** Begins present mode, or ends it. */
    public void toggle() {
        presenting.set(!presenting.get());
    }

    /** Whether the controls of every lane's start are below it. */
    public ReadOnlyBooleanProperty stripProperty() {
        return strip.getReadOnlyProperty();
    }

    /** Shows these controls, or hides them; nothing happens outside present mode, as with the other switches. */
    public void toggleStrip() {
        toggle(strip);
    }

    /** Whether a spot follows the mouse. */
    public ReadOnlyBooleanProperty pointerProperty() {
        return pointer.getReadOnlyProperty();
    }

    /** Shows the spot, or hides it. */
    public void togglePointer() {
        toggle(pointer);
    }

    /** Whether the screen keeps the picture it has. */
    public ReadOnlyBooleanProperty frozenProperty() {
        return frozen.getReadOnlyProperty();
    }

    /** Keeps the picture, or shows again what has come of it. */
    public void toggleFrozen() {
        toggle(frozen);
    }

    /** Whether the screen is black. */
    public ReadOnlyBooleanProperty blankProperty() {
        return blank.getReadOnlyProperty();
    }

    /** Makes the screen black, or shows everything again. */
    public void toggleBlank() {
        toggle(blank);
    }

    private void toggle(ReadOnlyBooleanWrapper what) {
        what.set(presenting.get() && !what.get());
    }
}
