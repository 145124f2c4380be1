package symmetrylab.testing;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares two images of one size tile by tile, so that a missing word counts as much in a large picture as in a small
 * one.
 *
 * <p>One Java build always paints the same pixels. Another can set formulas with slightly different outlines. A faint
 * grid line across a tile is worth 384, a minus sign more.
 */
public final class ImageComparison {

    /** The side of a tile in pixels. */
    public static final int TILE = 16;

    /** The difference of a pixel, out of 255, that is ignored. */
    public static final int NOISE = 3;

    /** The largest sum of larger differences in one tile. */
    public static final int MAX_SUM = 256;

    private ImageComparison() {}

    /** The largest difference between two colours (0xRRGGBB) in one channel. */
    public static int difference(int a, int b) {
        int red = Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF));
        int green = Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF));
        int blue = Math.abs((a & 0xFF) - (b & 0xFF));
        return Math.max(red, Math.max(green, blue));
    }

    /** The tiles that do not look the same, by rows. */
    public static List<Rectangle> differentTiles(BufferedImage actual, BufferedImage expected) {
        List<Rectangle> result = new ArrayList<>();
        for (int y = 0; y < actual.getHeight(); y += TILE) {
            for (int x = 0; x < actual.getWidth(); x += TILE) {
                Rectangle tile = new Rectangle(
                        x, y, Math.min(TILE, actual.getWidth() - x), Math.min(TILE, actual.getHeight() - y));
                if (sum(actual, expected, tile) > MAX_SUM) {
                    result.add(tile);
                }
            }
        }
        return result;
    }

    private static int sum(BufferedImage actual, BufferedImage expected, Rectangle tile) {
        int sum = 0;
        for (int y = tile.y; y < tile.y + tile.height; y++) {
            for (int x = tile.x; x < tile.x + tile.width; x++) {
                int difference = difference(actual.getRGB(x, y), expected.getRGB(x, y));
                sum += difference > NOISE ? difference : 0;
            }
        }
        return sum;
    }

    /** The actual image, the expected one and their difference, amplified. */
    public static BufferedImage sideBySide(BufferedImage actual, BufferedImage expected) {
        int width = Math.max(actual.getWidth(), expected.getWidth());
        int height = Math.max(actual.getHeight(), expected.getHeight());
        BufferedImage result = new BufferedImage(3 * width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int left = pixel(actual, x, y);
                int right = pixel(expected, x, y);
                int difference = difference(left, right);
                result.setRGB(x, y, left);
                result.setRGB(width + x, y, right);
                int gray = difference > NOISE ? Math.max(128, difference) : difference;
                result.setRGB(2 * width + x, y, gray * 0x010101);
            }
        }
        return result;
    }

    private static int pixel(BufferedImage image, int x, int y) {
        return x < image.getWidth() && y < image.getHeight() ? image.getRGB(x, y) : 0;
    }
}
