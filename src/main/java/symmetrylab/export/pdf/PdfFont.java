package symmetrylab.export.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.SortedSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import symmetrylab.export.image.FontOutlines;
import symmetrylab.export.vector.FontPart;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.vector.PlainNumber;

/** The part of a font that a document uses. Its characters are numbered as in Unicode. */
final class PdfFont {

    private static final int THOUSAND = 1000;

    /** The most entries of a list in the table of characters. */
    private static final int MOST_ENTRIES = 100;

    private static final int TAG_LETTERS = 6;
    private static final int ALPHABET = 26;

    /** A font of characters that are no plain Latin text. */
    private static final int SYMBOLIC = 4;

    private PdfFont() {}

    /**
     * Writes a font and returns its number.
     *
     * @param characters at least one, each of two bytes
     */
    static int addTo(PdfFile file, Lettering.Weight weight, SortedSet<Integer> characters) throws IOException {
        byte[] part = FontPart.of(weight, characters);
        String name = "/" + tag(characters) + "+" + FontPart.name(weight);
        try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(part))) {
            int program = file.addPacked("/Length1 " + part.length, PdfFile.packed(part));
            int glyphs = file.addPacked("", PdfFile.packed(glyphs(font.getUnicodeCmapLookup(), characters)));
            int texts = file.addPacked("", PdfFile.packed(texts(characters).getBytes(StandardCharsets.US_ASCII)));
            int described = file.add(description(font, name, FontOutlines.of(weight), program));
            int numbered = file.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont " + name
                    + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor "
                    + PdfFile.reference(described) + " /CIDToGIDMap " + PdfFile.reference(glyphs) + " /W ["
                    + widths(FontOutlines.of(weight), characters) + "] >>");
            return file.add("<< /Type /Font /Subtype /Type0 /BaseFont " + name
                    + " /Encoding /Identity-H /DescendantFonts [" + PdfFile.reference(numbered) + "] /ToUnicode "
                    + PdfFile.reference(texts) + " >>");
        }
    }

    /** Six letters that tell parts of the same font apart. */
    private static String tag(SortedSet<Integer> characters) {
        StringBuilder tag = new StringBuilder();
        int rest = characters.stream().reduce(0, (hash, c) -> 31 * hash + c) & Integer.MAX_VALUE;
        for (int i = 0; i < TAG_LETTERS; i++) {
            tag.append((char) ('A' + rest % ALPHABET));
            rest /= ALPHABET;
        }
        return tag.toString();
    }

    /** The glyph of each character, two bytes each, from character 0 to the last that is used. */
    private static byte[] glyphs(CmapLookup lookup, SortedSet<Integer> characters) {
        byte[] glyphs = new byte[2 * (characters.last() + 1)];
        for (int c : characters) {
            int glyph = lookup.getGlyphId(c);
            glyphs[2 * c] = (byte) (glyph >> Byte.SIZE);
            glyphs[2 * c + 1] = (byte) glyph;
        }
        return glyphs;
    }

    private static String widths(FontOutlines font, Collection<Integer> characters) {
        StringBuilder widths = new StringBuilder();
        for (int c : characters) {
            widths.append(c)
                    .append(" [")
                    .append(PlainNumber.of(font.width(Character.toString(c), THOUSAND)))
                    .append("] ");
        }
        return widths.toString().strip();
    }

    private static String description(TrueTypeFont font, String name, FontOutlines outlines, int program) {
        try {
            double unit = (double) THOUSAND / font.getUnitsPerEm();
            var head = font.getHeader();
            return "<< /Type /FontDescriptor /FontName " + name + " /Flags " + SYMBOLIC + " /FontBBox ["
                    + whole(unit * head.getXMin()) + " " + whole(unit * head.getYMin()) + " "
                    + whole(unit * head.getXMax()) + " " + whole(unit * head.getYMax()) + "] /ItalicAngle 0 /Ascent "
                    + whole(unit * font.getHorizontalHeader().getAscender()) + " /Descent "
                    + whole(unit * font.getHorizontalHeader().getDescender()) + " /CapHeight "
                    + whole(outlines.capitalHeight(THOUSAND)) + " /StemV 80 /FontFile2 " + PdfFile.reference(program)
                    + " >>";
        } catch (IOException e) {
            throw new UncheckedIOException("a font that was just written cannot be read", e);
        }
    }

    private static long whole(double value) {
        return Math.round(value);
    }

    /** Says which text each character is, for programs that search or copy: itself. */
    private static String texts(SortedSet<Integer> characters) {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        Iterator<Integer> next = characters.iterator();
        for (int left = characters.size(); left > 0; left -= MOST_ENTRIES) {
            int entries = Math.min(left, MOST_ENTRIES);
            map.append(entries).append(" beginbfchar\n");
            for (int i = 0; i < entries; i++) {
                String digits = PdfText.digits(next.next());
                map.append('<').append(digits).append("> <").append(digits).append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    }
}
