package symmetrylab.export.svg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.SortedSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import symmetrylab.figure.draw.Lettering;

/** The part of the figures' font that a picture uses, to be stored inside it: its texts look the same where the font is missing. */
final class FontPart {

    private static final String FOLDER = "/symmetrylab/assets/font/";

    private FontPart() {}

    /**
     * A TrueType font with some characters of the figures' font, in Base64. A character that the font lacks is left out.
     *
     * @param characters code points
     */
    static String of(Lettering.Weight weight, SortedSet<Integer> characters) {
        String file =
                switch (weight) {
                    case REGULAR -> "Inter-Regular.ttf";
                    case BOLD -> "Inter-SemiBold.ttf";
                };
        try (InputStream bytes = FontPart.class.getResourceAsStream(FOLDER + file)) {
            if (bytes == null) {
                throw new IllegalStateException("the font " + FOLDER + file + " is missing from the program");
            }
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()))) {
                TTFSubsetter part = new TTFSubsetter(font);
                characters.forEach(part::add);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                part.writeToStream(out);
                return Base64.getEncoder().encodeToString(out.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + FOLDER + file + " cannot be read", e);
        }
    }
}
