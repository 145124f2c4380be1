package symmetrylab.viewmodel.lane;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.figure.scene.NeuronSet;

/** The neurons that the mouse points at in any picture; all pictures of all lanes set them off. */
public final class PointingViewModel {

    private final ReadOnlyObjectWrapper<Optional<NeuronSet>> pointed = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The neurons pointed at; absent if the mouse is on none. */
    public ReadOnlyObjectProperty<Optional<NeuronSet>> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /** Points at these neurons, or at none. */
    public void point(Optional<NeuronSet> neurons) {
        pointed.set(neurons);
    }
}
