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
 * The gradients that edges show in place of weights; nothing is computed while they show weights.
 *
 * <p>Small ones are computed at once. Large ones are computed in the background, one at a time and the newest next; until
 * they come, what was known last stays. Their scale is fixed over the run, and computed once for what has been trained.
 */
public final class EdgeGradientsViewModel {

    /** So many operations take a few milliseconds and delay no frame. */
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
     * Follows what is shown.
     *
     * @param lanes what has been trained
     * @param step the step that is shown
     * @param moment where in it; an open step shows its own numbers
     * @param view whether edges show gradients
     * @param background where large gradients are computed
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

    /** The gradients to be shown, or those known last while they are computed; absent where edges show weights. */
    public ReadOnlyObjectProperty<Optional<EdgeGradients>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How {@code trained} is looked at: with gradients, and their sizes in its scales, only where these are known. */
    public GraphScene sceneOf(Lanes trained) {
        GraphView wanted = view.getValue();
        return shown.get()
                .filter(last -> last.fit(trained))
                .map(last -> new GraphScene(trained.with(last.range()), wanted, last.gradients()))
                .orElseGet(() -> new GraphScene(trained, wanted.with(EdgeContent.WEIGHT), List.of()));
    }

    private void follow() {
        // Every value is read, needed or not: a listener hears again only of what was read.
        Optional<Lanes> trained = lanes.getValue();
        int now = step.get();
        boolean open = moment.getValue().isPresent();
        boolean wanted = view.getValue().edges() == EdgeContent.GRADIENT;
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

    /** Operations, roughly, those of every step on the way to one that was not kept included. */
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
