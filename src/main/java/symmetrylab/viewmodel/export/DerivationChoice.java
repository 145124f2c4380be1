package symmetrylab.viewmodel.export;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.formula.DerivationFigure;
import symmetrylab.figure.network.PartNames;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.recording.Recording;
import symmetrylab.words.Words;

/** Whose equations an export shows, if it shows a derivation. */
public final class DerivationChoice {

    private final List<RunHistory> lanes;
    private final ObjectProperty<Derived> derived = new SimpleObjectProperty<>(Derived.FIRST);

    /** Starts with the first neuron. */
    DerivationChoice(List<RunHistory> lanes) {
        this.lanes = lanes;
    }

    /** The part and the sample. */
    public ObjectProperty<Derived> derivedProperty() {
        return derived;
    }

    /** Whether some lane has this part, and it is computed. */
    public boolean canBeOf(NetworkPart part) {
        return DerivationFigure.isFor(part)
                && lanes.stream()
                        .anyMatch(
                                history -> part.isIn(history.recording().plan().architecture()));
    }

    /** The number of samples to choose from. */
    public int samples() {
        return lanes.get(0).recording().data().size();
    }

    /** The name of the part, in the first of these lanes that has it; empty if none has. */
    public String name(List<Integer> chosen, Words words) {
        return chosen.stream()
                .filter(this::isIn)
                .map(lane -> PartNames.title(
                        lanes.get(lane).recording(), derived.get().part(), words))
                .findFirst()
                .orElse("");
    }

    /** Whether lane {@code lane} has the part and the sample. */
    boolean isIn(int lane) {
        Recording run = lanes.get(lane).recording();
        return derived.get().isIn(run.plan().architecture(), run.data().size());
    }

    /** Its sample as neurons show one; absent for means. */
    Optional<NeuronFill> fill() {
        OptionalInt sample = derived.get().sample();
        return sample.isPresent() ? Optional.of(new NeuronFill.Sample(sample.getAsInt())) : Optional.empty();
    }
}
