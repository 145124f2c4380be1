package symmetrylab.viewmodel.window;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/** Uncaught faults of the program. Each kind is shown once, as a fault may recur with every frame. */
public final class FaultViewModel {

    private static final int MAX_KINDS = 100;

    private final ReadOnlyObjectWrapper<Optional<Text>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<String> known = new HashSet<>();

    /** What happened and what to do now; absent once dismissed. */
    public ReadOnlyObjectProperty<Optional<Text>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /**
     * Shows {@code fault}, unless another one is shown or its kind has been shown before; returns whether its kind is
     * new.
     */
    public boolean report(Throwable fault) {
        if (known.size() == MAX_KINDS || !known.add(kind(fault))) {
            return false;
        }
        if (notice.get().isEmpty()) {
            notice.set(Optional.of(Text.of("window.fault", VisibleText.of(fault.toString()))));
        }
        return true;
    }

    /** Hides the notice. */
    public void dismiss() {
        notice.set(Optional.empty());
    }

    /** The kind of a fault: its class and where it was thrown, as messages may hold numbers that change. */
    private static String kind(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]);
    }
}
