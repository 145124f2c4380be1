package symmetrylab.figure.page;

import java.util.Optional;

/**
 * How the parts of a picture are put on its page.
 *
 * @param layout of the lanes
 * @param largeText whether type is a third larger
 * @param title in place of that of the experiment; absent for that one, empty for none
 * @param caption at the foot; absent for none
 * @param transparent whether nothing lies under the figures
 */
public record PageStyle(
        Layout layout, boolean largeText, Optional<String> title, Optional<String> caption, boolean transparent) {

    /** A grid on a page in the theme's colour, with the experiment's title and without a caption. */
    public static final PageStyle PLAIN = new PageStyle(Layout.GRID, false, Optional.empty(), Optional.empty(), false);

    private static final double LARGE = 1.33;

    /** This style in another layout. */
    public PageStyle with(Layout other) {
        return new PageStyle(other, largeText, title, caption, transparent);
    }

    /** This style with larger type, or without. */
    public PageStyle withLargeText(boolean large) {
        return new PageStyle(layout, large, title, caption, transparent);
    }

    /** This style with another title; absent for that of the experiment, empty for none. */
    public PageStyle withTitle(Optional<String> other) {
        return new PageStyle(layout, largeText, other, caption, transparent);
    }

    /** This style with another caption; absent for none. */
    public PageStyle withCaption(Optional<String> other) {
        return new PageStyle(layout, largeText, title, other, transparent);
    }

    /** This style with nothing under the figures, or with a page. */
    public PageStyle withTransparent(boolean clear) {
        return new PageStyle(layout, largeText, title, caption, clear);
    }

    /** How much larger type is than in the window. */
    double type() {
        return layout.type() * (largeText ? LARGE : 1);
    }
}
