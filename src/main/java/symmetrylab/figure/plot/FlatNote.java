package symmetrylab.figure.plot;

import java.util.Optional;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.numeric.Range;
import symmetrylab.words.Words;

/** A note on how large the values of curves are that look like a flat line at 0. */
final class FlatNote {

    /** The least share of its axis at which a curve is seen to move. */
    private static final double VISIBLE = 0.02;

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
        double zero = frame.y().at(0);
        boolean above = zero - 2 * text > frame.y().to();
        pen.text(
                note,
                frame.x().from() + 0.7 * text,
                above ? zero - 0.7 * text : zero + 0.7 * text,
                PlotPlace.axis(frame.style()).bold().at(Horizontal.LEFT, above ? Vertical.BASELINE : Vertical.TOP));
    }
}
