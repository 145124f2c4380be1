package symmetrylab.viewmodel.export;

import java.util.Optional;

/**
 * How an exported picture is written.
 *
 * @param scale pixels of a picture's image per pixel of the plan, 1 to {@value #MAX_SCALE}; animations have 1
 * @param plays how often an animation is played, up to {@value #MAX_PLAYS}; 0 for ever
 * @param firstSeconds how long an animation's first frame is shown, up to {@value #MAX_HOLD}
 * @param holdSeconds how long an animation's last frame is shown, up to {@value #MAX_HOLD}
 * @param licence who may use the picture how, in one line stored inside; absent if nothing is said
 */
public record PictureFinish(
        double scale, int plays, double firstSeconds, double holdSeconds, Optional<String> licence) {

    public static final int MAX_SCALE = 4;
    public static final int MAX_PLAYS = 65_536;
    public static final int MAX_HOLD = 600;

    /** The most characters of a licence. */
    public static final int MAX_LICENCE = 200;

    /** Scale 1; animations play for ever and hold their last frame for two seconds. */
    public static final PictureFinish DEFAULT = new PictureFinish(1, 0, 0, 2);

    /** Without a licence. */
    public PictureFinish(double scale, int plays, double firstSeconds, double holdSeconds) {
        this(scale, plays, firstSeconds, holdSeconds, Optional.empty());
    }

    /** This finish with what {@code typed} says about its use: nothing if it is blank, and only as much as has room. */
    public PictureFinish withLicence(String typed) {
        String line = typed.substring(0, Math.min(MAX_LICENCE, typed.length())).strip();
        return new PictureFinish(
                scale, plays, firstSeconds, holdSeconds, Optional.of(line).filter(some -> !some.isEmpty()));
    }

    /** This finish with another scale. */
    public PictureFinish withScale(double other) {
        return new PictureFinish(other, plays, firstSeconds, holdSeconds, licence);
    }

    /** This finish with another number of plays. */
    public PictureFinish withPlays(int other) {
        return new PictureFinish(scale, other, firstSeconds, holdSeconds, licence);
    }

    /** This finish with another time for the first frame. */
    public PictureFinish withFirst(double seconds) {
        return new PictureFinish(scale, plays, seconds, holdSeconds, licence);
    }

    /** This finish with another time for the last frame. */
    public PictureFinish withHold(double seconds) {
        return new PictureFinish(scale, plays, firstSeconds, seconds, licence);
    }

    /** What of it a file of this format has. */
    public PictureFinish of(FileFormat format) {
        return new PictureFinish(
                format.can(FileFormat.Ability.SCALE) ? scale : 1,
                format.can(FileFormat.Ability.PLAYS) ? plays : 0,
                format.can(FileFormat.Ability.TIMES) ? firstSeconds : DEFAULT.firstSeconds(),
                format.can(FileFormat.Ability.TIMES) ? holdSeconds : DEFAULT.holdSeconds(),
                licence);
    }
}
