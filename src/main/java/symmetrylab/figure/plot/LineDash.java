package symmetrylab.figure.plot;

import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.numeric.Vec;

/**
 * The dash of a line in a plot, which shows what it belongs to.
 *
 * @param lengths of dash, gap, dash, gap … in visible pixels; empty for a solid line
 */
public record LineDash(Vec lengths) {

    /** A solid line. */
    public static final LineDash SOLID = new LineDash(Vec.of());

    /** The dash of lines for held-out samples. */
    public static final LineDash DASHED = new LineDash(Vec.of(9, 5));

    private static final LineDash DOTTED = new LineDash(Vec.of(2, 5));
    private static final LineDash MIXED = new LineDash(Vec.of(6, 3, 2, 3));

    /** The length of one colour of a rope on a solid line. */
    private static final double TURN = 14;

    /** The most inputs with separate dashes. */
    static final int MAX_INPUTS = 3;

    /**
     * The dash of the weight from input {@code from} of {@code inputs}, or of the bias for the input after the last.
     */
    static LineDash ofInput(int from, int inputs) {
        if (from == inputs) {
            return DOTTED;
        }
        return inputs > MAX_INPUTS || from == 0 ? SOLID : from == 1 ? DASHED : MIXED;
    }

    /** The dash of a hidden layer, from 0; the fourth is like the first. */
    static LineDash ofLayer(int layer) {
        return layer % 3 == 0 ? SOLID : new LineDash(layer % 3 == 1 ? Vec.of(10, 4) : Vec.of(3, 4));
    }

    /** The factor on dashes in figures of this style: on a projector they grow with the text. */
    public static double scale(FigureStyle style) {
        return Math.max(1, style.text() / 17);
    }

    /** The length of one colour of a rope: a whole pattern. */
    double turn() {
        double sum = 0;
        for (int i = 0; i < lengths.size(); i++) {
            sum += lengths.get(i);
        }
        return sum == 0 ? TURN : sum;
    }

    /** The stroke with this dash; its round ends are part of the dashes. */
    public Stroke stroke(Ink ink, double width, double scale) {
        Stroke solid = Stroke.solid(ink, width);
        if (lengths.size() == 0) {
            return solid;
        }
        double[] dash = new double[lengths.size()];
        for (int i = 0; i < dash.length; i += 2) {
            double on = Math.max(0.1, scale * lengths.get(i) - width);
            dash[i] = on;
            dash[i + 1] = scale * (lengths.get(i) + lengths.get(i + 1)) - on;
        }
        return solid.dashed(dash);
    }
}
