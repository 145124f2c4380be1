package symmetrylab.figure.network;

import java.util.Optional;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.scales.EdgeScale;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.Scene;

/** The picture of a part of a network, larger than in the network, for those who point at it. */
public final class PartPicture {

    private PartPicture() {}

    /** What a hidden neuron answers over the plane, or its weights where the inputs are the pixels of a picture. */
    public static Optional<Figure> of(Scene scene, NetworkPart part) {
        if (!(part instanceof Neuron neuron)) {
            return Optional.empty();
        }
        if (hasMap(scene, neuron)) {
            return Optional.of(new NeuronFigure(scene, neuron));
        }
        int side = scene.history().recording().data().pictureSide();
        if (side == 0 || neuron.column() != 1) {
            return Optional.empty();
        }
        EdgeScale scale = scene.scales().edges().scale(scene.view().logarithmic());
        return Optional.of(new WeightPicture(
                scene.state().parameters(),
                neuron.index(),
                side,
                scale,
                scene.style().palette()));
    }

    private static boolean hasMap(Scene scene, Neuron neuron) {
        int last = scene.history().recording().plan().architecture().layers();
        return scene.fill().showsPlane() && neuron.column() > 0 && neuron.column() < last;
    }
}
