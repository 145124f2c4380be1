package symmetrylab.export.svg;

import symmetrylab.figure.draw.Ink;

/** Numbers, colours and texts as SVG writes them, as short as possible. */
final class SvgText {

    /** A hundredth of a pixel cannot be seen, even at four times the size. */
    private static final int PARTS_OF_A_PIXEL = 100;

    private static final int PARTS_OF_OPACITY = 1000;

    private static final int FIRST_PRINTABLE = 0x20;

    private SvgText() {}

    /** A coordinate or length, to a hundredth of a pixel. */
    static String number(double value) {
        return parts(value, PARTS_OF_A_PIXEL);
    }

    /** An opacity from 0 to 1, to a thousandth. */
    static String opacity(double alpha) {
        return parts(alpha, PARTS_OF_OPACITY);
    }

    /** A number as a whole number of parts; written without an exponent, zeros at its end or a negative zero. */
    private static String parts(double value, int partsOfOne) {
        long rounded = Math.round(value * partsOfOne);
        long size = Math.abs(rounded);
        StringBuilder text = new StringBuilder();
        if (rounded < 0) {
            text.append('-');
        }
        long rest = size % partsOfOne;
        if (rest == 0 || size >= partsOfOne) {
            text.append(size / partsOfOne);
        }
        if (rest != 0) {
            text.append('.');
            for (int unit = partsOfOne / 10; rest > 0; unit /= 10) {
                text.append(rest / unit);
                rest %= unit;
            }
        }
        return text.toString();
    }

    /** A colour without its opacity, such as {@code #0f3a5b}. */
    static String color(Ink ink) {
        return String.format("#%06x", ink.red() << 16 | ink.green() << 8 | ink.blue());
    }

    /** A text inside an element or an attribute in double quotes; characters that XML forbids become U+FFFD. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int character) {
        if (character < FIRST_PRINTABLE) {
            return character == '\n' || character == '\t';
        }
        return !(character >= 0xD800 && character <= 0xDFFF) && character != 0xFFFE && character != 0xFFFF;
    }
}
