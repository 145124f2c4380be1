package symmetrylab.view.control;

import javafx.geometry.Bounds;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;

/** Says below a text field why the typed text cannot be used. */
public final class Reason {

    private final Tooltip tip = new Tooltip();

    public Reason() {
        tip.getStyleClass().add("reason");
        // Escape belongs to the field, even while the reason is shown.
        tip.setHideOnEscape(false);
    }

    /** Shows {@code why} below {@code field}. */
    public void show(String why, TextInputControl field) {
        tip.setText(why);
        Bounds bounds = field.localToScreen(field.getBoundsInLocal());
        if (bounds != null) {
            tip.show(field, bounds.getMinX(), bounds.getMaxY() + 2);
        }
    }

    public void hide() {
        tip.hide();
    }
}
