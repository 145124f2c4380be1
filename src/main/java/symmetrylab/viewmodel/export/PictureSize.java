package symmetrylab.viewmodel.export;

import java.util.List;

/**
 * Width and height of a picture.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record PictureSize(int width, int height) {

    /** Sizes on offer. */
    public static final List<PictureSize> USUAL = List.of(
            new PictureSize(640, 360),
            new PictureSize(960, 540),
            new PictureSize(1280, 720),
            new PictureSize(1920, 1080),
            new PictureSize(1080, 720),
            new PictureSize(1080, 1080));

    @Override
    public String toString() {
        return width + " × " + height;
    }
}
