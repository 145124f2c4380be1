package symmetrylab.figure.scales;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What plots have worked out for whole runs, such as their curves in a picture of one size. It is kept, so that the frames
 * of a moving picture share it.
 *
 * <p>Thread-safe. It follows from the lanes, so it never makes scales differ: all are equal.
 */
public final class PlotWork {

    /** The most pieces that are kept, those used last: each plot of four lanes in a few sizes. */
    private static final int MOST = 16;

    /**
     * A piece of work. Equal pieces have equal results.
     *
     * @param <R> the result, which nobody changes
     */
    public interface Piece<R> {
        /** Does the work. */
        R result();
    }

    private final Map<Piece<?>, Object> results = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Piece<?>, Object> eldest) {
            return size() > MOST;
        }
    };

    PlotWork() {}

    /** The result of {@code piece}, worked out unless it is known. */
    @SuppressWarnings("unchecked")
    public synchronized <R> R of(Piece<R> piece) {
        Object known = results.get(piece);
        if (known == null) {
            known = piece.result();
            results.put(piece, known);
        }
        // A piece is kept with nothing but its own result.
        return (R) known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlotWork;
    }

    @Override
    public int hashCode() {
        return PlotWork.class.hashCode();
    }
}
