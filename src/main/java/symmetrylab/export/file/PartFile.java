package symmetrylab.export.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The hidden file that holds a file's content until it is complete.
 *
 * <p>Its writer holds a lock on it, which the system releases when the writer is killed. So leftovers can be told from
 * files being written, by this process or another.
 */
final class PartFile implements AutoCloseable {

    /** The prefix of every part file and part folder. */
    static final String PREFIX = ".symmetry-lab-";

    /** The prefix of this process's part files and part folders. */
    static final String OURS = PREFIX + ProcessHandle.current().pid() + "-";

    private static final String ENDING = ".part";

    private final Path path;
    private final FileChannel channel;
    private final OutputStream stream;
    private boolean moved;

    private PartFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
        this.stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /** Creates an empty part file beside {@code target}, with the permissions of {@code target}. */
    static PartFile beside(Path target) throws IOException {
        Optional<Set<PosixFilePermission>> mode = mode(target);
        while (true) {
            PartFile part = make(target.resolveSibling(OURS + UUID.randomUUID() + ENDING), mode);
            try {
                if (part.isOurs()) {
                    if (mode.isPresent()) {
                        // Restores the permissions that the system masked when it created the file.
                        Files.setPosixFilePermissions(part.path, mode.get());
                    }
                    return part;
                }
            } catch (IOException | RuntimeException e) {
                part.close();
                throw e;
            }
            part.close();
        }
    }

    private static PartFile make(Path path, Optional<Set<PosixFilePermission>> mode) throws IOException {
        // In case the program is ended from outside while it writes.
        path.toFile().deleteOnExit();
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new PartFile(
                path,
                mode.isPresent()
                        ? FileChannel.open(path, options, PosixFilePermissions.asFileAttribute(mode.get()))
                        : FileChannel.open(path, options));
    }

    /** Whether no other process took the file for a leftover between its creation and its locking. */
    private boolean isOurs() {
        try {
            return channel.tryLock() != null && Files.exists(path);
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // A file system without locks: nobody else can take one either, so nothing is removed there.
            return true;
        }
    }

    /** The stream to write to; closed with this file. */
    OutputStream stream() {
        return stream;
    }

    /** Replaces {@code target}, once everything is written. */
    void become(Path target) throws IOException {
        stream.flush();
        try {
            // Under the lock, or another writer could take the file for a leftover.
            move(target);
        } catch (AccessDeniedException e) {
            // This system cannot move open files.
            channel.close();
            move(target);
        }
        moved = true;
    }

    private void move(Path target) throws IOException {
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!moved) {
            Files.deleteIfExists(path);
        }
    }

    /** Removes leftovers of killed writers from the folder of {@code target}, as far as possible. */
    static void clearBeside(Path target) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(target.getParent(), PREFIX + "*" + ENDING)) {
            for (Path part : parts) {
                // The writers of this process remove their own; opening one again would release its lock.
                if (!part.getFileName().toString().startsWith(OURS) && Files.isRegularFile(part)) {
                    clear(part);
                }
            }
        } catch (IOException e) {
            // Leftovers do no harm, and the next export tries again.
        }
    }

    private static void clear(Path part) {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            // Deleted under the lock, so that a writer that has just created it sees that it is gone.
            if (channel.tryLock() != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // The file is being written, or cannot be removed.
        }
    }

    private static Optional<Set<PosixFilePermission>> mode(Path target) throws IOException {
        boolean kept = Files.exists(target)
                && target.getFileSystem().supportedFileAttributeViews().contains("posix");
        return kept ? Optional.of(Files.getPosixFilePermissions(target)) : Optional.empty();
    }
}
