package symmetrylab.viewmodel.lane;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Present mode and its switches, which are all off outside present mode. */
public final class PresentingViewModel {

    private final BooleanProperty presenting = new SimpleBooleanProperty(false);
    private final ScreensViewModel screens = new ScreensViewModel();
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

    /** Begins or ends present mode. */
    public void toggle() {
        presenting.set(!presenting.get());
    }

    /** The screens to present on. */
    public ScreensViewModel screens() {
        return screens;
    }

    /** Begins present mode on a screen, which is then used each time. */
    public void presentOn(ScreensViewModel.Choice screen) {
        screens.choose(screen);
        presenting.set(true);
    }

    /** Whether the controls of each lane's start are shown below it. */
    public ReadOnlyBooleanProperty stripProperty() {
        return strip.getReadOnlyProperty();
    }

    /** Shows or hides these controls; does nothing outside present mode, like the other switches. */
    public void toggleStrip() {
        toggle(strip);
    }

    /** Whether a spot follows the mouse. */
    public ReadOnlyBooleanProperty pointerProperty() {
        return pointer.getReadOnlyProperty();
    }

    /** Shows or hides the spot. */
    public void togglePointer() {
        toggle(pointer);
    }

    /** Whether the picture is frozen. */
    public ReadOnlyBooleanProperty frozenProperty() {
        return frozen.getReadOnlyProperty();
    }

    /** Freezes the picture, or shows the live one again. */
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
