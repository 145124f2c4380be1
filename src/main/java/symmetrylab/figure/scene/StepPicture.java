package symmetrylab.figure.scene;

import java.util.Optional;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Scale;

/** A figure with an axis of steps, which can be zoomed. */
public interface StepPicture extends Figure {

    /** The axis in a picture of this size, from the left to the right; absent if the picture has no room for it. */
    Optional<Scale> stepAxis(double width, double height);
}
