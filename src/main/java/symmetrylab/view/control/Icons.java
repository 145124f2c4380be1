package symmetrylab.view.control;

import javafx.scene.control.ButtonBase;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons with a picture, a tooltip and a text for screen readers. */
public final class Icons {

    private Icons() {}

    /** Gives {@code button} a picture, and {@code text} as tooltip and for screen readers. */
    public static <B extends ButtonBase> B dress(B button, Ikon icon, String text) {
        button.setGraphic(new FontIcon(icon));
        Tips.give(button, text);
        button.setAccessibleText(text);
        return button;
    }
}
