package symmetrylab.figure.draw;

/** A part of the row that says what signs mean; painted at the middle of its height. */
public interface KeyItem extends Figure {

    /** The width that it needs, in pixels. */
    double width();
}
