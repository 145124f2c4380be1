package symmetrylab.export.frames;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Costly objects, kept for reuse; for any number of threads.
 *
 * @param <T> their type
 */
public final class Spares<T> {

    private final Queue<T> spare = new ConcurrentLinkedQueue<>();
    private final Supplier<T> maker;

    /** None yet; {@code maker} makes them. */
    public Spares(Supplier<T> maker) {
        this.maker = maker;
    }

    /** One that nobody else uses. */
    public T take() {
        T found = spare.poll();
        return found == null ? maker.get() : found;
    }

    /** Gives one back that is not used any more. */
    public void giveBack(T item) {
        spare.add(item);
    }
}
