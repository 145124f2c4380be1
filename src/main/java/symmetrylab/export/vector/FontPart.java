package symmetrylab.export.vector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import symmetrylab.figure.draw.Lettering;

/** The part of the figures' font that a picture uses, to be stored inside it: its texts look the same where the font is missing. */
public final class FontPart {

    private static final String FOLDER = "/symmetrylab/assets/font/";

    private FontPart() {}

    /** The name of a weight, as the font itself says it. */
    public static String name(Lettering.Weight weight) {
        return switch (weight) {
            case REGULAR -> "Inter-Regular";
            case BOLD -> "Inter-SemiBold";
        };
    }

    /**
     * A TrueType font with some characters of the figures' font. A character that the font lacks is left out.
     *
     * @param characters code points
     */
    public static byte[] of(Lettering.Weight weight, SortedSet<Integer> characters) {
        String file = FOLDER + name(weight) + ".ttf";
        try (InputStream bytes = FontPart.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("the font " + file + " is missing from the program");
            }
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()))) {
                TTFSubsetter part = new TTFSubsetter(font);
                characters.forEach(part::add);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                part.writeToStream(out);
                return out.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + file + " cannot be read", e);
        }
    }
}
