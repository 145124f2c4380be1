package symmetrylab.export.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

/**
 * The hidden folder that holds a folder's files until all are written.
 *
 * <p>Inside it are the new folder, the old one while they change places, and a file with a lock that the system releases
 * when the writer is killed. So leftovers can be told from folders being written, and an old folder that a killed writer
 * had moved away comes back.
 */
final class PartFolder implements AutoCloseable {

    private static final String ENDING = ".parts";
    private static final String LOCK = "lock";
    private static final String NEW = "new";
    private static final String OLD = "old";

    private final Path path;
    private final FileChannel lock;
    private final Thread ending = new Thread(this::end, "export-end");
    private boolean closed;

    private PartFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates a part folder beside {@code target}. */
    static PartFolder beside(Path target) throws IOException {
        while (true) {
            Path path = Files.createDirectory(target.resolveSibling(PartFile.OURS + UUID.randomUUID() + ENDING));
            FileChannel lock =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            PartFolder part = new PartFolder(path, lock);
            if (part.isOurs()) {
                // In case the program is ended from outside while it writes.
                Runtime.getRuntime().addShutdownHook(part.ending);
                Files.createDirectory(path.resolve(NEW));
                return part;
            }
            lock.close();
        }
    }

    /** Whether no other process took the folder for a leftover between its creation and its locking. */
    private boolean isOurs() {
        try {
            return lock.tryLock() != null && Files.exists(path.resolve(LOCK));
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // A file system without locks: nobody else can take one either, so nothing is removed there.
            return true;
        }
    }

    /** Writes a file into the new folder. */
    synchronized void write(String name, byte[] content) throws IOException {
        if (!closed) {
            Files.write(path.resolve(NEW).resolve(name), content, StandardOpenOption.CREATE_NEW);
        }
    }

    /** Takes the place of {@code target}, once everything is written. */
    synchronized void become(Path target) throws IOException {
        if (closed) {
            return;
        }
        Path whole = path.resolve(NEW);
        if (!Files.exists(target)) {
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(whole, Files.getPosixFilePermissions(target));
        }
        Path old = Files.createDirectory(path.resolve(OLD)).resolve(target.getFileName());
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        // If this fails, or the program is killed here, the old folder is moved back.
        Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            // The program is ending already, and the folder is removed by that.
        }
        end();
    }

    private synchronized void end() {
        if (!closed) {
            closed = true;
            remove(path, lock);
        }
    }

    /** Removes leftovers of killed writers from the folder of {@code target}, as far as possible. */
    static void clearBeside(Path target) {
        try (DirectoryStream<Path> parts =
                Files.newDirectoryStream(target.getParent(), PartFile.PREFIX + "*" + ENDING)) {
            for (Path part : parts) {
                // The writers of this process remove their own; opening a lock again would release it.
                if (!part.getFileName().toString().startsWith(PartFile.OURS)
                        && Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
                    clear(part);
                }
            }
        } catch (IOException e) {
            // Leftovers do no harm, and the next export tries again.
        }
    }

    private static void clear(Path part) {
        Path file = part.resolve(LOCK);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (FileChannel lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() != null) {
                remove(part, lock);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // The folder is being written, or cannot be removed.
        }
    }

    /** Removes a part folder as far as possible, with an old folder moved back if its place is free. */
    private static void remove(Path part, FileChannel lock) {
        try {
            moveBack(part);
            delete(part.resolve(NEW));
            delete(part.resolve(OLD));
            // Deleted under the lock, so that a writer that has just created it sees that it is gone.
            Files.deleteIfExists(part.resolve(LOCK));
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The next export tries again.
        } finally {
            close(lock);
        }
    }

    private static void close(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            // Nothing was written to it.
        }
    }

    private static void moveBack(Path part) throws IOException {
        Path kept = part.resolve(OLD);
        if (!Files.isDirectory(kept, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(kept)) {
            for (Path old : folders) {
                Path place = part.resolveSibling(old.getFileName());
                if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inside, IOException failure) throws IOException {
                Files.delete(inside);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
