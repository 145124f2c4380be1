package symmetrylab.viewmodel.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.curvature.LossLineFigure;
import symmetrylab.figure.scene.NeuronOrder;
import symmetrylab.numeric.Range;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.NewestFirst;
import symmetrylab.words.Text;

/**
 * Which lanes show their neurons in the order of the lane at their left: a view of the lanes, not a change of the
 * experiment. Orders are computed in the background once all runs have ended, and again after each training.
 */
public final class AlignmentsViewModel {

    /** The time that neurons take to their other places, in nanoseconds. */
    private static final double MOVE_NANOS = 600e6;

    private final ObservableValue<Optional<Lanes>> lanes;
    private final ObservableBooleanValue jumps;
    private final NewestFirst<Map<Integer, LaneAlignment>> work;
    private final ReadOnlyObjectWrapper<Map<Integer, Shown>> shown = new ReadOnlyObjectWrapper<>(Map.of());
    private final TreeSet<Integer> chosen = new TreeSet<>();
    private long lastNanos = -1;

    /**
     * An aligned lane.
     *
     * @param alignment with the lane at its left
     * @param moved how far its neurons have come, from 0 to 1
     * @param leaving whether they return to their own places
     */
    public record Shown(LaneAlignment alignment, double moved, boolean leaving) {

        private Shown with(double share) {
            return new Shown(alignment, share, leaving);
        }

        private boolean rests() {
            return leaving ? moved == 0 : moved == 1;
        }

        /** The order in the graph; it starts and ends slowly. */
        NeuronOrder order() {
            return new NeuronOrder(alignment.alignment(), moved * moved * (3 - 2 * moved));
        }
    }

    /**
     * Follows the trained lanes.
     *
     * @param jumps whether neurons jump to their places instead of moving
     * @param background computes the orders
     */
    public AlignmentsViewModel(
            ObservableValue<Optional<Lanes>> lanes, ObservableBooleanValue jumps, Background background) {
        this.lanes = lanes;
        this.jumps = jumps;
        work = new NewestFirst<>(background);
        lanes.addListener(property -> follow());
    }

    /** The aligned lanes, by number from 0. */
    public ReadOnlyObjectProperty<Map<Integer, Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The losses on all lines between aligned lanes, from 0: one axis for all of them. */
    public Range losses() {
        return LossLineFigure.losses(shown.get().values().stream()
                .map(Shown::alignment)
                .flatMap(known -> Stream.of(known.before(), known.after()))
                .toList());
    }

    /** Whether lane {@code lane} is aligned, or will be as soon as its order is computed. */
    public boolean isChosen(int lane) {
        return chosen.contains(lane);
    }

    /** Why a lane cannot be aligned with the one at its left now; absent if it can. */
    public Optional<Text> whyNot(int lane) {
        Optional<Lanes> now = lanes.getValue();
        if (lane == 0) {
            return Optional.of(Text.of("lane.align.first"));
        } else if (now.isEmpty() || !now.get().complete()) {
            return Optional.of(Text.of("lane.align.training"));
        }
        return whyNot(now.get().histories(), lane);
    }

    private static Optional<Text> whyNot(List<RunHistory> histories, int lane) {
        if (lane >= histories.size()) {
            return Optional.of(Text.of("lane.align.training"));
        }
        RunHistory left = histories.get(lane - 1);
        RunHistory own = histories.get(lane);
        if (own.hiddenLayers() == 0) {
            return Optional.of(Text.of("figure.noHidden"));
        } else if (!left.recording()
                .plan()
                .architecture()
                .equals(own.recording().plan().architecture())) {
            return Optional.of(Text.of("lane.align.different"));
        }
        boolean finite = left.recording().parameters(left.lastStep()).isFinite()
                && own.recording().parameters(own.lastStep()).isFinite();
        return finite ? Optional.empty() : Optional.of(Text.of("lane.align.diverged"));
    }

    /** Aligns a lane with the one at its left, or gives its neurons their own places again. */
    public void toggle(int lane) {
        if (chosen.remove(lane)) {
            change(lane, known -> new Shown(known.alignment(), jumps.get() ? 0 : known.moved(), true));
            dropReturned();
        } else if (whyNot(lane).isEmpty()) {
            chosen.add(lane);
            if (shown.get().containsKey(lane)) {
                change(lane, known -> new Shown(known.alignment(), jumps.get() ? 1 : known.moved(), false));
            } else {
                request();
            }
        }
    }

    /** Other runs have other orders. */
    private void follow() {
        shown.set(Map.of());
        work.forget();
        Optional<Lanes> now = lanes.getValue();
        if (now.isPresent() && now.get().complete()) {
            chosen.removeIf(lane -> whyNot(now.get().histories(), lane).isPresent());
            request();
        }
    }

    private void request() {
        if (chosen.isEmpty()) {
            return;
        }
        Lanes asked = lanes.getValue().orElseThrow();
        List<Integer> wanted = new ArrayList<>(chosen);
        work.request(
                () -> {
                    Map<Integer, LaneAlignment> found = new TreeMap<>();
                    for (int lane : wanted) {
                        found.put(
                                lane,
                                LaneAlignment.of(
                                        asked.histories().get(lane - 1),
                                        asked.histories().get(lane)));
                    }
                    return found;
                },
                found -> show(asked, found));
    }

    private void show(Lanes asked, Map<Integer, LaneAlignment> found) {
        if (lanes.getValue().filter(now -> now == asked).isEmpty()) {
            return;
        }
        Map<Integer, Shown> next = new TreeMap<>(shown.get());
        found.forEach((lane, alignment) -> {
            if (chosen.contains(lane)) {
                next.putIfAbsent(lane, new Shown(alignment, jumps.get() ? 1 : 0, false));
            }
        });
        shown.set(Map.copyOf(next));
    }

    /** The change of an aligned lane. */
    private interface Change {
        Shown of(Shown known);
    }

    private void change(int lane, Change change) {
        if (shown.get().containsKey(lane)) {
            Map<Integer, Shown> next = new TreeMap<>(shown.get());
            next.put(lane, change.of(next.get(lane)));
            shown.set(Map.copyOf(next));
        }
    }

    private void dropReturned() {
        if (shown.get().values().stream().anyMatch(known -> known.leaving() && known.rests())) {
            Map<Integer, Shown> next = new TreeMap<>(shown.get());
            next.values().removeIf(known -> known.leaving() && known.rests());
            shown.set(Map.copyOf(next));
        }
    }

    /**
     * Moves neurons on their way; called once a pulse.
     *
     * @param nowNanos the time, on any clock that only goes forward
     */
    public void pull(long nowNanos) {
        if (shown.get().values().stream().allMatch(Shown::rests)) {
            lastNanos = -1;
            return;
        }
        double way = jumps.get() ? 1 : lastNanos < 0 ? 0 : (nowNanos - lastNanos) / MOVE_NANOS;
        lastNanos = nowNanos;
        Map<Integer, Shown> next = new TreeMap<>(shown.get());
        next.replaceAll((lane, known) ->
                known.with(known.leaving() ? Math.max(0, known.moved() - way) : Math.min(1, known.moved() + way)));
        shown.set(Map.copyOf(next));
        dropReturned();
        if (shown.get().values().stream().allMatch(Shown::rests)) {
            lastNanos = -1;
        }
    }
}
