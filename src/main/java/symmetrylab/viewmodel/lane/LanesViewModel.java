package symmetrylab.viewmodel.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/** The row above the lanes: what their neurons can show, and notes about all lanes. */
public final class LanesViewModel {

    /** A list of more samples would be too long to choose from. */
    private static final int MAX_OFFERED = 500;

    /** How long the notice of a new scale stays, in nanoseconds. */
    private static final long NOTICE_NANOS = 4_000_000_000L;

    private final DisplayViewModel display;
    private final ReadOnlyObjectWrapper<List<Optional<NeuronFill>>> fills = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Text>> note = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<Optional<Text>> waiting;
    private Optional<Lanes> shown = Optional.empty();
    private Optional<Scale> scale = Optional.empty();
    private boolean rescaled;
    private long rescaledNanos = -1;

    /** The scale of weights of a fully trained experiment. */
    private record Scale(String title, double weightLimit) {}

    /**
     * Follows the trained lanes.
     *
     * @param waiting the sentence while the previous experiment is still shown
     */
    public LanesViewModel(
            ObservableValue<Optional<Lanes>> lanes, DisplayViewModel display, ObservableValue<Optional<Text>> waiting) {
        this.display = display;
        this.waiting = waiting;
        lanes.addListener((InvalidationListener) property -> lanes.getValue().ifPresent(this::show));
        lanes.getValue().ifPresent(this::show);
    }

    /** What neurons can show: the plane of the inputs where there are two, and the first samples. */
    public ReadOnlyObjectProperty<List<Optional<NeuronFill>>> fillsProperty() {
        return fills.getReadOnlyProperty();
    }

    /** What they do show: the user's choice, or the default of the data. */
    public Optional<NeuronFill> shownFill() {
        Optional<NeuronFill> chosen = display.fillProperty().get();
        boolean offered = fills.get().contains(chosen);
        return offered || fills.get().isEmpty() ? chosen : fills.get().get(0);
    }

    /** The sentence while the lanes still show the previous experiment; absent once they show the new one. */
    public ObservableValue<Optional<Text>> waitingProperty() {
        return waiting;
    }

    /** A short note about all lanes; absent if there is nothing to say. */
    public ReadOnlyObjectProperty<Optional<Text>> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Whether the note stays for as long as the experiment. */
    public boolean noteLasts() {
        return shown.filter(lanes -> batchesDiffer(lanes) || !rounded(lanes).isEmpty())
                .isPresent();
    }

    /**
     * Ends the notice of a new scale after a while; called once a pulse.
     *
     * @param nowNanos the time, on any clock that only goes forward
     */
    public void pull(long nowNanos) {
        if (!rescaled) {
            return;
        }
        if (rescaledNanos < 0) {
            rescaledNanos = nowNanos;
        } else if (nowNanos - rescaledNanos > NOTICE_NANOS) {
            rescaled = false;
            showNote();
        }
    }

    private void show(Lanes lanes) {
        shown = Optional.of(lanes);
        showFills(lanes);
        if (lanes.complete()) {
            showScale(lanes);
        }
        showNote();
    }

    private void showFills(Lanes lanes) {
        int samples = Math.min(MAX_OFFERED, lanes.experiment().data().size());
        List<Optional<NeuronFill>> next = new ArrayList<>();
        if (lanes.experiment().data().features() == 2) {
            next.add(Optional.empty());
        }
        for (int i = 0; i < samples; i++) {
            next.add(Optional.of(new NeuronFill.Sample(i)));
        }
        if (!next.equals(fills.get())) {
            // A choice made for other data is kept only if these data offer it.
            Optional<NeuronFill> chosen = display.fillProperty().get();
            fills.set(List.copyOf(next));
            display.fillProperty().set(next.contains(chosen) ? chosen : Optional.empty());
        }
    }

    /**
     * Notes for a while that the scale has changed, so that an edge width means another weight; not if the experiment
     * is new.
     */
    private void showScale(Lanes lanes) {
        Scale next = new Scale(lanes.experiment().spec().title(), lanes.scales().weightLimit());
        if (scale.filter(last -> last.title().equals(next.title()) && last.weightLimit() != next.weightLimit())
                .isPresent()) {
            rescaled = true;
            rescaledNanos = -1;
        }
        scale = Optional.of(next);
    }

    private void showNote() {
        note.set(shown.flatMap(this::noteOn));
    }

    private Optional<Text> noteOn(Lanes lanes) {
        if (batchesDiffer(lanes)) {
            return Optional.of(Text.of("lanes.batchesDiffer"));
        } else if (!rounded(lanes).isEmpty()) {
            return Optional.of(Text.of("lanes.rounded", Text.list(rounded(lanes))));
        } else if (rescaled) {
            return Optional.of(
                    Text.of("lanes.rescaled", Numbers.tick(scale.orElseThrow().weightLimit())));
        }
        return lanes.complete() ? Optional.empty() : Optional.of(Text.of("lanes.training", lanes.lastStep()));
    }

    /** The names of the lanes whose arithmetic is not exact. */
    private static List<String> rounded(Lanes lanes) {
        return lanes.experiment().spec().runs().stream()
                .filter(run -> !run.training().rounding().isExact())
                .map(run -> VisibleText.of(run.name()))
                .toList();
    }

    private static boolean batchesDiffer(Lanes lanes) {
        return lanes.experiment().runs().stream()
                        .map(plan -> plan.spec().training().batch())
                        .distinct()
                        .count()
                > 1;
    }
}
