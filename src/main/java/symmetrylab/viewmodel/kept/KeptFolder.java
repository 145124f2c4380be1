package symmetrylab.viewmodel.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The store of settings and unsaved work. Every window keeps its own unsaved work; settings are shared, and the last
 * writer wins.
 *
 * <p>The methods block on the disk and may be called on any thread. Their exceptions are {@link
 * symmetrylab.words.Worded}. Files are replaced whole or not at all.
 */
public interface KeptFolder {

    /**
     * Unsaved work of a window that ended without being closed.
     *
     * @param name its name in the folder
     * @param text the kept text
     * @param changed when it was written last
     */
    record LeftWork(String name, String text, Instant changed) {}

    /** The settings; absent if there are none yet. */
    Optional<String> readSettings() throws IOException;

    /** Writes the settings. */
    void writeSettings(String text) throws IOException;

    /** Moves unusable settings out of the way, and returns their new place. */
    Path setSettingsAside() throws IOException;

    /** Takes over the work that other windows left, the newest first; no other window gets it. */
    List<LeftWork> takeOver() throws IOException;

    /** Keeps the unsaved work of this window. */
    void writeWork(String text) throws IOException;

    /** Removes the unsaved work of this window. */
    void removeWork() throws IOException;

    /** Removes work that was taken over. */
    void remove(LeftWork work) throws IOException;

    /** Renames taken-over work that cannot be used, so that it is kept but not offered again. */
    void setAside(LeftWork work) throws IOException;

    /**
     * Closes the store with the window: removes its unsaved work, or leaves it to be taken over like the work it took
     * over itself. Nothing is written from now on.
     *
     * @param leaveWork whether to leave this window's work, so that it is offered again
     */
    void close(boolean leaveWork);
}
