package symmetrylab.export.image;

/**
 * The size of a picture, and its resolution.
 *
 * @param width the figure's width, in pixels at scale 1; 1 to 16,384
 * @param height the figure's height, in pixels at scale 1; 1 to 16,384
 * @param scale pixels of the image per pixel of the figure, in each direction; 1 to 4
 */
public record PictureSize(int width, int height, double scale) {

    private static final int LARGEST = 16_384;

    /** The most pixels of an image. */
    public static final int MAX_PIXELS = 100_000_000;

    /** Refuses sizes out of range, and images of more than 100 million pixels. */
    public PictureSize {
        if (width < 1 || width > LARGEST || height < 1 || height > LARGEST) {
            throw new IllegalArgumentException(
                    "a picture is 1 to " + LARGEST + " pixels wide and high, not " + width + " x " + height);
        }
        if (!(scale >= 1 && scale <= 4)) {
            throw new IllegalArgumentException("the scale is 1 to 4, not " + scale);
        }
        if (!isDrawable(width, height, scale)) {
            throw new IllegalArgumentException("a picture has at most " + MAX_PIXELS + " pixels; " + width + " x "
                    + height + " at scale " + scale + " has more");
        }
    }

    /** Whether an image of this size is small enough. */
    public static boolean isDrawable(int width, int height, double scale) {
        return Math.ceil(width * scale) * Math.ceil(height * scale) <= MAX_PIXELS;
    }

    /** A picture at scale 1. */
    public static PictureSize of(int width, int height) {
        return new PictureSize(width, height, 1);
    }

    /** The image's width, in pixels. */
    public int pixelWidth() {
        return (int) Math.round(width * scale);
    }

    /** The image's height, in pixels. */
    public int pixelHeight() {
        return (int) Math.round(height * scale);
    }
}
