package symmetrylab.viewmodel.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.step.StepContent;
import symmetrylab.figure.step.StepSubject;
import symmetrylab.nn.StepTrace;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Recording;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.viewmodel.Background;
import symmetrylab.words.Words;

/**
 * The numbers of the open step, in all lanes.
 *
 * <p>Cheap steps are computed at once, costly ones in the background, one at a time and the newest next; meanwhile the
 * last known step stays. If a step cannot be computed, nothing is shown.
 */
public final class StepTraceViewModel {

    /** The number of operations that take a few milliseconds at most and delay no frame. */
    private static final double AT_ONCE = 1e6;

    /**
     * The cost of a weight's printed numbers, in operations: printing and comparing them takes 10 to 20 microseconds.
     */
    private static final double PRINTING = 5000;

    /** A list of more samples would be too long to choose from. */
    private static final int MAX_OFFERED = 500;

    private final ObservableValue<Optional<Lanes>> lanes;
    private final ObservableIntegerValue step;
    private final ObservableValue<Optional<Moment>> moment;
    private final Background background;
    private final Words words;
    private final ReadOnlyObjectWrapper<Optional<OpenedLanes>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Optional<StepSubject>>> offered =
            new ReadOnlyObjectWrapper<>(List.of(Optional.empty()));
    private final ObjectProperty<Optional<StepSubject>> subject = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Request> asked = Optional.empty();
    private boolean computing;

    private record Request(Lanes lanes, int step, Optional<StepSubject> chosen) {}

    /**
     * Follows the current step.
     *
     * @param lanes the trained lanes
     * @param step the current step
     * @param moment the place in it; absent if it is not open
     * @param background computes costly steps
     * @param words the language of a step's sentences
     */
    public StepTraceViewModel(
            ObservableValue<Optional<Lanes>> lanes,
            ObservableIntegerValue step,
            ObservableValue<Optional<Moment>> moment,
            Background background,
            Words words) {
        this.lanes = lanes;
        this.step = step;
        this.moment = moment;
        this.background = background;
        this.words = words;
        lanes.addListener(property -> offer());
        lanes.addListener(property -> follow());
        step.addListener(property -> follow());
        moment.addListener(property -> follow());
        subject.addListener(property -> follow());
        offer();
        follow();
    }

    /**
     * The numbers of the open step, or of the previous one while they are computed; absent if none is open or it
     * failed.
     */
    public ReadOnlyObjectProperty<Optional<OpenedLanes>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Whose numbers are shown; absent for those of the step's own batch. */
    public ObjectProperty<Optional<StepSubject>> subjectProperty() {
        return subject;
    }

    /** Whose numbers can be shown: the batch or one of the data's first samples. */
    public ReadOnlyObjectProperty<List<Optional<StepSubject>>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** The content of the open step in lane {@code lane}, if its numbers, or those of an earlier step, are known. */
    public Optional<StepContent> contentOf(Lanes trained, int lane) {
        return opened.get()
                .filter(known -> moment.getValue().isPresent())
                .filter(known -> known.steps().size() == trained.histories().size())
                .flatMap(known -> known.steps().get(lane));
    }

    private void offer() {
        lanes.getValue().ifPresent(trained -> {
            int samples = Math.min(MAX_OFFERED, trained.experiment().data().size());
            List<Optional<StepSubject>> next = new ArrayList<>();
            next.add(Optional.empty());
            for (int i = 0; i < samples; i++) {
                next.add(Optional.of(new StepSubject.Sample(i)));
            }
            // A choice made for other data is kept only if these data offer it.
            Optional<StepSubject> kept = subject.get();
            if (!next.equals(offered.get())) {
                offered.set(List.copyOf(next));
            }
            subject.set(next.contains(kept) ? kept : Optional.empty());
        });
    }

    private void follow() {
        Optional<Lanes> now = lanes.getValue();
        if (moment.getValue().isEmpty() || now.isEmpty()) {
            asked = Optional.empty();
            opened.set(Optional.empty());
            return;
        }
        Request request = new Request(now.get(), step.get(), subject.get());
        if (asked.isPresent() && same(asked.get(), request)) {
            return;
        }
        asked = Optional.of(request);
        if (!computing) {
            compute(request);
        }
    }

    private static boolean same(Request a, Request b) {
        return a.lanes() == b.lanes() && a.step() == b.step() && a.chosen().equals(b.chosen());
    }

    private void compute(Request request) {
        if (cost(request) <= AT_ONCE) {
            openAtOnce(request);
            return;
        }
        computing = true;
        background.run(
                () -> open(request),
                result -> {
                    computing = false;
                    finish(request, Optional.of(result));
                },
                failure -> {
                    computing = false;
                    finish(request, Optional.empty());
                });
    }

    private void openAtOnce(Request request) {
        Optional<OpenedLanes> result = Optional.empty();
        try {
            result = Optional.of(open(request));
        } finally {
            opened.set(result);
        }
    }

    private void finish(Request request, Optional<OpenedLanes> result) {
        if (asked.isEmpty()) {
            return;
        }
        boolean wanted = same(asked.get(), request);
        // The numbers of the previous step must not stay under the number of one that failed.
        if (wanted || result.isPresent()) {
            opened.set(result);
        }
        if (!wanted) {
            compute(asked.get());
        }
    }

    /**
     * The approximate number of operations: some 20 for each weight and sample, as many for every step to recompute,
     * and those to print.
     */
    private static double cost(Request request) {
        double cost = 0;
        for (RunHistory history : request.lanes().histories()) {
            Recording recording = history.recording();
            TrainingSpec training = recording.plan().spec().training();
            double batch = Math.min(
                    recording.data().size(),
                    training.batch().orElse(recording.data().size()));
            double steps = 1.0 + (recording.strideSteps() == 1 ? 0 : request.step() % recording.strideSteps());
            cost += (20 * steps * batch + PRINTING)
                    * recording.plan().architecture().parameterCount();
        }
        return cost;
    }

    private OpenedLanes open(Request request) {
        List<RunHistory> histories = request.lanes().histories();
        StepSubject subject = request.chosen().orElseGet(StepSubject.Batch::new);
        return OpenedLanes.of(
                request.lanes(),
                request.step(),
                subject,
                histories.stream()
                        .map(history -> open(history, request.step(), subject))
                        .toList());
    }

    private Optional<StepContent> open(RunHistory history, int step, StepSubject subject) {
        Recording recording = history.recording();
        if (step >= history.lastStep()) {
            return Optional.empty();
        }
        int last = recording.data().size() - 1;
        StepTrace trace = subject.sample().isPresent()
                ? recording.trace(step, Math.min(subject.sample().getAsInt(), last))
                : recording.trace(step);
        return Optional.of(new StepContent(recording.plan(), recording.data(), trace, words));
    }
}
