package symmetrylab.view.timeline;

import javafx.scene.Node;

/** Sizes of icons that follow the window; a style of the node is stronger than the style sheets. */
final class IconSize {

    private IconSize() {}

    /** Makes an icon {@code pixels} high. */
    static void set(Node icon, double pixels) {
        // The style of an icon has its font, too.
        String others = icon.getStyle().replaceAll(";? *-fx-icon-size: \\d+px;", "");
        icon.setStyle(others + "; -fx-icon-size: " + Math.round(pixels) + "px;");
    }
}
