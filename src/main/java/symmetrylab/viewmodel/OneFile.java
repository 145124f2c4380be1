package symmetrylab.viewmodel;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import symmetrylab.words.Text;

/** Saves files of one kind in the background, one at a time. */
public final class OneFile {

    private final Background background;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    /** What writes a file. */
    @FunctionalInterface
    public interface Work {

        /** Writes {@code file} whole or not at all. */
        void write(Path file) throws Exception;
    }

    /** No file is being saved. */
    public OneFile(Background background) {
        this.background = background;
    }

    /** Whether a file is being written. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /**
     * Saves a file; does nothing while another one is written.
     *
     * @param saved receives the file once it is written
     * @param failed receives the reason if it is not written
     */
    public void save(Work work, Path file, Consumer<Path> saved, Consumer<Text> failed) {
        if (running.get()) {
            return;
        }
        running.set(true);
        background.run(
                () -> {
                    work.write(file);
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
