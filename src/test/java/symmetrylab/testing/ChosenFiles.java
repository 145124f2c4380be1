package symmetrylab.testing;

import java.nio.file.Path;
import java.util.Optional;
import symmetrylab.view.window.FileChoice;

/** Answers every question for a file with the last one chosen. */
public final class ChosenFiles implements FileChoice {

    private volatile Optional<Path> chosen = Optional.empty();
    private volatile Optional<Path> opened = Optional.empty();

    /** Chooses the answer. */
    public void choose(Path file) {
        chosen = Optional.of(file);
    }

    @Override
    public Optional<Path> toOpen(Kind kind) {
        return chosen;
    }

    @Override
    public Optional<Path> toSave(Kind kind, String suggestedName) {
        return chosen;
    }

    @Override
    public Optional<Path> folder() {
        return chosen;
    }

    @Override
    public void open(Path folder) {
        opened = Optional.of(folder);
    }

    /** The folder opened last. */
    public Optional<Path> opened() {
        return opened;
    }
}
