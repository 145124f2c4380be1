package symmetrylab.viewmodel.claims;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import symmetrylab.claims.ClaimResult;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.FailureWords;
import symmetrylab.words.Text;

/** Saves claims as live pages, one at a time. */
public final class ClaimPages {

    private final Background background;
    private final ClaimPageWriter writer;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    /** Saves with {@code writer} in {@code background}. */
    public ClaimPages(Background background, ClaimPageWriter writer) {
        this.background = background;
        this.writer = writer;
    }

    /** Whether a page is being written. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /**
     * Saves a measured claim; does nothing while another is saved.
     *
     * @param saved receives the file once it is written
     * @param failed receives the reason if it is not written
     */
    public void save(ClaimResult result, Path file, Consumer<Path> saved, Consumer<Text> failed) {
        if (running.get()) {
            return;
        }
        running.set(true);
        background.run(
                () -> {
                    writer.write(result, file);
                    return file;
                },
                written -> {
                    running.set(false);
                    saved.accept(written);
                },
                wrong -> {
                    running.set(false);
                    failed.accept(FailureWords.of(wrong));
                });
    }
}
