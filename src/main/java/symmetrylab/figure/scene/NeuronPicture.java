package symmetrylab.figure.scene;

import java.util.Optional;
import symmetrylab.figure.draw.Figure;

/** A figure of hidden neurons, which can be pointed at and set off from the others. */
public interface NeuronPicture extends Figure {

    /** The neurons at a pixel of a picture of this size: several where they are drawn as one. */
    Optional<NeuronSet> neuronsAt(double x, double y, double width, double height);

    /**
     * What is painted over the picture to set neurons off; absent if it shows none of them. Equal to that of another step
     * if it looks the same.
     */
    Optional<Figure> highlight(NeuronSet neurons);
}
