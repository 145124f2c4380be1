package symmetrylab.viewmodel.export;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.NewestFirst;

/**
 * Estimates of the export that is chosen, made in the background a moment after the last change, and made again until their
 * time settles.
 */
public final class ExportEstimates {

    private static final long QUIET_NANOS = 250_000_000L;

    /** A trial that takes longer is made once. */
    private static final long LONG_NANOS = 4_000_000_000L;

    /** Trials are repeated up to so many times, until the shorter of the last two times is this share of the other. */
    private static final int MOST_TRIALS = 6;

    private static final double SETTLED = 0.9;

    private final Exporter exporter;
    private final NewestFirst<Trial> newest;
    private final ReadOnlyObjectWrapper<Optional<ExportEstimate>> estimate =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ExportOrder> order = Optional.empty();
    private String name = "";
    private AtomicBoolean cancelled = new AtomicBoolean();
    private boolean due;
    private long changedNanos;

    /** Estimates with {@code exporter} on {@code background}. */
    public ExportEstimates(Exporter exporter, Background background) {
        this.exporter = exporter;
        newest = new NewestFirst<>(background);
    }

    /** The estimate; absent until there is one. */
    public ReadOnlyObjectProperty<Optional<ExportEstimate>> estimateProperty() {
        return estimate.getReadOnlyProperty();
    }

    /**
     * Estimates {@code wanted} from now on; nothing if it is absent.
     *
     * @param file the name of the file, which a program tells in its comments
     */
    public void show(Optional<ExportOrder> wanted, String file) {
        if (wanted.equals(order) && name.equals(file)) {
            return;
        }
        stop();
        order = wanted;
        name = file;
        due = wanted.isPresent();
        changedNanos = 0;
    }

    /** Drops what is being estimated. */
    public void stop() {
        cancelled.set(true);
        newest.forget();
        estimate.set(Optional.empty());
        // The same is estimated anew when it is shown again.
        order = Optional.empty();
        due = false;
    }

    /** Begins the estimate once the choices rest; to be called once a pulse. */
    public void pull(long nowNanos) {
        if (!due) {
            return;
        }
        if (changedNanos == 0) {
            changedNanos = nowNanos;
        }
        if (nowNanos - changedNanos >= QUIET_NANOS) {
            due = false;
            begin(order.orElseThrow(), name);
        }
    }

    private void begin(ExportOrder wanted, String file) {
        AtomicBoolean ended = new AtomicBoolean();
        cancelled = ended;
        request(wanted, file, ended, 1);
    }

    private void request(ExportOrder wanted, String file, AtomicBoolean ended, int trial) {
        newest.request(
                () -> {
                    long start = System.nanoTime();
                    Optional<ExportEstimate> made = estimated(wanted, file, ended);
                    return new Trial(made, System.nanoTime() - start);
                },
                now -> {
                    if (!ended.get()) {
                        Optional<ExportEstimate> before = estimate.get();
                        estimate.set(now.made());
                        if (trial < MOST_TRIALS && now.canBeBetter(wanted, before)) {
                            request(wanted, file, ended, trial + 1);
                        }
                    }
                });
    }

    private Optional<ExportEstimate> estimated(ExportOrder wanted, String file, AtomicBoolean ended) {
        try {
            return exporter.estimate(wanted, file, ended::get);
        } catch (IOException e) {
            // No room for a trial: the export itself will say so.
            return Optional.empty();
        }
    }

    /**
     * An estimate.
     *
     * @param made the estimate; absent if there is none
     * @param nanos how long it took
     */
    private record Trial(Optional<ExportEstimate> made, long nanos) {

        /**
         * Whether another is worth making: the code of pictures becomes faster while it is used, and other programs slow it
         * down for a while.
         */
        boolean canBeBetter(ExportOrder wanted, Optional<ExportEstimate> before) {
            boolean settled = before.isPresent()
                    && made.isPresent()
                    && agree(made.get().seconds(), before.get().seconds());
            return wanted instanceof ExportOrder.Pictures && made.isPresent() && !settled && nanos < LONG_NANOS;
        }

        private static boolean agree(double one, double other) {
            return Math.min(one, other) >= SETTLED * Math.max(one, other);
        }
    }
}
