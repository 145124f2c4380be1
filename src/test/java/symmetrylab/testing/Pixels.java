package symmetrylab.testing;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** The pixels of a picture, compared in one go: an assertion on an array would compare each as an object. */
public final class Pixels {

    private final int width;
    private final int[] colors;

    private Pixels(int width, int... colors) {
        this.width = width;
        this.colors = colors;
    }

    /** All of {@code image}. */
    public static Pixels of(BufferedImage image) {
        int width = image.getWidth();
        return new Pixels(width, image.getRGB(0, 0, width, image.getHeight(), null, 0, width));
    }

    /** These colours without their opacity, row by row. */
    public static Pixels opaque(int width, int... colors) {
        return new Pixels(
                width, Arrays.stream(colors).map(color -> color & 0xFFFFFF).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pixels that && width == that.width && Arrays.equals(colors, that.colors);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(colors);
    }

    /** The size, and a number that differs for different pictures. */
    @Override
    public String toString() {
        return width + " x " + colors.length / width + " pixels, " + Integer.toHexString(hashCode());
    }
}
