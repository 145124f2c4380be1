package symmetrylab.view.control;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;

/** A button made of texts that wrap: unlike those of JavaFX, its height follows from the width of what is in it. */
public final class TextButton extends VBox {

    private final Runnable action;

    /** A button that runs {@code action}. */
    public TextButton(Runnable action) {
        this.action = action;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(event -> fire());
    }

    /** Presses it. */
    public void fire() {
        action.run();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
        if (wanted == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(wanted, parameters);
        }
    }
}
