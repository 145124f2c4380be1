package symmetrylab.figure.output;

import java.util.List;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.numeric.Range;

/**
 * The surroundings of a box: its frame, title, ticks and the names of its axes.
 *
 * @param subject the subject of the picture
 */
record BoxAxes(Subject subject) {

    private static final double ARC = 0.5523;
    private static final String ELLIPSIS = "…";

    /** The fewest letters, including an ellipsis, of a meaningful name. */
    static final int FEWEST_LETTERS = 4;

    private static final double ROUNDING = 1e-6;

    /** How far the plate of a number is wider than it, at either side. */
    private static final double PLATE = 2;

    /** Whether a box of this size holds only the bare picture. */
    static boolean isBare(Box box) {
        return box.width() < OutputPicture.BARE || box.height() < 0.75 * OutputPicture.BARE;
    }

    static boolean hasNames(Box box) {
        return box.width() >= OutputPicture.NAMED;
    }

    /** The first and the last of a few round numbers in {@code range}. */
    static List<Double> ends(Range range) {
        for (int wanted = 2; wanted <= 6; wanted++) {
            List<Double> ticks = Ticks.linear(range, wanted);
            if (ticks.size() >= 2) {
                return List.of(ticks.get(0), ticks.get(ticks.size() - 1));
            }
        }
        return List.of();
    }

    /** The room for the ticks of a vertical axis. */
    double leftOf(Range range) {
        return ends(range).stream()
                        .mapToDouble(tick -> TextWidth.of(Numbers.tick(tick), subject.note()))
                        .max()
                        .orElse(0)
                + gap();
    }

    private double gap() {
        return 0.5 * subject.text();
    }

    /** Rounds the corners of the box's content, and draws its border. */
    void paintFrame(Pen pen, Box box) {
        double radius = Math.min(8, 0.06 * box.width());
        Path.Builder corners = Path.builder();
        for (int right = 0; right < 2; right++) {
            for (int bottom = 0; bottom < 2; bottom++) {
                double x = right == 0 ? box.left() : box.right();
                double y = bottom == 0 ? box.top() : box.bottom();
                double inX = right == 0 ? radius : -radius;
                double inY = bottom == 0 ? radius : -radius;
                // One pixel more on the outside, as the content may be rounded up to whole pixels.
                double outX = x - Math.signum(inX);
                double outY = y - Math.signum(inY);
                corners.moveTo(outX, outY)
                        .lineTo(x + inX, outY)
                        .lineTo(x + inX, y)
                        .curveTo(x + (1 - ARC) * inX, y, x, y + (1 - ARC) * inY, x, y + inY)
                        .lineTo(outX, y + inY)
                        .close();
            }
        }
        pen.fill(corners.build(), subject.palette().page());
        double width = hasNames(box) ? 2 : 1.5;
        pen.frame(
                box.left(),
                box.top(),
                box.width(),
                box.height(),
                radius,
                Stroke.solid(subject.palette().axis(), width));
    }

    /**
     * Writes the title above the box: the first of {@code titles} that fits, else the last one, shortened.
     *
     * @return its width
     */
    double paintTitle(Pen pen, Box box, String... titles) {
        if (isBare(box)) {
            return 0;
        }
        Lettering lettering =
                Lettering.of(subject.text(), subject.palette().text()).bold().at(Horizontal.CENTER, Vertical.BASELINE);
        String title = shortened(titles[titles.length - 1], lettering, box.width());
        for (int i = titles.length - 1; i >= 0; i--) {
            title = TextWidth.of(titles[i], lettering) <= box.width() ? titles[i] : title;
        }
        pen.text(title, box.centerX(), titleLine(box), lettering);
        return TextWidth.of(title, lettering);
    }

    double titleLine(Box box) {
        return box.top() - 0.6 * subject.text();
    }

    /** Writes ticks and name of the horizontal axis below the box. */
    void paintAcross(Pen pen, Box box, Range range, String name) {
        if (isBare(box)) {
            return;
        }
        double y = box.bottom() + gap();
        double center = box.centerX();
        double free = box.width() / 2;
        for (double tick : ends(range)) {
            String text = Numbers.tick(tick);
            double half = TextWidth.of(text, subject.note()) / 2;
            double at = box.left() + (tick - range.min()) / range.length() * box.width();
            double x = Math.max(box.left() + half, Math.min(box.right() - half, at));
            pen.text(text, x, y, subject.note().at(Horizontal.CENTER, Vertical.TOP));
            free = Math.min(free, Math.abs(x - center) - half - gap());
        }
        if (hasNames(box)) {
            paintName(pen, subject.say("output.across", name), center, y, 2 * free, Horizontal.CENTER, Vertical.TOP);
        }
    }

    /** Writes ticks of the vertical axis left of the box and its name at the left of the title. */
    void paintUp(Pen pen, Box box, Range range, String name, double titleWidth) {
        if (isBare(box) || !subject.detail().axes()) {
            return;
        }
        paintTicksUp(pen, box, range);
        if (hasNames(box)) {
            double room = (box.width() - titleWidth) / 2 - gap();
            String text = subject.say("output.up", name);
            paintName(pen, text, box.left(), titleLine(box), room, Horizontal.LEFT, Vertical.BASELINE);
        }
    }

    /** Writes the ticks of the vertical axis left of the box. */
    void paintTicksUp(Pen pen, Box box, Range range) {
        for (double tick : ends(range)) {
            double y = box.bottom() - (tick - range.min()) / range.length() * box.height();
            Lettering lettering = subject.note().at(Horizontal.RIGHT, Vertical.MIDDLE);
            String text = Numbers.tick(tick);
            double wide = TextWidth.of(text, lettering);
            double high = 1.1 * lettering.size();
            // The edges of a network run behind it.
            pen.rectangle(
                    box.left() - gap() - wide - PLATE,
                    y - high / 2,
                    wide + 2 * PLATE,
                    high,
                    3,
                    subject.palette().page().withAlpha(0.9));
            pen.text(text, box.left() - gap(), y, lettering);
        }
    }

    private void paintName(
            Pen pen, String name, double x, double y, double room, Horizontal horizontal, Vertical vertical) {
        Lettering lettering =
                Lettering.of(subject.detail().note(), subject.palette().text()).at(horizontal, vertical);
        String text = shortened(name, lettering, room);
        if (text.equals(name) || text.length() >= FEWEST_LETTERS) {
            pen.text(text, x, y, lettering);
        }
    }

    /** {@code text}, or as much of it as fits into {@code room} with an ellipsis; empty if not one letter fits. */
    static String shortened(String text, Lettering lettering, double room) {
        if (TextWidth.of(text, lettering) <= room + ROUNDING) {
            return text;
        }
        int end = text.length() - 1;
        while (end > 0 && TextWidth.of(text.substring(0, end) + ELLIPSIS, lettering) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end <= 0 ? "" : text.substring(0, end) + ELLIPSIS;
    }
}
