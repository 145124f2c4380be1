package symmetrylab.figure.vector;

/** Text as XML writes it. */
public final class XmlText {

    private static final int FIRST_PRINTABLE = 0x20;

    private XmlText() {}

    /** A text inside an element or an attribute in double quotes; characters that XML forbids become U+FFFD. */
    public static String escaped(String text) {
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
