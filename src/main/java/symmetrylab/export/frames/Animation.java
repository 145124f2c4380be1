package symmetrylab.export.frames;

import java.util.function.IntFunction;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.page.Frames;

/**
 * A sequence of pictures, and how it is shown.
 *
 * @param frames the number of pictures, at least 1
 * @param figure the picture of a frame, from 0; called on several threads, and more than once for some frames
 * @param size the size of each picture
 * @param framesPerSecond more than 0, at most {@value Frames#MAX_PER_SECOND}
 * @param plays how often it is played; 0 means for ever
 * @param firstSeconds the least time for which the first frame is shown; 0 to 600
 * @param holdSeconds the least time for which the last frame is shown; 0 to 600
 */
public record Animation(
        int frames,
        IntFunction<Figure> figure,
        PictureSize size,
        double framesPerSecond,
        int plays,
        double firstSeconds,
        double holdSeconds) {

    /** Checks the ranges. */
    public Animation {
        if (frames < 1) {
            throw new IllegalArgumentException("an animation has at least 1 frame, not " + frames);
        }
        if (!(framesPerSecond > 0 && framesPerSecond <= Frames.MAX_PER_SECOND)) {
            throw new IllegalArgumentException("frames per second are more than 0 and at most " + Frames.MAX_PER_SECOND
                    + ", not " + framesPerSecond);
        }
        if (plays < 0 || plays > 65_536) {
            throw new IllegalArgumentException("an animation plays 0 (for ever) to 65536 times, not " + plays);
        }
        if (!(firstSeconds >= 0 && firstSeconds <= 600)) {
            throw new IllegalArgumentException("the first frame holds for 0 to 600 seconds, not " + firstSeconds);
        }
        if (!(holdSeconds >= 0 && holdSeconds <= 600)) {
            throw new IllegalArgumentException("the last frame holds for 0 to 600 seconds, not " + holdSeconds);
        }
    }

    /** Pictures at 30 a second, for ever. */
    public static Animation of(int frames, IntFunction<Figure> figure, PictureSize size) {
        return new Animation(frames, figure, size, 30, 0, 0, 0);
    }

    /** How long a frame is shown, in seconds. */
    public double seconds(int frame) {
        double usual = 1 / framesPerSecond;
        double first = frame == 0 ? firstSeconds : 0;
        double last = frame == frames - 1 ? holdSeconds : 0;
        return Math.max(usual, Math.max(first, last));
    }

    /**
     * How long a frame is shown, in hundredths of a second.
     *
     * <p>Rounding errors do not add up: frame {@code i} starts within half a hundredth of {@code i / framesPerSecond}.
     */
    public int hundredths(int frame) {
        long start = Math.round(100.0 * frame / framesPerSecond);
        long end = Math.round(100.0 * (frame + 1) / framesPerSecond);
        long hold = Math.max(
                frame == 0 ? Math.round(100 * firstSeconds) : 0,
                frame == frames - 1 ? Math.round(100 * holdSeconds) : 0);
        return (int) Math.min(65_535, Math.max(end - start, hold));
    }
}
