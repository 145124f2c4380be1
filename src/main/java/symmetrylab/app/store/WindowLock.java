package symmetrylab.app.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that is locked while a window is open. The system releases the lock when the process ends, however it ends.
 *
 * <p>Where a file system has no locks, a window counts as open as long as its process runs.
 */
final class WindowLock {

    private static final String ENDING = ".lock";

    /**
     * The prefix of this process's window names, with a random part, as an earlier process may have had the same
     * number.
     */
    private static final String PROCESS = ProcessHandle.current().pid() + "-" + UUID.randomUUID() + "-";

    private final Path file;
    private final String window;
    private final FileChannel channel;

    private WindowLock(Path file, String window, FileChannel channel) {
        this.file = file;
        this.window = window;
        this.channel = channel;
    }

    /** Locks a new file in {@code folder}. */
    static WindowLock take(Path folder) throws IOException {
        while (true) {
            String window = PROCESS + UUID.randomUUID();
            Path file = folder.resolve(window + ENDING);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            WindowLock lock = new WindowLock(file, window, channel);
            if (lock.isHeld()) {
                return lock;
            }
            lock.close();
        }
    }

    /** Whether no other window took the file for a leftover between its creation and its locking. */
    private boolean isHeld() throws IOException {
        try {
            return channel.tryLock() != null && Files.exists(file);
        } catch (IOException noLocksHere) {
            return Files.exists(file);
        }
    }

    /** The prefix of the names of the window's files. */
    String window() {
        return window;
    }

    /** Releases the lock. */
    void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process; another process removes its file.
        }
    }

    /** The window that {@code file} belongs to; absent if its name is no window's. */
    static Optional<String> windowOf(Path file) {
        String name = file.getFileName().toString();
        String window = name.substring(0, Math.max(0, name.indexOf('.')));
        return window.matches("[0-9]+-[0-9a-f-]+") ? Optional.of(window) : Optional.empty();
    }

    /** Whether {@code window} is one of this process, where opening its lock file would release the lock. */
    static boolean isOfThisProcess(String window) {
        return window.startsWith(PROCESS);
    }

    /** Whether {@code window}, of another process, is gone. */
    static boolean isFree(Path folder, String window) {
        Path file = folder.resolve(window + ENDING);
        if (!Files.exists(file)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return isFree(channel, window);
        } catch (IOException e) {
            // The file has just gone: its window closed, or another one took its work over.
            return false;
        }
    }

    private static boolean isFree(FileChannel channel, String window) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException noLocksHere) {
            return !isRunning(window);
        }
    }

    private static boolean isRunning(String window) {
        try {
            return ProcessHandle.of(Long.parseLong(window.substring(0, window.indexOf('-'))))
                    .filter(ProcessHandle::isAlive)
                    .isPresent();
        } catch (NumberFormatException noProcess) {
            return false;
        }
    }

    /** Removes the lock of a window that is gone. */
    static void remove(Path folder, String window) throws IOException {
        Files.deleteIfExists(folder.resolve(window + ENDING));
    }
}
