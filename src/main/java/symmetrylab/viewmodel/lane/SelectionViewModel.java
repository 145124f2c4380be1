package symmetrylab.viewmodel.lane;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.scene.NetworkPart;

/**
 * The selection, shared by all lanes: each marks the same part, the inspector shows the details of one.
 *
 * <p>The selection survives changes of settings: while its subject does not exist, nothing is selected.
 */
public final class SelectionViewModel {

    /**
     * A selected subject.
     *
     * @param lane the lane whose details are shown, from 0
     * @param subject the subject
     */
    public record Selection(int lane, Subject subject) {}

    private final ReadOnlyObjectWrapper<Optional<Selection>> selection = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private Optional<Selection> wanted = Optional.empty();
    private Optional<Lanes> lanes = Optional.empty();

    /** The selection, if its subject exists. */
    public ReadOnlyObjectProperty<Optional<Selection>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Whether the details are open: from a selection until they are closed. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Selects a part of the network in lane {@code lane}, and opens the details. */
    public void select(int lane, NetworkPart part) {
        select(new Selection(lane, new Subject.Part(part)));
    }

    /** Selects sample {@code index}, from 0, in lane {@code lane}, and opens the details. */
    public void selectSample(int lane, int index) {
        select(new Selection(lane, new Subject.Sample(index)));
    }

    /** Shows the details of the same subject in another lane. */
    public void showLane(int lane) {
        wanted.ifPresent(now -> select(new Selection(lane, now.subject())));
    }

    /** Closes the details; the selection stays marked. */
    public void close() {
        open.set(false);
    }

    /** Opens or closes the details of the selection. */
    public void toggleOpen() {
        open.set(!open.get() && selection.get().isPresent());
    }

    /** Clears the selection. */
    public void clear() {
        wanted = Optional.empty();
        open.set(false);
        show();
    }

    /** The part to mark in {@code history}'s graph; absent if nothing is selected, or the graph lacks it. */
    public Optional<NetworkPart> partIn(RunHistory history) {
        return selection
                .get()
                .map(Selection::subject)
                .filter(Subject.Part.class::isInstance)
                .filter(subject -> subject.existsIn(history))
                .map(subject -> ((Subject.Part) subject).part());
    }

    /** Adapts the selection to the trained lanes. */
    public void fit(Lanes trained) {
        wanted = wanted.map(now -> new Selection(followed(now.lane(), trained), now.subject()));
        lanes = Optional.of(trained);
        show();
    }

    /** Where lane {@code lane} is in {@code next}, by its name; where it was if no lane has this name. */
    private int followed(int lane, Lanes next) {
        List<String> before = lanes.map(SelectionViewModel::names).orElse(List.of());
        int found = lane < before.size() ? names(next).indexOf(before.get(lane)) : -1;
        return found < 0 ? lane : found;
    }

    private static List<String> names(Lanes lanes) {
        return lanes.histories().stream()
                .map(history -> history.recording().plan().spec().name())
                .toList();
    }

    private void select(Selection next) {
        wanted = Optional.of(next);
        show();
        open.set(selection.get().isPresent());
    }

    private void show() {
        Optional<Selection> next = lanes.flatMap(this::existing);
        if (!next.equals(selection.get())) {
            selection.set(next);
        }
    }

    private Optional<Selection> existing(Lanes trained) {
        int last = trained.histories().size() - 1;
        return wanted.map(now -> new Selection(Math.max(0, Math.min(last, now.lane())), now.subject()))
                .filter(now -> now.subject().existsIn(trained.histories().get(now.lane())));
    }
}
