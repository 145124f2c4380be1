package symmetrylab.viewmodel.kept;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.words.Text;

/** Reports that something could not be read or kept, once: a folder that cannot be written fails again and again. */
public final class KeptProblem {

    private final ReadOnlyObjectWrapper<Optional<Text>> text = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean writingFailed;

    /** The message to the user; absent once dismissed. */
    public ReadOnlyObjectProperty<Optional<Text>> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Reports something that could not be read, below earlier reports. */
    public void report(Text problem) {
        text.set(Optional.of(
                text.get().map(before -> Text.lines(List.of(before, problem))).orElse(problem)));
    }

    /** Reports that nothing can be written: once, until writing works again. */
    void reportWriting(Text reason) {
        if (!writingFailed) {
            writingFailed = true;
            report(Text.of("kept.cannotWrite", reason));
        }
    }

    /** Records that writing works again. */
    void writingWorks() {
        writingFailed = false;
    }

    /** Hides the report. */
    public void dismiss() {
        text.set(Optional.empty());
    }
}
