package symmetrylab.app.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.export.file.WholeFile;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.viewmodel.kept.KeptFolder;
import symmetrylab.words.Text;
import symmetrylab.words.Worded;
import symmetrylab.words.WordedIOException;

/**
 * The folder with {@code settings.json} and, in {@code unsaved}, the work of the windows that are open.
 *
 * <p>The names of a window's files begin like that of its {@link WindowLock}, which exists as long as they do: files
 * whose lock is free were left by a window that is gone. A window takes such a file over by renaming it, which only one
 * window can do.
 */
public final class SettingsFolder implements KeptFolder {

    private static final String SETTINGS = "settings.json";
    private static final String UNSAVED = "unsaved";
    private static final String ENDING = ".json";
    private static final String OWN = ".work" + ENDING;

    private final Path folder;
    private final Path unsaved;
    private Optional<WindowLock> lock = Optional.empty();
    private int takenOver;
    private boolean closed;

    /** A folder that need not exist; the first file creates it. */
    public SettingsFolder(Path folder) {
        this.folder = folder;
        unsaved = folder.resolve(UNSAVED);
    }

    @Override
    public synchronized Optional<String> readSettings() throws IOException {
        Path file = folder.resolve(SETTINGS);
        return worded(file, () -> Files.exists(file) ? Optional.of(read(file)) : Optional.empty());
    }

    @Override
    public synchronized void writeSettings(String text) throws IOException {
        if (!closed) {
            write(folder.resolve(SETTINGS), text);
        }
    }

    @Override
    public synchronized Path setSettingsAside() throws IOException {
        Path file = folder.resolve(SETTINGS);
        return worded(file, () -> Files.move(file, aside(file)));
    }

    @Override
    public synchronized List<LeftWork> takeOver() throws IOException {
        if (closed || !Files.isDirectory(unsaved)) {
            return List.of();
        }
        return worded(unsaved, () -> {
            List<LeftWork> taken = new ArrayList<>();
            for (String window : windows()) {
                if (!WindowLock.isOfThisProcess(window) && WindowLock.isFree(unsaved, window)) {
                    for (Path file : filesOf(window)) {
                        takeOver(file).ifPresent(taken::add);
                    }
                    WindowLock.remove(unsaved, window);
                }
            }
            taken.sort(Comparator.comparing(LeftWork::changed).reversed());
            return List.copyOf(taken);
        });
    }

    private Optional<LeftWork> takeOver(Path file) throws IOException {
        takenOver++;
        Path own = unsaved.resolve(lock().window() + "." + takenOver + ENDING);
        try {
            Files.move(file, own);
        } catch (NoSuchFileException another) {
            return Optional.empty();
        }
        return Optional.of(new LeftWork(
                own.getFileName().toString(),
                read(own),
                Files.getLastModifiedTime(own).toInstant()));
    }

    @Override
    public synchronized void writeWork(String text) throws IOException {
        if (!closed) {
            write(ownWork(), text);
        }
    }

    @Override
    public synchronized void removeWork() throws IOException {
        if (!closed && lock.isPresent()) {
            Path file = ownWork();
            worded(file, () -> Files.deleteIfExists(file));
        }
    }

    @Override
    public synchronized void remove(LeftWork work) throws IOException {
        Path file = unsaved.resolve(work.name());
        worded(file, () -> Files.deleteIfExists(file));
    }

    @Override
    public synchronized void setAside(LeftWork work) throws IOException {
        Path file = unsaved.resolve(work.name());
        worded(file, () -> Files.move(file, aside(folder.resolve(UNSAVED + ENDING))));
    }

    @Override
    public synchronized void close(boolean leaveWork) {
        closed = true;
        lock.ifPresent(held -> {
            try {
                if (!leaveWork) {
                    Files.deleteIfExists(unsaved.resolve(held.window() + OWN));
                }
            } catch (IOException e) {
                // It will be offered again; nothing is lost.
            }
            held.close();
        });
        lock = Optional.empty();
    }

    private Path ownWork() throws IOException {
        return unsaved.resolve(lock().window() + OWN);
    }

    private WindowLock lock() throws IOException {
        if (lock.isEmpty()) {
            lock = Optional.of(worded(unsaved, () -> WindowLock.take(Files.createDirectories(unsaved))));
        }
        return lock.get();
    }

    /** The names of all windows that have files. */
    private Set<String> windows() throws IOException {
        Set<String> windows = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(unsaved)) {
            for (Path file : files) {
                WindowLock.windowOf(file).ifPresent(windows::add);
            }
        }
        return windows;
    }

    private List<Path> filesOf(String window) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(unsaved, window + ".*" + ENDING)) {
            files.forEach(found::add);
        }
        return found;
    }

    /** A free name for {@code settings.json}: {@code settings.broken.json}, {@code settings.broken.2.json} … */
    private static Path aside(Path file) {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.length() - ENDING.length()) + ".broken";
        return Stream.concat(
                        Stream.of(stem + ENDING),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> stem + "." + number + ENDING))
                .map(file::resolveSibling)
                .filter(free -> !Files.exists(free))
                .findFirst()
                .orElseThrow();
    }

    private static void write(Path file, String text) throws IOException {
        worded(file, () -> {
            Files.createDirectories(file.getParent());
            WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            return file;
        });
    }

    /** The text of a regular file; opening a pipe could block for ever. */
    private static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new WordedIOException(Text.about(file.toString(), Text.of("spec.file.notOrdinary")));
        }
        if (Files.size(file) > JsonTree.MAX_CHARACTERS) {
            throw new WordedIOException(Text.about(file.toString(), Text.of("spec.file.tooLarge")));
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** An operation on files. */
    @FunctionalInterface
    private interface FileWork<T> {
        T get() throws IOException;
    }

    /** Does {@code work} on {@code path}; failures carry a message for users. */
    private static <T> T worded(Path path, FileWork<T> work) throws IOException {
        try {
            return work.get();
        } catch (IOException e) {
            if (e instanceof Worded) {
                throw e;
            }
            Optional<String> reason =
                    Optional.ofNullable(e instanceof FileSystemException system ? system.getReason() : e.getMessage());
            throw new WordedIOException(
                    Text.about(path.toString(), reason.map(Text::verbatim).orElse(Text.of("export.refused"))), e);
        }
    }
}
