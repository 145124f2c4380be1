package symmetrylab.viewmodel;

import java.util.Optional;
import java.util.function.Consumer;
import symmetrylab.viewmodel.Background.Work;

/**
 * Work of one kind in the background, one piece at a time: of what is asked for meanwhile only the newest is done, so that
 * answers keep coming however fast questions change.
 *
 * @param <T> the results
 */
public final class NewestFirst<T> {

    private record Request<T>(Work<T> work, Consumer<T> done) {}

    private final Background background;
    private Optional<Request<T>> running = Optional.empty();
    private Optional<Request<T>> waiting = Optional.empty();

    public NewestFirst(Background background) {
        this.background = background;
    }

    /** Whether something is being done. */
    boolean isBusy() {
        return running.isPresent();
    }

    /** Does {@code work} as soon as what is being done has ended; what was waiting is given up. */
    public void request(Work<T> work, Consumer<T> done) {
        Request<T> request = new Request<>(work, done);
        if (isBusy()) {
            waiting = Optional.of(request);
        } else {
            start(request);
        }
    }

    /** Gives up what waits. */
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
