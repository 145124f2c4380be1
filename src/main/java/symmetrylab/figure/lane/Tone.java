package symmetrylab.figure.lane;

import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Palette;

/** The colour of a lane's state, in its badge and its sentence. */
public enum Tone {
    /** Nothing special: the colour of text. */
    PLAIN,
    /** Neurons that are one to the last bit. */
    IDENTICAL,
    /** Neurons that are one to the eye. */
    NEAR,
    /** Nothing moves. */
    STILL,
    /** Numbers that are not finite. */
    DIVERGED;

    /** The colour on a page of these colours. */
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
