package symmetrylab.figure.page;

/**
 * The frames of a moving picture.
 *
 * @param steps the steps to show
 * @param perSecond frames per second
 */
public record Frames(FrameSteps steps, int perSecond) {

    /** The highest rate; image viewers play a GIF no faster. */
    public static final int MAX_PER_SECOND = 50;

    /** Checks the limits. */
    public Frames {
        if (perSecond < 1 || perSecond > MAX_PER_SECOND) {
            throw new IllegalArgumentException(
                    "frames per second are " + perSecond + "; allowed is 1 to " + MAX_PER_SECOND);
        }
    }
}
