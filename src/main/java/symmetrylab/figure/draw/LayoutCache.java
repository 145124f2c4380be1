package symmetrylab.figure.draw;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Keeps the last layout: all frames of a moving picture have the same size, and computing a layout takes longer than a
 * frame.
 *
 * <p>Thread-safe: threads that request different sizes at the same time each get their own layout.
 *
 * @param <L> the layout, immutable
 */
public final class LayoutCache<L> {

    /**
     * Everything that a layout depends on except its content.
     *
     * @param style colours and text size
     * @param width of the picture
     * @param top its upper edge
     * @param bottom its lower edge
     */
    public record Frame(FigureStyle style, double width, double top, double bottom) {}

    private record Made<L>(Frame frame, L layout) {}

    private final AtomicReference<Optional<Made<L>>> last = new AtomicReference<>(Optional.empty());

    /**
     * The layout in {@code frame}: the last one if it was made for an equal frame, else a new one from {@code making}.
     */
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
