package symmetrylab.viewmodel.lane;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.MergedNetwork;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.MergedDifference;
import symmetrylab.recording.Recording;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.NewestFirst;

/**
 * The largest differences between the outputs of the lanes' networks and of their merged ones; nothing is computed
 * while neurons are apart. Pictures compute cheap ones themselves; costly ones are computed in the background.
 */
public final class MergedDifferencesViewModel {

    /** The number of operations that take a few milliseconds at most and delay no frame. */
    private static final double AT_ONCE = 1e6;

    private final ObservableValue<Optional<Lanes>> lanes;
    private final ObservableIntegerValue step;
    private final ObservableValue<GraphView> view;
    private final NewestFirst<List<Double>> work;
    private final ReadOnlyIntegerWrapper answers = new ReadOnlyIntegerWrapper(0);

    /**
     * Follows the current step.
     *
     * @param lanes the trained lanes
     * @param step the current step
     * @param view whether neurons are merged
     * @param background computes costly differences
     */
    public MergedDifferencesViewModel(
            ObservableValue<Optional<Lanes>> lanes,
            ObservableIntegerValue step,
            ObservableValue<GraphView> view,
            Background background) {
        this.lanes = lanes;
        this.step = step;
        this.view = view;
        work = new NewestFirst<>(background);
        lanes.addListener(property -> follow());
        step.addListener(property -> follow());
        view.addListener(property -> follow());
        follow();
    }

    /** Changes when differences that were pending have become known. */
    public ReadOnlyIntegerProperty answersProperty() {
        return answers.getReadOnlyProperty();
    }

    /** The difference of a lane at a step for its picture; absent if the picture computes it, or needs none. */
    public Optional<MergedDifference> of(RunHistory history, int at) {
        int held = history.held(at);
        if (view.getValue().fold() == 0 || isCheap(history, held)) {
            return Optional.empty();
        }
        OptionalDouble known = history.knownMergedDifference(held);
        return Optional.of(new MergedDifference(known));
    }

    private void follow() {
        // Reads every value, needed or not: a listener is notified again only of values that were read.
        Optional<Lanes> trained = lanes.getValue();
        int now = step.get();
        boolean wanted = view.getValue().fold() > 0;
        if (!wanted || trained.isEmpty()) {
            work.forget();
            return;
        }
        List<RunHistory> pending = trained.get().histories().stream()
                .filter(history -> !isCheap(history, history.held(now))
                        && history.knownMergedDifference(history.held(now)).isEmpty())
                .toList();
        if (!pending.isEmpty()) {
            work.request(
                    () -> pending.stream()
                            .map(history -> history.mergedDifference(history.held(now)))
                            .toList(),
                    result -> answers.set(answers.get() + 1));
        }
    }

    /** Whether the difference costs little, including a state that was not kept. */
    private static boolean isCheap(RunHistory history, int at) {
        Recording recording = history.recording();
        double steps = 1 + at % recording.strideSteps();
        return steps * MergedNetwork.workOfDifference(recording.plan().architecture(), recording.data()) <= AT_ONCE;
    }
}
