package symmetrylab.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.viewmodel.kept.KeptFolder;
import symmetrylab.words.Text;
import symmetrylab.words.WordedIOException;

/** Keeps settings and work in memory, like a folder whose disk can be full. */
public final class MemoryFolder implements KeptFolder {

    private Optional<String> settings = Optional.empty();
    private Optional<String> work = Optional.empty();
    private final List<LeftWork> left = new ArrayList<>();
    private final List<LeftWork> aside = new ArrayList<>();
    private boolean full;
    private boolean workLeft;
    private int writes;

    /** Whether writing fails from now on. */
    public void fill(boolean nowFull) {
        full = nowFull;
    }

    /** Adds work left by another window. */
    public void leave(String text) {
        left.add(new LeftWork("left" + left.size(), text, Instant.EPOCH));
    }

    /** The settings; absent if there are none. */
    public Optional<String> settings() {
        return settings;
    }

    /** The work of the window; absent if there is none. */
    public Optional<String> work() {
        return work;
    }

    /** The work left by other windows and neither removed nor set aside. */
    public List<LeftWork> left() {
        return List.copyOf(left);
    }

    /** The work that was set aside. */
    public List<LeftWork> aside() {
        return List.copyOf(aside);
    }

    /** Whether the window's work was left when the window was closed. */
    public boolean isWorkLeft() {
        return workLeft;
    }

    /** The number of writes. */
    public int writes() {
        return writes;
    }

    @Override
    public Optional<String> readSettings() {
        return settings;
    }

    @Override
    public void writeSettings(String text) throws IOException {
        write();
        settings = Optional.of(text);
    }

    @Override
    public Path setSettingsAside() {
        settings = Optional.empty();
        return Path.of("settings.broken.json");
    }

    @Override
    public List<LeftWork> takeOver() {
        return left();
    }

    @Override
    public void writeWork(String text) throws IOException {
        write();
        work = Optional.of(text);
    }

    @Override
    public void removeWork() {
        work = Optional.empty();
    }

    @Override
    public void remove(LeftWork removed) {
        left.remove(removed);
    }

    @Override
    public void setAside(LeftWork broken) {
        left.remove(broken);
        aside.add(broken);
    }

    @Override
    public void close(boolean leaveWork) {
        workLeft = leaveWork;
    }

    private void write() throws IOException {
        if (full) {
            throw new WordedIOException(Text.verbatim("No space left on device"));
        }
        writes++;
    }
}
