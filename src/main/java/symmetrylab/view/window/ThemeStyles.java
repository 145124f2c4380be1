package symmetrylab.view.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import symmetrylab.figure.draw.Theme;

/** The style sheets of the themes. */
final class ThemeStyles {

    private ThemeStyles() {}

    /** Shows all windows in {@code theme}, and {@code scene} in the colours of the program. */
    static void show(Theme theme, Scene scene) {
        closeMenus();
        ofControls(theme);
        scene.getStylesheets().setAll(stylesheet("base.css"), stylesheet(theme.word() + ".css"));
        // A menu that opens before the next frame takes its colours from the window, which must have them by then.
        if (scene.getWindow() != null && scene.getWindow().isShowing()) {
            scene.getRoot().applyCss();
        }
    }

    /** Shows the controls of all windows in {@code theme}. */
    static void ofControls(Theme theme) {
        String sheet =
                switch (theme) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheetBSS();
                    case DARK -> new PrimerDark().getUserAgentStylesheetBSS();
                };
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
    }

    /** Closes menus: an open one would be styled by the new theme before the window, which provides its colours. */
    private static void closeMenus() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popup && popup.isAutoHide()) {
                popup.hide();
            }
        }
    }

    private static String stylesheet(String name) {
        var url = ThemeStyles.class.getResource("/symmetrylab/view/" + name);
        if (url == null) {
            throw new IllegalStateException("missing in the jar: /symmetrylab/view/" + name);
        }
        return url.toExternalForm();
    }
}
