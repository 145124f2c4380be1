package symmetrylab.figure.page;

import symmetrylab.figure.draw.Theme;
import symmetrylab.words.Words;

/**
 * The size, colours and language of a picture.
 *
 * @param width in pixels
 * @param height in pixels
 * @param theme the colours
 * @param words the language
 */
public record Sheet(int width, int height, Theme theme, Words words) {

    /** The largest width and height. */
    public static final int MAX_PIXELS = 8192;

    /** The smallest width and height with room for a figure. */
    public static final int MIN_PIXELS = 120;

    /** Checks the limits. */
    public Sheet {
        if (Math.min(width, height) < MIN_PIXELS || Math.max(width, height) > MAX_PIXELS) {
            throw new IllegalArgumentException("the size is " + width + " x " + height + "; allowed is " + MIN_PIXELS
                    + " to " + MAX_PIXELS + " each way");
        }
    }

    /** This sheet scaled down by {@code scale}, at most 1, but not too small for a figure. */
    public Sheet scaled(double scale) {
        return new Sheet(
                Math.max(MIN_PIXELS, (int) (width * scale)),
                Math.max(MIN_PIXELS, (int) (height * scale)),
                theme,
                words);
    }
}
