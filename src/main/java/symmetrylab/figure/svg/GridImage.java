package symmetrylab.figure.svg;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;

/** Grids as PNG images with a pixel a cell, with the same bytes on every Java and in a browser. */
final class GridImage {

    private static final int MOST_OF_A_PALETTE = 256;
    private static final byte BITS = 8;
    private static final int OF_A_PALETTE = 3;
    private static final int WITH_OPACITY = 6;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private GridImage() {}

    /** A grid as the bytes of a PNG: by a palette if it has few colours. */
    static byte[] png(InkGrid grid) {
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        for (int i = 0; i < grid.rows() * grid.columns() && palette.size() <= MOST_OF_A_PALETTE; i++) {
            palette.putIfAbsent(color(grid, i), palette.size());
        }
        boolean isOfPalette = palette.size() <= MOST_OF_A_PALETTE;
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        write(png, SIGNATURE);
        chunk(png, "IHDR", header(grid, isOfPalette ? OF_A_PALETTE : WITH_OPACITY));
        if (isOfPalette) {
            writePalette(png, palette);
        }
        chunk(png, "IDAT", Packing.packed(isOfPalette ? places(grid, palette) : colors(grid)));
        chunk(png, "IEND");
        return png.toByteArray();
    }

    /** The colour of cell {@code i}, row by row: alpha, red, green, blue. */
    private static int color(InkGrid grid, int i) {
        Ink ink = grid.at(i / grid.columns(), i % grid.columns());
        int alpha = (int) FastMath.round(255 * ink.alpha());
        return alpha << 24 | ink.red() << 16 | ink.green() << 8 | ink.blue();
    }

    private static byte[] header(InkGrid grid, int kind) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        write(header, number(grid.columns()));
        write(header, number(grid.rows()));
        write(header, BITS, (byte) kind, (byte) 0, (byte) 0, (byte) 0);
        return header.toByteArray();
    }

    private static void writePalette(ByteArrayOutputStream png, Map<Integer, Integer> palette) {
        ByteArrayOutputStream colors = new ByteArrayOutputStream();
        ByteArrayOutputStream opacities = new ByteArrayOutputStream();
        for (int color : palette.keySet()) {
            colors.write(color >> 16);
            colors.write(color >> 8);
            colors.write(color);
            opacities.write(color >>> 24);
        }
        chunk(png, "PLTE", colors.toByteArray());
        if (palette.keySet().stream().anyMatch(color -> color >>> 24 != 0xff)) {
            chunk(png, "tRNS", opacities.toByteArray());
        }
    }

    /** Each row, with a zero before it: no filter. */
    private static byte[] places(InkGrid grid, Map<Integer, Integer> palette) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int i = 0; i < grid.rows() * grid.columns(); i++) {
            if (i % grid.columns() == 0) {
                rows.write(0);
            }
            rows.write(palette.get(color(grid, i)));
        }
        return rows.toByteArray();
    }

    private static byte[] colors(InkGrid grid) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int i = 0; i < grid.rows() * grid.columns(); i++) {
            if (i % grid.columns() == 0) {
                rows.write(0);
            }
            int color = color(grid, i);
            rows.write(color >> 16);
            rows.write(color >> 8);
            rows.write(color);
            rows.write(color >>> 24);
        }
        return rows.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte... content) {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        write(named, type.getBytes(StandardCharsets.US_ASCII));
        write(named, content);
        CRC32 sum = new CRC32();
        sum.update(named.toByteArray());
        write(png, number(content.length));
        write(png, named.toByteArray());
        write(png, number((int) sum.getValue()));
    }

    /** Writes all of {@code bytes}. */
    static void write(ByteArrayOutputStream out, byte... bytes) {
        out.write(bytes, 0, bytes.length);
    }

    /** A number in four bytes, the highest first. */
    static byte[] number(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }
}
