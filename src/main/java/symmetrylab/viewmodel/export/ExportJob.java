package symmetrylab.viewmodel.export;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.words.Text;

/** A file in the queue of exports. */
public final class ExportJob {

    private static final double NANOS = 1e9;

    /** How far it is. */
    public enum State {
        /** Others come first. */
        WAITING,
        /** It is being written. */
        RUNNING,
        /** It is written. */
        DONE,
        /** It could not be written. */
        FAILED
    }

    private final ExportOrder order;
    private final Path file;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Optional<Double>> secondsLeft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicInteger done = new AtomicInteger();
    private Optional<Text> problem = Optional.empty();
    private long bytes;
    private long begunNanos;

    ExportJob(ExportOrder order, Path file) {
        this.order = order;
        this.file = file;
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Whether the file is a page that trains. */
    public boolean isLive() {
        return order.format().content() == FileFormat.Content.LIVE;
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The progress, from 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The seconds left; absent while unknown. */
    public ReadOnlyObjectProperty<Optional<Double>> secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    /** The size of the written file. */
    public long bytes() {
        return bytes;
    }

    /** Why it could not be written. */
    public Optional<Text> problem() {
        return problem;
    }

    ExportOrder order() {
        return order;
    }

    AtomicInteger done() {
        return done;
    }

    boolean isCancelled() {
        return cancelled.get();
    }

    void cancel() {
        cancelled.set(true);
    }

    void begin() {
        state.set(State.RUNNING);
    }

    void finish(long size) {
        bytes = size;
        progress.set(1);
        state.set(State.DONE);
    }

    void fail(Text reason) {
        problem = Optional.of(reason);
        state.set(State.FAILED);
    }

    /** Updates progress and time left. */
    void pull(long nowNanos) {
        if (begunNanos == 0) {
            begunNanos = nowNanos;
        }
        double share = Math.min(1, (double) done.get() / Math.max(1, order.parts()));
        progress.set(share);
        double seconds = (nowNanos - begunNanos) / NANOS;
        secondsLeft.set(share > 0 && seconds > 0 ? Optional.of(seconds / share * (1 - share)) : Optional.empty());
    }
}
