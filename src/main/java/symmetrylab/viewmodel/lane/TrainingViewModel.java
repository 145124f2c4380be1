package symmetrylab.viewmodel.lane;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.data.DataSet;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.viewmodel.Background;
import symmetrylab.words.Text;

/**
 * Trains the edited experiment, anew with every change, and shows it as it grows.
 *
 * <p>A short training always finishes, even while changes keep coming, so that a dragged slider keeps showing new
 * results; a long one gives way to the newest change. Lanes that a change does not affect are not retrained.
 */
public final class TrainingViewModel {

    /** The age, in nanoseconds, before which a training is neither shown unfinished nor given up: a quarter second. */
    private static final long PATIENCE_NANOS = 250_000_000L;

    /** How long, in nanoseconds, lanes are shown before their spread is predicted: a dragged slider goes first. */
    private static final long QUIET_NANOS = 300_000_000L;

    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Lanes>> lanes = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Text>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<MemoryBound> memory = new SimpleObjectProperty<>(MemoryBound.DEFAULT);
    private Optional<TrainingJob> running = Optional.empty();
    private Optional<TrainingJob> pending = Optional.empty();
    private Path shownFolder = Path.of("");
    private Runnable again = () -> {};
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper(false);
    private Runnable onProblem = () -> {};
    private BiConsumer<ExperimentSpec, ExperimentSpec> onMisfit = (asked, fitting) -> {};
    private volatile Optional<Lanes> predicting = Optional.empty();
    private int dataGeneration;
    private int shownDataGeneration = -1;
    private long startedNanos = -1;
    private long shownNanos = -1;

    /** Trains on {@code background}. */
    public TrainingViewModel(Background background) {
        this.background = background;
        memory.addListener(property -> again.run());
    }

    /** The trained lanes; absent before the first training shows something. */
    public ReadOnlyObjectProperty<Optional<Lanes>> lanesProperty() {
        return lanes.getReadOnlyProperty();
    }

    /** Whether a training is running. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the lanes shown belong to data that have been forgotten since, and so to another experiment. */
    public ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** Why the experiment cannot be trained, in lines; absent if it can. */
    public ReadOnlyObjectProperty<Optional<Text>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The memory bound for the recordings of all lanes; a new one trains the last experiment anew. */
    public ObjectProperty<MemoryBound> memoryProperty() {
        return memory;
    }

    /** Trains {@code spec} as soon as the running training allows; only the newest request counts. */
    public void train(ExperimentSpec spec, Path folder) {
        TrainingJob job = new TrainingJob(spec, folder, dataGeneration, memory.get());
        again = () -> train(spec, folder);
        busy.set(true);
        predicting = Optional.empty();
        if (running.isEmpty()) {
            start(job);
        } else {
            pending = Optional.of(job);
        }
    }

    /**
     * Shows what is new; called once a pulse.
     *
     * @param nowNanos the time, on any clock that only goes forward
     */
    public void pull(long nowNanos) {
        if (running.isEmpty()) {
            lanes.get()
                    .filter(shown -> shown.complete() && nowNanos - shownNanos > QUIET_NANOS)
                    .ifPresent(this::predict);
            return;
        }
        TrainingJob job = running.get();
        if (startedNanos < 0) {
            startedNanos = nowNanos;
        }
        if (job.problem().isPresent()) {
            boolean newest = pending.isEmpty();
            problem.set(job.problem());
            job.cancel();
            finish();
            if (newest) {
                onProblem.run();
            }
        } else if (job.isComplete()) {
            show(job, nowNanos);
            finish();
        } else if (nowNanos - startedNanos > PATIENCE_NANOS) {
            if (pending.isPresent()) {
                job.cancel();
                finish();
            } else if (nowNanos - shownNanos > PATIENCE_NANOS / 2) {
                show(job, nowNanos);
                job.want();
            }
        }
    }

    /**
     * Sets the listener for experiments with edits that have no place in their data. Once such an experiment is shown, it
     * gets the experiment as requested and, without those edits, as trained.
     */
    public void setOnMisfit(BiConsumer<ExperimentSpec, ExperimentSpec> listener) {
        onMisfit = listener;
    }

    /** Sets the listener for when the newest request cannot be trained; it runs after the problem is set. */
    public void setOnProblem(Runnable listener) {
        onProblem = listener;
    }

    /** Makes the next training reload its data, changed or not. */
    public void forgetData() {
        dataGeneration++;
        outdated.set(lanes.get().isPresent());
    }

    /** Keeps the data shown, as the new ones cannot be trained on. */
    public void keepShownData() {
        if (lanes.get().isPresent()) {
            dataGeneration = shownDataGeneration;
            outdated.set(false);
        }
    }

    private void show(TrainingJob job, long nowNanos) {
        job.newest().ifPresent(newest -> {
            shownNanos = nowNanos;
            problem.set(Optional.empty());
            shownFolder = job.folder();
            shownDataGeneration = job.dataGeneration();
            outdated.set(shownDataGeneration != dataGeneration);
            lanes.set(Optional.of(newest));
            job.fitting()
                    .filter(fitting -> !fitting.equals(job.spec()))
                    .ifPresent(fitting -> onMisfit.accept(job.spec(), fitting));
        });
    }

    /** Predicts the spread of all lanes, once. */
    private void predict(Lanes shown) {
        boolean isKnown = shown.histories().stream()
                .allMatch(history -> history.predicted().isPresent());
        if (isKnown || predicting.isPresent()) {
            return;
        }
        predicting = Optional.of(shown);
        background.run(
                () -> shown.history()
                        .withPredictions(
                                () -> predicting.filter(now -> now == shown).isEmpty()),
                result -> result.filter(
                                made -> lanes.get().filter(now -> now == shown).isPresent())
                        .ifPresent(made -> lanes.set(Optional.of(shown.with(made)))),
                // A prediction is an addition; without it the lanes are as good as before.
                failure -> {});
    }

    private void finish() {
        Optional<TrainingJob> next = pending;
        running = Optional.empty();
        pending = Optional.empty();
        next.ifPresentOrElse(this::start, () -> busy.set(false));
    }

    private void start(TrainingJob job) {
        running = Optional.of(job);
        startedNanos = -1;
        // The lanes shown now, not at the request: another training may have ended in between.
        Optional<DataSet> known = lanes.get()
                .filter(shown -> shownDataGeneration == job.dataGeneration())
                .filter(shown ->
                        shown.experiment().spec().data().equals(job.spec().data()))
                .filter(shown -> job.folder().equals(shownFolder))
                .map(shown -> shown.experiment().data());
        List<RunHistory> trained = lanes.get().stream()
                .flatMap(shown -> shown.histories().stream())
                .toList();
        job.start(background, known, trained);
    }
}
