package symmetrylab.viewmodel.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where settings and unsaved work are kept. Every window has one of its own for its unsaved work; settings are shared, and
 * the last writer wins.
 *
 * <p>The methods wait for the disk and may be called on any thread. What they throw is {@link symmetrylab.words.Worded}.
 * What is written replaces what was there whole or not at all.
 */
public interface KeptFolder {

    /**
     * Unsaved work of a window that ended without being closed.
     *
     * @param name what it is called in the folder
     * @param text what was kept
     * @param changed when it was written last
     */
    record LeftWork(String name, String text, Instant changed) {}

    /** The settings; absent where there are none yet. */
    Optional<String> readSettings() throws IOException;

    /** Writes the settings. */
    void writeSettings(String text) throws IOException;

    /** Moves settings that cannot be used out of the way, and says where they are now. */
    Path setSettingsAside() throws IOException;

    /** Takes over the work that other windows left, the newest first; no other window gets it. */
    List<LeftWork> takeOver() throws IOException;

    /** Keeps the unsaved work of this window. */
    void writeWork(String text) throws IOException;

    /** Removes the unsaved work of this window. */
    void removeWork() throws IOException;

    /** Removes work that was taken over. */
    void remove(LeftWork work) throws IOException;

    /** Keeps work that was taken over and cannot be used under another name, so that it is not offered again. */
    void setAside(LeftWork work) throws IOException;

    /**
     * Ends with the window: its unsaved work is removed, or left to be taken over as other work is that is still there.
     * Nothing is written from now on.
     *
     * @param leaveWork whether this window's work is to be offered again
     */
    void close(boolean leaveWork);
}
