package symmetrylab.viewmodel.window;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The screen that the window shows. The experiment stays as it is while another one is shown. */
public final class ShownScreen {

    private final ReadOnlyObjectWrapper<WindowScreen> screen = new ReadOnlyObjectWrapper<>(WindowScreen.EXPERIMENT);

    /** The current screen, at first the experiment. */
    public ReadOnlyObjectProperty<WindowScreen> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    /** The current screen. */
    public WindowScreen screen() {
        return screen.get();
    }

    /** Shows another screen. */
    public void show(WindowScreen other) {
        screen.set(other);
    }

    /** Shows {@code other}, or the experiment again if it is shown already. */
    public void toggle(WindowScreen other) {
        show(screen.get() == other ? WindowScreen.EXPERIMENT : other);
    }
}
