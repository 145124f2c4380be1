package symmetrylab.figure.lane;

import symmetrylab.analysis.history.EventWords;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.lane.LaneHead.BadgeSign;

/**
 * A word on a plate, with a sign before it.
 *
 * @param word what it says; may be empty
 * @param sign the sign
 * @param ink the colour of its state
 * @param filled whether the plate is filled, with word and sign in {@code on}
 * @param on the colour of what stands on it
 */
public record Badge(String word, BadgeSign sign, Ink ink, boolean filled, Ink on) {

    private static final double PADDING = 0.55;

    /** The state of a lane. */
    public static Badge ofState(LaneHead head, FigureStyle style) {
        return ofState(head, head.sign(), style);
    }

    static Badge ofState(LaneHead head, BadgeSign sign, FigureStyle style) {
        Tone tone = head.sentence().tone();
        Ink ink = tone.ink(style.palette());
        boolean filled = tone != Tone.PLAIN;
        return new Badge(
                style.words().say(head.state()),
                sign,
                ink,
                filled,
                filled ? style.palette().states().onState() : ink);
    }

    /** That a lane has solved its task, in a word or by the tick alone. */
    public static Badge ofSolved(FigureStyle style) {
        return ofSolved(style.words().say(EventWords.name("solved")), style.palette());
    }

    static Badge ofSolved(String word, Palette palette) {
        return new Badge(
                word,
                BadgeSign.TICK,
                palette.states().solved(),
                true,
                palette.states().onState());
    }

    /** This badge without its word. */
    public Badge signAlone() {
        return new Badge("", sign, ink, filled, on);
    }

    /** The width of the plate with type of this size. */
    public double width(double size) {
        Lettering lettering = Lettering.of(size, ink).bold();
        double signWidth = sign == BadgeSign.NONE ? 0 : (word.isEmpty() ? 0.9 : 1.25) * size;
        return TextWidth.of(word, lettering) + signWidth + 2 * PADDING * size;
    }

    /**
     * Paints it with type of this size and returns where it begins.
     *
     * @param right where it ends
     * @param middle of its height
     * @param most the height that it may have
     */
    public double paint(Pen pen, double right, double middle, double size, double most) {
        Lettering lettering = Lettering.of(size, on).bold().at(Horizontal.RIGHT, Vertical.MIDDLE);
        double width = width(size);
        double height = Math.min(most, 1.75 * size);
        double left = right - width;
        double top = middle - height / 2;
        double radius = 0.22 * height;
        if (filled) {
            pen.rectangle(left, top, width, height, radius, ink);
        } else {
            pen.frame(left + 1, top + 1, width - 2, height - 2, radius, Stroke.solid(ink, 2));
        }
        paintSign(pen, left + (PADDING + 0.45) * size, middle, 0.34 * size);
        if (!word.isEmpty()) {
            pen.text(word, right - PADDING * size, middle, lettering);
        }
        return left;
    }

    /** Paints a sign that extends {@code half} up and down. */
    private void paintSign(Pen pen, double x, double y, double half) {
        Stroke stroke = Stroke.solid(on, Math.max(1.6, 0.36 * half));
        switch (sign) {
            case EQUAL -> {
                pen.line(x - half, y - 0.4 * half, x + half, y - 0.4 * half, stroke);
                pen.line(x - half, y + 0.4 * half, x + half, y + 0.4 * half, stroke);
            }
            case FORKED -> {
                pen.line(x, y + half, x, y + 0.1 * half, stroke);
                pen.line(x, y + 0.1 * half, x - half, y - 0.9 * half, stroke);
                pen.line(x, y + 0.1 * half, x + half, y - 0.9 * half, stroke);
            }
            case CROSS -> {
                pen.line(x - 0.8 * half, y - 0.8 * half, x + 0.8 * half, y + 0.8 * half, stroke);
                pen.line(x - 0.8 * half, y + 0.8 * half, x + 0.8 * half, y - 0.8 * half, stroke);
            }
            case BAR -> pen.line(x - half, y, x + half, y, stroke);
            case TICK ->
                pen.path(
                        Path.builder()
                                .moveTo(x - half, y + 0.1 * half)
                                .lineTo(x - 0.25 * half, y + 0.8 * half)
                                .lineTo(x + half, y - 0.75 * half)
                                .build(),
                        stroke);
            case NONE -> {
                // There is no sign to paint.
            }
            default -> throw new IllegalStateException("no drawing of " + sign);
        }
    }
}
