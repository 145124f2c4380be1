package symmetrylab.viewmodel.timeline;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.lane.Lanes;

/** The events in the lanes, found in the background after training: while a slider is dragged, training comes first. */
public final class MarksViewModel {

    private final Background background;
    private final ReadOnlyObjectWrapper<List<Mark>> marks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper(false);
    private Optional<Lanes> newest = Optional.empty();
    private boolean looking;

    /** Searches on {@code background}. */
    public MarksViewModel(Background background) {
        this.background = background;
    }

    /** The events, in the order of their steps; empty until they are known. */
    public ReadOnlyObjectProperty<List<Mark>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** Whether the marks belong to the lanes shown; else to the previous ones. */
    public ReadOnlyBooleanProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Remembers new lanes, to search later. */
    public void show(Lanes lanes) {
        newest = Optional.of(lanes);
        current.set(false);
    }

    /** Searches the lanes shown last, if they are complete and nothing is being trained. */
    public void look() {
        if (looking || current.get() || newest.filter(Lanes::complete).isEmpty()) {
            return;
        }
        Lanes lanes = newest.get();
        looking = true;
        background.run(() -> RunMarks.of(lanes.histories()), found -> finish(lanes, found), wrong -> {
            finish(lanes, List.of());
            throw new IllegalStateException("what happened cannot be found", wrong);
        });
    }

    /** Clears all marks, for another experiment. */
    public void clear() {
        newest = Optional.empty();
        current.set(false);
        marks.set(List.of());
    }

    private void finish(Lanes lanes, List<Mark> found) {
        looking = false;
        if (newest.isPresent() && newest.get() == lanes) {
            marks.set(found);
            current.set(true);
        } else {
            look();
        }
    }
}
