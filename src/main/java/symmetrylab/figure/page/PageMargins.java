package symmetrylab.figure.page;

import java.util.List;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextLines;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.scene.Scene;
import symmetrylab.spec.VisibleText;

/**
 * What stands around the lanes of a page: title and position above, a caption below, the page's colour under all.
 *
 * @param title of the experiment; may be empty
 * @param position the step, in words; may be empty
 * @param page how it looks
 * @param style colours
 */
record PageMargins(String title, String position, PageStyle page, FigureStyle style) {

    /** The height of the title's row, in heights of the text. */
    static final double TITLE = 2.6;

    /** The height of a line of the caption, and the room above and below all of them. */
    private static final double CAPTION_LINE = 1.4;

    private static final double CAPTION_ROOM = 0.6;

    /** The most lines of a caption. */
    private static final int CAPTION_LINES = 4;

    /** The least size of title and position, as a share of their usual one; they shrink on a narrow page. */
    private static final double LEAST_TITLE = 0.62;

    /** The margins of a picture of the step that {@code lane} shows. */
    static PageMargins of(String title, Scene lane, PageStyle page) {
        String position = PicturePlan.position(
                lane.style().words(), lane.step(), lane.scales().lastStep());
        return new PageMargins(title, position, page, lane.style());
    }

    /** The height of the caption under lanes with text of this size; 0 without one. */
    static double captionHeight(PageStyle page, double text, double room) {
        int lines = captionLines(page, text, room).size();
        return lines == 0 ? 0 : (lines * CAPTION_LINE + CAPTION_ROOM) * text;
    }

    private static List<String> captionLines(PageStyle page, double text, double room) {
        Lettering lettering = captionLettering(text, Palette.LIGHT.text());
        List<String> lines = page.caption()
                .filter(caption -> !caption.strip().isEmpty())
                .map(caption -> TextLines.of(onOneLine(caption), lettering, room))
                .orElse(List.of());
        return lines.subList(0, Math.min(CAPTION_LINES, lines.size()));
    }

    /** A text with blanks for line breaks, every character visible. */
    private static String onOneLine(String text) {
        return VisibleText.uncut(text.strip().replaceAll("\\s+", " "));
    }

    private static Lettering captionLettering(double text, Ink ink) {
        return Lettering.of(text, ink).at(Horizontal.LEFT, Vertical.MIDDLE);
    }

    /** Paints them around lanes with text of this size, so far from the sides. */
    void paint(Pen pen, double text, double padding, double width, double height) {
        if (!page.transparent()) {
            pen.rectangle(0, 0, width, height, 0, style.palette().page());
        }
        paintTitle(pen, text, padding, width);
        double room = width - 2 * padding;
        List<String> lines = captionLines(page, text, room);
        double top = height - captionHeight(page, text, room);
        for (int i = 0; i < lines.size(); i++) {
            double middle = top + (0.5 * CAPTION_ROOM + (i + 0.5) * CAPTION_LINE) * text;
            pen.text(
                    lines.get(i),
                    padding,
                    middle,
                    captionLettering(text, style.palette().text()));
        }
        if (!lines.isEmpty()) {
            pen.line(0, top, width, top, Stroke.solid(style.palette().grid(), 1));
        }
    }

    private void paintTitle(Pen pen, double text, double padding, double width) {
        double middle = 0.5 * TITLE * text;
        String shown = onOneLine(page.title().orElse(title));
        Lettering usual = Lettering.of(1.5 * text, style.palette().text()).bold();
        Lettering usualPosition =
                Lettering.of(1.3 * text, style.palette().text()).bold();
        double whole = TextWidth.of(shown, usual) + TextWidth.of(position, usualPosition);
        double inside = width - 2 * padding - text;
        double shrink = Math.max(LEAST_TITLE, Math.min(1, inside / whole));
        Lettering right = shrunk(usualPosition, shrink).at(Horizontal.RIGHT, Vertical.MIDDLE);
        pen.text(position, width - padding, middle, right);
        Lettering left = shrunk(usual, shrink).at(Horizontal.LEFT, Vertical.MIDDLE);
        double room = inside - TextWidth.of(position, right);
        pen.text(TextWidth.shortened(shown, left, room), padding, middle, left);
    }

    private static Lettering shrunk(Lettering usual, double shrink) {
        return Lettering.of(shrink * usual.size(), usual.ink()).bold();
    }
}
