package symmetrylab.export.gif;

import java.util.function.IntFunction;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;

/**
 * Pictures one after the other, and how they are shown.
 *
 * @param frames how many there are, at least 1
 * @param figure the picture of a frame, from 0; asked on several threads, and more than once for some
 * @param size how large each is
 * @param framesPerSecond more than 0, at most 50: viewers slow down what is faster
 * @param plays how often it is played; 0 for ever
 * @param holdSeconds how long the last frame is shown at least; 0 to 600
 */
public record Animation(
        int frames,
        IntFunction<Figure> figure,
        PictureSize size,
        double framesPerSecond,
        int plays,
        double holdSeconds) {

    /** Checks the ranges. */
    public Animation {
        if (frames < 1) {
            throw new IllegalArgumentException("an animation has at least 1 frame, not " + frames);
        }
        if (!(framesPerSecond > 0 && framesPerSecond <= 50)) {
            throw new IllegalArgumentException(
                    "frames per second are more than 0 and at most 50, not " + framesPerSecond);
        }
        if (plays < 0 || plays > 65_536) {
            throw new IllegalArgumentException("an animation plays 0 (for ever) to 65536 times, not " + plays);
        }
        if (!(holdSeconds >= 0 && holdSeconds <= 600)) {
            throw new IllegalArgumentException("the last frame holds for 0 to 600 seconds, not " + holdSeconds);
        }
    }

    /** Pictures at 30 a second, for ever. */
    public static Animation of(int frames, IntFunction<Figure> figure, PictureSize size) {
        return new Animation(frames, figure, size, 30, 0, 0);
    }

    /**
     * How long a frame is shown, in hundredths of a second.
     *
     * <p>Rounding is spread, so that frame {@code i} starts within half a hundredth of {@code i / framesPerSecond}.
     */
    public int hundredths(int frame) {
        long start = Math.round(100.0 * frame / framesPerSecond);
        long end = Math.round(100.0 * (frame + 1) / framesPerSecond);
        long hold = frame == frames - 1 ? Math.round(100 * holdSeconds) : 0;
        return (int) Math.min(65_535, Math.max(end - start, hold));
    }
}
