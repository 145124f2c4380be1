package symmetrylab.testing;

import java.awt.image.BufferedImage;

/** The pixels of pictures, for comparison. */
public final class Pixels {

    private Pixels() {}

    /** All of {@code image}, row by row. */
    public static int[] of(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
