package symmetrylab.figure.draw;

/** A part of the row that explains signs; painted at the middle of its height. */
public interface KeyItem extends Figure {

    /** Its width, in pixels. */
    double width();

    /** Whether it can be painted narrower, with fewer entries. */
    default boolean canShrink() {
        return false;
    }
}
