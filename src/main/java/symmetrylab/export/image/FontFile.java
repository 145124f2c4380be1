package symmetrylab.export.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The tables of an OpenType font needed to set text: outlines, glyphs of characters, and measures.
 *
 * <p>FontBox reads the outlines. The few numbers of other tables are read here, because FontBox reads all tables, which
 * took 460 ms in a fresh virtual machine, against about 130.
 */
final class FontFile {

    private static final int UNICODE_IN_FULL = 12;
    private static final int UP_TO_FFFF = 4;

    private final ByteBuffer bytes;
    private final Map<String, Integer> tables = new HashMap<>();
    private final CFFFont outlines;
    private final int characters;
    private final int format;

    /**
     * Reads a font.
     *
     * @throws IOException if it is not an OpenType font with PostScript outlines and Unicode characters
     */
    FontFile(byte[] file) throws IOException {
        bytes = ByteBuffer.wrap(file);
        byte[] cff = {};
        for (int entry = 12; entry < 12 + 16 * unsigned(4); entry += 16) {
            String tag = new String(file, entry, 4, StandardCharsets.US_ASCII);
            int start = bytes.getInt(entry + 8);
            tables.put(tag, start);
            if (tag.equals("CFF ")) {
                cff = Arrays.copyOfRange(file, start, start + bytes.getInt(entry + 12));
            }
        }
        outlines = new CFFParser().parse(new RandomAccessReadBuffer(cff)).get(0);
        characters = findCharacters();
        format = unsigned(characters);
    }

    /** The outlines by glyph number; y up. */
    CFFFont outlines() {
        return outlines;
    }

    /** The number of font units per em. */
    int unitsPerEm() {
        return unsigned(tables.get("head") + 18);
    }

    /** The height of capital letters, in the font's units. */
    int capitalHeight() {
        return unsigned(tables.get("OS/2") + 88);
    }

    /** The distance from the start of this glyph to the next, in the font's units. */
    int advance(int glyph) {
        int measured = unsigned(tables.get("hhea") + 34);
        return unsigned(tables.get("hmtx") + 4 * Math.min(glyph, measured - 1));
    }

    /** The glyph number of a character; if it has none, 0, the box for missing glyphs. */
    int glyph(int character) {
        return format == UNICODE_IN_FULL ? glyphInFull(character) : glyphUpToFfff(character);
    }

    private int findCharacters() {
        int table = tables.get("cmap");
        int found = -1;
        for (int i = 0; i < unsigned(table + 2); i++) {
            int candidate = table + bytes.getInt(table + 4 + 8 * i + 4);
            int kind = unsigned(candidate);
            if (kind == UNICODE_IN_FULL || kind == UP_TO_FFFF && found < 0) {
                found = candidate;
            }
        }
        if (found < 0) {
            throw new IllegalStateException("the font has no table of Unicode characters");
        }
        return found;
    }

    private int glyphInFull(int character) {
        for (int i = 0; i < bytes.getInt(characters + 12); i++) {
            int group = characters + 16 + 12 * i;
            if (character >= bytes.getInt(group) && character <= bytes.getInt(group + 4)) {
                return bytes.getInt(group + 8) + character - bytes.getInt(group);
            }
        }
        return 0;
    }

    private int glyphUpToFfff(int character) {
        int doubled = unsigned(characters + 6);
        for (int i = 0; i < doubled; i += 2) {
            int end = unsigned(characters + 14 + i);
            int start = unsigned(characters + 16 + doubled + i);
            if (character >= start && character <= end) {
                int delta = unsigned(characters + 16 + 2 * doubled + i);
                int place = characters + 16 + 3 * doubled + i;
                int offset = unsigned(place);
                if (offset == 0) {
                    return character + delta & 0xFFFF;
                }
                int glyph = unsigned(place + offset + 2 * (character - start));
                return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
            }
        }
        return 0;
    }

    private int unsigned(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }
}
