package symmetrylab.figure.network;

import java.util.Optional;
import symmetrylab.figure.draw.Figure;

/** A figure of a network, whose parts can be pointed at. */
public interface NetworkPicture extends Figure {

    /** The places of the parts in a picture of this size; absent if there is no room for them. */
    Optional<PartLayout> parts(double width, double height);
}
