package symmetrylab.figure.lane;

import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Palette;

/** The colour of a lane's state, in its badge and its sentence. */
public enum Tone {
    /** Nothing special; the colour of text. */
    PLAIN,
    /** Neurons that are equal to the last bit. */
    IDENTICAL,
    /** Neurons that look equal. */
    NEAR,
    /** Nothing moves. */
    STILL,
    /** Numbers that are not finite. */
    DIVERGED;

    /** The ink of this tone in {@code palette}. */
    public Ink ink(Palette palette) {
        return switch (this) {
            case PLAIN -> palette.text();
            case IDENTICAL -> palette.states().identical();
            case NEAR -> palette.states().near();
            case STILL -> palette.states().still();
            case DIVERGED -> palette.states().diverged();
        };
    }
}
