package symmetrylab.figure.draw;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Keeps the last layout: all frames of a moving picture have the same size, and making a layout takes longer than a
 * frame.
 *
 * <p>Threads may share it. Threads that ask for different sizes at the same time each get a layout of their own.
 *
 * @param <L> the layout, immutable
 */
public final class LayoutCache<L> {

    /**
     * All that a layout depends on besides its content.
     *
     * @param style colours and text size
     * @param width of the picture
     * @param top where it begins
     * @param bottom where it ends
     */
    public record Frame(FigureStyle style, double width, double top, double bottom) {}

    private record Made<L>(Frame frame, L layout) {}

    private final AtomicReference<Optional<Made<L>>> last = new AtomicReference<>(Optional.empty());

    /** The layout in {@code frame}: the last one if it was made for an equal frame, else what {@code making} makes. */
    public L in(Frame frame, Supplier<L> making) {
        Optional<Made<L>> known = last.get().filter(made -> made.frame().equals(frame));
        if (known.isPresent()) {
            return known.get().layout();
        }
        L layout = making.get();
        last.set(Optional.of(new Made<>(frame, layout)));
        return layout;
    }
}
