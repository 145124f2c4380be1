package symmetrylab.figure.plot;

import java.util.Optional;
import java.util.function.Supplier;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.numeric.Range;
import symmetrylab.words.Words;

/** A note on how large the values of curves are that look like a flat line at 0. */
final class FlatNote {

    /** The least share of its axis at which a curve is seen to move. */
    private static final double VISIBLE = 0.02;

    /** No note is wider, in heights of the plot's text. */
    private static final double WIDEST = 20;

    private FlatNote() {}

    /** Whether values up to this size look flat on an axis. */
    static boolean isFlat(double size, Range axis) {
        return size <= VISIBLE * axis.length();
    }

    /** The note on curves with the largest size {@code largest}; absent if they can be seen to move. */
    static Optional<String> of(double largest, Range axis, Words words) {
        if (!isFlat(largest, axis)) {
            return Optional.empty();
        }
        return Optional.of(
                largest == 0
                        ? words.get("figure.flat.zero")
                        : words.get("figure.flat", Numbers.tick(Ticks.oneDigitAbove(largest))));
    }

    /** Writes the note above the line of 0, at the start of the plot, or below it if there is no room above. */
    static void paint(Pen pen, PlotFrame frame, String note) {
        double text = frame.style().text();
        boolean above = isAbove(frame);
        pen.text(
                note,
                left(frame),
                frame.y().at(0) + (above ? -0.7 : 0.7) * text,
                lettering(frame).at(Horizontal.LEFT, above ? Vertical.BASELINE : Vertical.TOP));
    }

    /**
     * Draws the line at the current step, but not across the note.
     *
     * @param note the note, asked for only where it could be crossed
     */
    static void paintCursor(Pen pen, PlotFrame frame, int step, Supplier<Optional<String>> note) {
        if (!frame.shows(step)) {
            return;
        }
        double text = frame.style().text();
        double past = frame.x().at(step) - left(frame);
        boolean crosses = past > -0.3 * text
                && past < WIDEST * text
                && note.get()
                        .filter(words -> past < TextWidth.of(words, lettering(frame)) + 0.3 * text)
                        .isPresent();
        if (!crosses) {
            frame.paintCursor(pen, step);
            return;
        }
        double zero = frame.y().at(0);
        double top = isAbove(frame) ? zero - 1.7 * text : zero + 0.5 * text;
        double bottom = isAbove(frame) ? zero - 0.4 * text : zero + 1.8 * text;
        frame.paintCursor(pen, step, frame.floor(), bottom);
        frame.paintCursor(pen, step, top, frame.y().to());
    }

    private static boolean isAbove(PlotFrame frame) {
        return frame.y().at(0) - 2 * frame.style().text() > frame.y().to();
    }

    private static double left(PlotFrame frame) {
        return frame.x().from() + 0.7 * frame.style().text();
    }

    private static Lettering lettering(PlotFrame frame) {
        return PlotPlace.axis(frame.style()).bold();
    }
}
