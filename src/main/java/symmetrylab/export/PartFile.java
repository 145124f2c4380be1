package symmetrylab.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The hidden file that a file is written into until it is whole.
 *
 * <p>Its writer holds a lock on it, which the system lets go when the writer is killed: that tells what is left over from
 * what is being written, by this program or another.
 */
final class PartFile implements AutoCloseable {

    private static final String PREFIX = ".symmetry-lab-";
    private static final String ENDING = ".part";

    /** A file without a byte may have been made this moment and not be locked yet; one that is older is left over. */
    private static final Duration NEW = Duration.ofMinutes(1);

    private final Path path;
    private final FileChannel channel;
    private final OutputStream stream;
    private boolean moved;

    private PartFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
        this.stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /** An empty one in the folder of {@code target}, which only those can read who can read that. */
    static PartFile beside(Path target) throws IOException {
        Path path = target.resolveSibling(PREFIX + UUID.randomUUID() + ENDING);
        // For when the program is ended from outside while it writes.
        path.toFile().deleteOnExit();
        Optional<Set<PosixFilePermission>> mode = mode(target);
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileChannel channel = mode.isPresent()
                ? FileChannel.open(path, options, PosixFilePermissions.asFileAttribute(mode.get()))
                : FileChannel.open(path, options);
        PartFile part = new PartFile(path, channel);
        try {
            lock(channel);
            if (mode.isPresent()) {
                // What the system masked while it made the file.
                Files.setPosixFilePermissions(path, mode.get());
            }
        } catch (IOException | RuntimeException e) {
            part.close();
            throw e;
        }
        return part;
    }

    /** Where to write; closed with this. */
    OutputStream stream() {
        return stream;
    }

    /** Takes the place of {@code target}, now that all is written. */
    void become(Path target) throws IOException {
        stream.flush();
        stream.close();
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
        moved = true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!moved) {
            Files.deleteIfExists(path);
        }
    }

    /** Removes what killed writers left in the folder of {@code target}, as far as that is possible. */
    static void clearBeside(Path target) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(target.getParent(), PREFIX + "*" + ENDING)) {
            for (Path part : parts) {
                if (Files.isRegularFile(part) && isLeftOver(part)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException e) {
            // They do no harm, and the next export tries again.
        }
    }

    private static boolean isLeftOver(Path part) {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            boolean empty = channel.size() == 0;
            Instant since = Files.getLastModifiedTime(part).toInstant();
            if (empty && since.isAfter(Instant.now().minus(NEW))) {
                return false;
            }
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static void lock(FileChannel channel) {
        try {
            channel.tryLock();
        } catch (IOException e) {
            // A file system without locks: then nobody can take one either, and nothing is cleared there.
        }
    }

    private static Optional<Set<PosixFilePermission>> mode(Path target) throws IOException {
        boolean kept = Files.exists(target)
                && target.getFileSystem().supportedFileAttributeViews().contains("posix");
        return kept ? Optional.of(Files.getPosixFilePermissions(target)) : Optional.empty();
    }
}
