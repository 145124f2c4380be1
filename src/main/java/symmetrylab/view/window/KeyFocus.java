package symmetrylab.view.window;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import org.controlsfx.control.RangeSlider;
import symmetrylab.view.control.TextButton;

/** Decides which keys the focused node, which may be null, needs itself. */
final class KeyFocus {

    private KeyFocus() {}

    /** Whether letters, digits and signs are left to the window; what covers the window takes all keys. */
    static boolean leavesText(Node focus) {
        boolean types = focus instanceof TextInputControl input && input.isEditable()
                || focus instanceof ComboBoxBase<?> box && box.isShowing();
        return !types && !Cover.holds(focus);
    }

    /** Whether the keys that choose and leave are left to the window: only open lists and what covers the window need them. */
    static boolean leavesLists(Node focus) {
        return !(focus instanceof ComboBoxBase<?> box && box.isShowing()) && !Cover.holds(focus);
    }

    /** Whether letters, digits, signs and arrows are left to the window. */
    static boolean leavesArrows(Node focus) {
        boolean slides = focus instanceof RangeSlider
                || focus instanceof Slider slider && !slider.getStyleClass().contains("keyless");
        return leavesText(focus) && !slides;
    }

    /** Whether the keys that turn pages are left to the window, too. */
    static boolean leavesPages(Node focus) {
        for (Node at = focus; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at instanceof ListView<?>) {
                return false;
            }
        }
        return leavesArrows(focus);
    }

    /** Whether it is a button or a closed list. */
    static boolean canBePressed(Node focus) {
        return focus instanceof ButtonBase
                || focus instanceof TextButton
                || focus instanceof ComboBoxBase<?> box && !box.isEditable() && !box.isShowing();
    }

    /** Presses a button or opens a list. */
    static void press(Node focus) {
        if (focus instanceof MenuButton menu) {
            menu.show();
        } else if (focus instanceof ButtonBase button) {
            button.fire();
        } else if (focus instanceof TextButton button) {
            button.fire();
        } else if (focus instanceof ComboBoxBase<?> box) {
            box.show();
        } else {
            throw new IllegalArgumentException("cannot be pressed: " + focus);
        }
    }
}
