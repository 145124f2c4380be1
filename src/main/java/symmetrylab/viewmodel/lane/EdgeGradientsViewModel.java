package symmetrylab.viewmodel.lane;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.scales.EdgeRange;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.GraphView.EdgeContent;
import symmetrylab.recording.Moment;
import symmetrylab.viewmodel.Background;

/**
 * The gradients that edges show instead of weights; nothing is computed while they show weights.
 *
 * <p>Cheap ones are computed at once, costly ones in the background, one at a time and the newest next; meanwhile the
 * last known ones stay. Their scale is fixed over the run, and computed once for each training.
 */
public final class EdgeGradientsViewModel {

    /** The number of operations that take a few milliseconds at most and delay no frame. */
    private static final double AT_ONCE = 1e6;

    private final ObservableValue<Optional<Lanes>> lanes;
    private final ObservableIntegerValue step;
    private final ObservableValue<Optional<Moment>> moment;
    private final ObservableValue<GraphView> view;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<EdgeGradients>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Request> asked = Optional.empty();
    private boolean computing;

    private record Request(Lanes lanes, int step) {

        boolean same(Request other) {
            return lanes == other.lanes && step == other.step;
        }
    }

    /**
     * Follows the current step.
     *
     * @param lanes the trained lanes
     * @param step the current step
     * @param moment the place in it; an open step shows its own numbers
     * @param view whether edges show gradients
     * @param background computes costly gradients
     */
    public EdgeGradientsViewModel(
            ObservableValue<Optional<Lanes>> lanes,
            ObservableIntegerValue step,
            ObservableValue<Optional<Moment>> moment,
            ObservableValue<GraphView> view,
            Background background) {
        this.lanes = lanes;
        this.step = step;
        this.moment = moment;
        this.view = view;
        this.background = background;
        lanes.addListener(property -> follow());
        step.addListener(property -> follow());
        moment.addListener(property -> follow());
        view.addListener(property -> follow());
        follow();
    }

    /** The gradients to show, or the last known ones while they are computed; absent if edges show weights. */
    public ReadOnlyObjectProperty<Optional<EdgeGradients>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The scene of {@code trained}, with gradients and their scale only if they are known. */
    public GraphScene sceneOf(Lanes trained) {
        GraphView wanted = view.getValue();
        return shown.get()
                .filter(last -> last.fit(trained))
                .map(last -> new GraphScene(trained.with(last.range()), wanted, last.gradients()))
                .orElseGet(() -> new GraphScene(trained, wanted.with(EdgeContent.WEIGHT), List.of()));
    }

    private void follow() {
        // Reads every value, needed or not: a listener is notified again only of values that were read.
        Optional<Lanes> trained = lanes.getValue();
        int now = step.get();
        boolean open = moment.getValue().isPresent();
        boolean wanted = view.getValue().showsGradients();
        if (trained.isEmpty() || open || !wanted) {
            asked = Optional.empty();
            if (!wanted) {
                shown.set(Optional.empty());
            }
            return;
        }
        Request request = new Request(trained.get(), now);
        if (asked.isPresent() && asked.get().same(request)) {
            return;
        }
        asked = Optional.of(request);
        if (!computing) {
            compute(request);
        }
    }

    private void compute(Request request) {
        Optional<EdgeRange> range =
                shown.get().filter(known -> known.lanes() == request.lanes()).map(EdgeGradients::range);
        if (work(request, range.isPresent()) <= AT_ONCE) {
            shown.set(Optional.of(EdgeGradients.of(request.lanes(), request.step(), range)));
            return;
        }
        computing = true;
        background.run(
                () -> EdgeGradients.of(request.lanes(), request.step(), range),
                result -> finish(request, Optional.of(result)),
                failure -> finish(request, Optional.empty()));
    }

    private void finish(Request request, Optional<EdgeGradients> result) {
        computing = false;
        if (asked.isEmpty()) {
            return;
        }
        if (result.isPresent()) {
            shown.set(result);
        }
        if (!asked.get().same(request)) {
            compute(asked.get());
        }
    }

    /** The approximate number of operations, including those to recompute a state that was not kept. */
    private static double work(Request request, boolean rangeKnown) {
        int most = 1;
        for (RunHistory history : request.lanes().histories()) {
            most = Math.max(
                    most, 1 + history.held(request.step()) % history.recording().strideSteps());
        }
        double shown = most * EdgeRange.workOfGradient(request.lanes().histories());
        return rangeKnown
                ? shown
                : shown + EdgeRange.workOfGradients(request.lanes().histories());
    }
}
