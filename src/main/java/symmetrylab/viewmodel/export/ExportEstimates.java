package symmetrylab.viewmodel.export;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.NewestFirst;

/** Estimates of the export that is chosen, made in the background a moment after the last change. */
public final class ExportEstimates {

    private static final long QUIET_NANOS = 250_000_000L;

    private final Exporter exporter;
    private final NewestFirst<Optional<ExportEstimate>> newest;
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
        newest.request(
                () -> {
                    try {
                        return exporter.estimate(wanted, file, ended::get);
                    } catch (IOException e) {
                        // No room for a trial: the export itself will say so.
                        return Optional.empty();
                    }
                },
                made -> {
                    if (!ended.get()) {
                        estimate.set(made);
                    }
                });
    }
}
