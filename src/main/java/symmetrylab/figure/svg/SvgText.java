package symmetrylab.figure.svg;

import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.vector.PlainNumber;

/** Numbers and colours as SVG writes them, as short as possible. */
final class SvgText {

    private static final int PARTS_OF_OPACITY = 1000;

    private SvgText() {}

    /** A coordinate or length, to a hundredth of a pixel. */
    static String number(double value) {
        return PlainNumber.of(value);
    }

    /** An opacity from 0 to 1, to a thousandth. */
    static String opacity(double alpha) {
        return PlainNumber.of(alpha, PARTS_OF_OPACITY);
    }

    /** A colour without its opacity, such as {@code #0f3a5b}. */
    static String color(Ink ink) {
        // The bit above makes zeros at the front visible.
        return "#"
                + Integer.toHexString(1 << 24 | ink.red() << 16 | ink.green() << 8 | ink.blue())
                        .substring(1);
    }
}
