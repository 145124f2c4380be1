package symmetrylab.export.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Texts as PDF writes them. */
final class PdfText {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PdfText() {}

    /** A text for people, such as a title: in hexadecimal digits of UTF-16, with a byte order mark. */
    static String string(String text) {
        return "<FEFF" + HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    /** Bytes as a string. */
    static String bytes(byte... bytes) {
        return "<" + HEX.formatHex(bytes) + ">";
    }

    /** Four digits for a character. */
    static String digits(int character) {
        return HEX.toHexDigits((char) character);
    }
}
