package symmetrylab.figure.page;

import java.util.List;
import java.util.Optional;

/**
 * How the parts of a picture are put on its page.
 *
 * @param layout of the lanes
 * @param largeText whether type is a third larger
 * @param title in place of that of the experiment; absent for that one, empty for none
 * @param caption at the foot; absent for none
 * @param transparent whether nothing lies under the figures
 * @param storyboard whether all steps stand on one page, in cells
 */
public record PageStyle(
        Layout layout,
        boolean largeText,
        Optional<String> title,
        Optional<String> caption,
        boolean transparent,
        boolean storyboard) {

    /** A grid on a page in the theme's colour, with the experiment's title and without a caption. */
    public static final PageStyle PLAIN = new PageStyle(Layout.GRID, false, Optional.empty(), Optional.empty(), false);

    private static final double LARGE = 1.33;

    /** A page of one step. */
    public PageStyle(
            Layout layout, boolean largeText, Optional<String> title, Optional<String> caption, boolean transparent) {
        this(layout, largeText, title, caption, transparent, false);
    }

    /** This style in another layout. */
    public PageStyle with(Layout other) {
        return new PageStyle(other, largeText, title, caption, transparent, storyboard);
    }

    /** This style with larger type, or without. */
    public PageStyle withLargeText(boolean large) {
        return new PageStyle(layout, large, title, caption, transparent, storyboard);
    }

    /** This style with another title; absent for that of the experiment, empty for none. */
    public PageStyle withTitle(Optional<String> other) {
        return new PageStyle(layout, largeText, other, caption, transparent, storyboard);
    }

    /** This style with another caption; absent for none. */
    public PageStyle withCaption(Optional<String> other) {
        return new PageStyle(layout, largeText, title, other, transparent, storyboard);
    }

    /** This style with nothing under the figures, or with a page. */
    public PageStyle withTransparent(boolean clear) {
        return new PageStyle(layout, largeText, title, caption, clear, storyboard);
    }

    /** This style with all steps on one page, or with a page of one step. */
    public PageStyle withStoryboard(boolean wanted) {
        return new PageStyle(layout, largeText, title, caption, transparent, wanted);
    }

    /** The usual height of a page with so many lanes, in pixels; for a storyboard, of so many steps. */
    public int height(int lanes, List<FigureKind> figures, int steps) {
        return storyboard ? layout.heightOfStoryboard(steps, lanes, figures) : layout.height(lanes, figures);
    }

    /** How much larger type is than in the window. */
    double type() {
        return layout.type() * (largeText ? LARGE : 1);
    }
}
