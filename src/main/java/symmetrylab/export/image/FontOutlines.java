package symmetrylab.export.image;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Path;

/**
 * Outlines of the figures' font, which ships with the program.
 *
 * <p>Text is drawn as outlines from the font file, not with the platform's fonts, so that pictures are the same
 * everywhere and need no font library. Missing characters are drawn as the font's box. There is no kerning: FontBox
 * reads only the old kern table, which the font lacks. Thread-safe; a weight is loaded on first use.
 */
public final class FontOutlines {

    private static final String FOLDER = "/symmetrylab/assets/font/";

    private final FontFile font;
    private final double unitsPerEm;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private FontOutlines(String file) {
        try (InputStream bytes = FontOutlines.class.getResourceAsStream(FOLDER + file)) {
            if (bytes == null) {
                throw new IllegalStateException("the font " + FOLDER + file + " is missing from the program");
            }
            font = new FontFile(bytes.readAllBytes());
            unitsPerEm = font.unitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + FOLDER + file + " cannot be read", e);
        }
    }

    private static final class Regular {
        private static final FontOutlines FONT = new FontOutlines("Inter-Regular.otf");
    }

    private static final class SemiBold {
        private static final FontOutlines FONT = new FontOutlines("Inter-SemiBold.otf");
    }

    /** A glyph in the font's units, y down. */
    private record Glyph(Path outline, double advance) {}

    /** The font of a weight. */
    public static FontOutlines of(Lettering.Weight weight) {
        return switch (weight) {
            case REGULAR -> Regular.FONT;
            case BOLD -> SemiBold.FONT;
        };
    }

    /** Whether the font has a glyph for a character (a code point). */
    public boolean has(int character) {
        return font.glyph(character) != 0;
    }

    /** The width of a line of text in a font of height {@code size}: the sum of its characters' advances. */
    public double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> glyph(c).advance()).sum() * size / unitsPerEm;
    }

    /** The height of capital letters in a font of height {@code size}. */
    public double capitalHeight(double size) {
        return font.capitalHeight() * size / unitsPerEm;
    }

    /** The outline of one line of text, y down, with its anchor at (0, 0); fill it by the non-zero rule. */
    public static Path outline(String text, Lettering lettering) {
        FontOutlines font = of(lettering.weight());
        double x =
                switch (lettering.horizontal()) {
                    case LEFT -> 0;
                    case CENTER -> -font.width(text, lettering.size()) / 2;
                    case RIGHT -> -font.width(text, lettering.size());
                };
        double y =
                switch (lettering.vertical()) {
                    case BASELINE -> 0;
                    case MIDDLE -> font.capitalHeight(lettering.size()) / 2;
                    case TOP -> font.capitalHeight(lettering.size());
                };
        return font.outline(text, lettering.size(), x, y);
    }

    private Path outline(String text, double size, double x, double y) {
        double scale = size / unitsPerEm;
        Path.Builder result = Path.builder();
        double[] start = {x};
        text.codePoints().forEach(c -> {
            Glyph glyph = glyph(c);
            result.add(glyph.outline(), scale, start[0], y);
            start[0] += scale * glyph.advance();
        });
        return result.build();
    }

    private Glyph glyph(int character) {
        return glyphs.computeIfAbsent(character, this::readGlyph);
    }

    private Glyph readGlyph(int character) {
        int id = font.glyph(character);
        try {
            // One thread at a time: FontBox does not promise that its readers can be shared.
            synchronized (font) {
                return new Glyph(turned(font.outlines().getType2CharString(id).getPath()), font.advance(id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("glyph " + id + " of the font cannot be read", e);
        }
    }

    /** An outline with y down. */
    private static Path turned(Path2D outline) {
        Path.Builder result = Path.builder();
        double[] at = new double[6];
        for (PathIterator all = outline.getPathIterator(null); !all.isDone(); all.next()) {
            switch (all.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> result.moveTo(at[0], -at[1]);
                case PathIterator.SEG_LINETO -> result.lineTo(at[0], -at[1]);
                case PathIterator.SEG_CUBICTO -> result.curveTo(at[0], -at[1], at[2], -at[3], at[4], -at[5]);
                case PathIterator.SEG_CLOSE -> result.close();
                default -> throw new IllegalStateException("the font's outlines are lines and cubic curves");
            }
        }
        return result.build();
    }
}
