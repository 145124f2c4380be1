package symmetrylab.view.timeline;

import javafx.scene.Node;

/** Sets the sizes of icons by the window's; a node's own style overrides the style sheets. */
final class IconSize {

    private IconSize() {}

    /** Makes an icon {@code pixels} high. */
    static void set(Node icon, double pixels) {
        // The style of an icon also sets its font.
        String others = icon.getStyle().replaceAll(";? *-fx-icon-size: \\d+px;", "");
        icon.setStyle(others + "; -fx-icon-size: " + Math.round(pixels) + "px;");
    }
}
