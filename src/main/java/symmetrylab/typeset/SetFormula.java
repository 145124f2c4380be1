package symmetrylab.typeset;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Typeset;

/**
 * A formula as typeset by JLaTeXMath, its digits separate from the rest. Immutable.
 *
 * @param latex its source
 * @param width in em
 * @param ascent above the base line
 * @param descent below the base line
 * @param rest the outline of everything except the digits
 * @param digits in drawing order
 */
record SetFormula(String latex, double width, double ascent, double descent, Path rest, List<Digit> digits) {

    // JLaTeXMath keeps fonts, symbols and macros in static maps that it fills as it goes.
    private static final Object LIBRARY = new Object();

    /**
     * A drawn digit.
     *
     * @param value 0 to 9
     * @param font its font
     * @param scale its size
     * @param x its left edge
     * @param y its base line
     */
    record Digit(int value, Font font, double scale, double x, double y) {

        Path outline(int otherValue) {
            Path.Builder path = Path.builder();
            append(FormulaGraphics.outline(font, (char) ('0' + otherValue)), path);
            return path.build();
        }
    }

    /** Copies the list. */
    SetFormula {
        digits = List.copyOf(digits);
    }

    /**
     * Typesets a formula.
     *
     * @throws IllegalArgumentException if the library does not know its LaTeX
     */
    static SetFormula of(String latex) {
        synchronized (LIBRARY) {
            FormulaGraphics graphics = new FormulaGraphics();
            Box box = box(latex);
            box.draw(graphics, 0, 0);
            Path.Builder rest = Path.builder();
            List<Digit> digits = new ArrayList<>();
            for (FormulaGraphics.Mark mark : graphics.marks()) {
                if (isDigit(mark)) {
                    AffineTransform place = mark.place();
                    digits.add(new Digit(
                            mark.character() - '0',
                            mark.font(),
                            place.getScaleX(),
                            place.getTranslateX(),
                            place.getTranslateY()));
                } else {
                    append(mark.outline(), rest);
                }
            }
            return new SetFormula(latex, box.getWidth(), box.getHeight(), box.getDepth(), rest.build(), digits);
        }
    }

    private static Box box(String latex) {
        try {
            return new TeXFormula(latex)
                    .createTeXIcon(TeXConstants.STYLE_DISPLAY, 1)
                    .getBox();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a formula: " + latex, e);
        }
    }

    /** Digits of the upright font; in symbol fonts their codes mean other characters. */
    private static boolean isDigit(FormulaGraphics.Mark mark) {
        return mark.character() >= '0'
                && mark.character() <= '9'
                && mark.font().getFontName().contains("cmr10");
    }

    /** The whole formula. */
    Typeset whole() {
        Path.Builder path = Path.builder().add(rest, 1, 0, 0);
        for (Digit digit : digits) {
            path.add(digit.outline(digit.value()), digit.scale(), digit.x(), digit.y());
        }
        return new Typeset(latex, width, ascent, descent, path.build());
    }

    private static void append(Shape shape, Path.Builder path) {
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
            int kind = it.currentSegment(c);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> path.moveTo(c[0], c[1]);
                case PathIterator.SEG_LINETO -> path.lineTo(c[0], c[1]);
                case PathIterator.SEG_QUADTO ->
                    // A quadratic curve equals the cubic one whose control points are two thirds of the way to its own.
                    path.curveTo(
                            x + 2 * (c[0] - x) / 3,
                            y + 2 * (c[1] - y) / 3,
                            c[2] + 2 * (c[0] - c[2]) / 3,
                            c[3] + 2 * (c[1] - c[3]) / 3,
                            c[2],
                            c[3]);
                case PathIterator.SEG_CUBICTO -> path.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                case PathIterator.SEG_CLOSE -> path.close();
                default -> throw new IllegalStateException("an outline has a segment of kind " + kind);
            }
            if (kind != PathIterator.SEG_CLOSE) {
                int end = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
                x = c[end];
                y = c[end + 1];
            }
        }
    }
}
