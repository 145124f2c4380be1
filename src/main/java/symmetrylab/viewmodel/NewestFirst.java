package symmetrylab.viewmodel;

import java.util.Optional;
import java.util.function.Consumer;
import symmetrylab.viewmodel.Background.Work;

/**
 * Does work of one kind in the background, one piece at a time. Of the requests made meanwhile only the newest is done,
 * so that answers keep coming however fast the questions change.
 *
 * @param <T> the type of the results
 */
public final class NewestFirst<T> {

    private record Request<T>(Work<T> work, Consumer<T> done) {}

    private final Background background;
    private Optional<Request<T>> running = Optional.empty();
    private Optional<Request<T>> waiting = Optional.empty();

    /** Does the work on {@code background}. */
    public NewestFirst(Background background) {
        this.background = background;
    }

    /** Whether a piece of work is running. */
    boolean isBusy() {
        return running.isPresent();
    }

    /** Does {@code work} as soon as the running piece has ended; drops the one that was waiting. */
    public void request(Work<T> work, Consumer<T> done) {
        Request<T> request = new Request<>(work, done);
        if (isBusy()) {
            waiting = Optional.of(request);
        } else {
            start(request);
        }
    }

    /** Drops the work that waits. */
    public void forget() {
        waiting = Optional.empty();
    }

    private void start(Request<T> request) {
        running = Optional.of(request);
        background.run(
                request.work(),
                result -> finish(() -> request.done().accept(result)),
                wrong -> finish(() -> {
                    throw new IllegalStateException("what is inspected cannot be computed", wrong);
                }));
    }

    private void finish(Runnable report) {
        Optional<Request<T>> next = waiting;
        running = Optional.empty();
        waiting = Optional.empty();
        next.ifPresent(this::start);
        report.run();
    }
}
