package symmetrylab.app.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import symmetrylab.viewmodel.kept.KeptFolder;
import symmetrylab.words.Text;
import symmetrylab.words.WordedIOException;

/** Keeps nothing: for windows in tests, and for systems without a settings folder, where a notice tells the user. */
public final class NothingKept implements KeptFolder {

    private final boolean told;

    private NothingKept(boolean told) {
        this.told = told;
    }

    /** Fails when there is first something to keep, so that the user learns of it. */
    public static NothingKept withoutFolder() {
        return new NothingKept(true);
    }

    /** Keeps nothing and says nothing. */
    public static NothingKept onPurpose() {
        return new NothingKept(false);
    }

    @Override
    public Optional<String> readSettings() {
        return Optional.empty();
    }

    @Override
    public void writeSettings(String text) throws IOException {
        refuse();
    }

    @Override
    public Path setSettingsAside() {
        throw new IllegalStateException("there are no settings to set aside");
    }

    @Override
    public List<LeftWork> takeOver() {
        return List.of();
    }

    @Override
    public void writeWork(String text) throws IOException {
        refuse();
    }

    @Override
    public void removeWork() {
        // There is no work to remove.
    }

    @Override
    public void remove(LeftWork work) {
        throw new IllegalStateException("nothing was taken over");
    }

    @Override
    public void setAside(LeftWork work) {
        throw new IllegalStateException("nothing was taken over");
    }

    @Override
    public void close(boolean leaveWork) {
        // Nothing is open.
    }

    private void refuse() throws WordedIOException {
        if (told) {
            throw new WordedIOException(Text.of("kept.noFolder", SettingsPlace.VARIABLE));
        }
    }
}
