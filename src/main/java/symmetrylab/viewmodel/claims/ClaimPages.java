package symmetrylab.viewmodel.claims;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import symmetrylab.claims.ClaimResult;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.OneFile;
import symmetrylab.words.Text;

/** Saves claims as live pages, one at a time. */
public final class ClaimPages {

    private final ClaimPageWriter writer;
    private final OneFile file;

    /** Saves with {@code writer} in {@code background}. */
    public ClaimPages(Background background, ClaimPageWriter writer) {
        this.writer = writer;
        this.file = new OneFile(background);
    }

    /** Whether a page is being written. */
    public ReadOnlyBooleanProperty runningProperty() {
        return file.runningProperty();
    }

    /**
     * Saves a measured claim; does nothing while another is saved.
     *
     * @param saved receives the file once it is written
     * @param failed receives the reason if it is not written
     */
    public void save(ClaimResult result, Path path, Consumer<Path> saved, Consumer<Text> failed) {
        file.save(to -> writer.write(result, to), path, saved, failed);
    }
}
