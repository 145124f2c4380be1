package symmetrylab.viewmodel.lane;

import java.util.List;
import java.util.Optional;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.nn.Parameters;

/**
 * Everything that the network graphs of all lanes are drawn from.
 *
 * @param lanes the trained lanes, with their scales
 * @param view zoom, place and what edges show
 * @param gradients one for each lane if edges show gradients; else empty
 */
public record GraphScene(Lanes lanes, GraphView view, List<Parameters> gradients) {

    /** Copies the list. */
    public GraphScene {
        gradients = List.copyOf(gradients);
    }

    /** The gradient that edges of lane {@code lane} show. */
    public Optional<Parameters> gradient(int lane) {
        return lane < gradients.size() ? Optional.of(gradients.get(lane)) : Optional.empty();
    }
}
