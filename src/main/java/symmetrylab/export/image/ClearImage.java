package symmetrylab.export.image;

import symmetrylab.figure.draw.Figure;

/**
 * Paints figures on nothing: what they leave free is transparent.
 *
 * <p>A figure is painted on black and on white. Where both agree it covers what is below; where they differ it lets as much
 * of it through as they differ.
 */
public final class ClearImage {

    private static final int BLACK = 0;

    private static final int WHITE = 0xFFFFFF;

    private ClearImage() {}

    /** The pixels of a figure that does not fill its background, row by row, 0xAARRGGBB, not premultiplied. */
    public static int[] pixels(Figure figure, PictureSize size) {
        int[] onBlack = FigureImage.opaque(size).paintOn(BLACK, figure).pixels();
        int[] onWhite = FigureImage.opaque(size).paintOn(WHITE, figure).pixels();
        int[] clear = new int[onBlack.length];
        for (int i = 0; i < clear.length; i++) {
            clear[i] = pixel(onBlack[i], onWhite[i]);
        }
        return clear;
    }

    private static int pixel(int onBlack, int onWhite) {
        int through = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            through = Math.max(through, channel(onWhite, shift) - channel(onBlack, shift));
        }
        int alpha = 255 - through;
        int color = 0;
        for (int shift = 0; shift < 24 && alpha > 0; shift += 8) {
            int whole = Math.min(255, (channel(onBlack, shift) * 255 + alpha / 2) / alpha);
            color |= whole << shift;
        }
        return alpha << 24 | color;
    }

    private static int channel(int pixel, int shift) {
        return pixel >> shift & 0xFF;
    }
}
