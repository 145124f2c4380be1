package symmetrylab.lesson.report;

import symmetrylab.figure.draw.Figure;

/** Makes the pictures of a page. */
@FunctionalInterface
public interface PictureMaker {

    /**
     * The bytes of {@code figure} as PNG, the same each time.
     *
     * @param width of the figure, in pixels at scale 1
     * @param height of the figure, likewise
     * @param scale pixels of the picture per pixel of the figure, 1 to 4
     */
    byte[] png(Figure figure, int width, int height, int scale);
}
