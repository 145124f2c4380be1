package symmetrylab.viewmodel.window;

/**
 * How an exported file is written.
 *
 * @param scale pixels of a picture's image per pixel of the plan, 1 to {@value #MAX_SCALE}; animations have 1
 * @param plays how often an animation is played, up to {@value #MAX_PLAYS}; 0 for ever
 * @param holdSeconds how long an animation's last frame is shown, up to {@value #MAX_HOLD}
 */
public record PictureFinish(double scale, int plays, double holdSeconds) {

    public static final int MAX_SCALE = 4;
    public static final int MAX_PLAYS = 65_536;
    public static final int MAX_HOLD = 600;

    /** Scale 1; animations play for ever and hold their last frame for two seconds. */
    public static final PictureFinish DEFAULT = new PictureFinish(1, 0, 2);
}
