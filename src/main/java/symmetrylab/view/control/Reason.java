package symmetrylab.view.control;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;

/** Says below a text field why the typed text cannot be used. */
public final class Reason {

    private Optional<Tooltip> shown = Optional.empty();

    /** Shows {@code why} below {@code field}. */
    public void show(String why, TextInputControl field) {
        if (shown.isEmpty()) {
            shown = Optional.of(create());
        }
        Tooltip tip = shown.get();
        tip.setText(why);
        Bounds bounds = field.localToScreen(field.getBoundsInLocal());
        if (bounds != null) {
            tip.show(field, bounds.getMinX(), bounds.getMaxY() + 2);
        }
    }

    public void hide() {
        shown.ifPresent(Tooltip::hide);
    }

    private static Tooltip create() {
        Tooltip tip = new Tooltip();
        tip.getStyleClass().add("reason");
        // Escape belongs to the field, even while the reason is shown.
        tip.setHideOnEscape(false);
        return tip;
    }
}
