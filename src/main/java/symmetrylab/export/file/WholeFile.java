package symmetrylab.export.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import symmetrylab.words.Text;
import symmetrylab.words.Worded;
import symmetrylab.words.WordedIOException;

/**
 * Writes a file whole or not at all.
 *
 * <p>The bytes go to a hidden file beside it, which replaces the file and takes its permissions when complete, and is
 * removed if anything fails. Until then an existing file stays as it is. Leftovers of killed programs beside it are
 * removed.
 */
public final class WholeFile {

    private WholeFile() {}

    /** The content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it to {@code out}, which the caller closes. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code content} to {@code file}, or leaves everything as it was.
     *
     * @throws WordedIOException if that fails; its text is one line and names the file and the reason
     */
    public static void write(Path file, Content content) throws WordedIOException {
        Path target = targetOf(file);
        refuseUnfit(file, target);
        clearBeside(target);
        try (PartFile part = PartFile.beside(target)) {
            content.writeTo(part.stream());
            part.become(target);
        } catch (IOException e) {
            throw new WordedIOException(Text.of("export.cannotWrite", file, reason(e, target)), e);
        }
    }

    /**
     * Checks before long work whether {@code file} can be written, as far as possible without writing.
     *
     * @throws WordedIOException if not; its text is one line and names the file and the reason
     */
    public static void check(Path file) throws WordedIOException {
        Path target = targetOf(file);
        refuseUnfit(file, target);
        if (!Files.isWritable(target.getParent())) {
            throw refusal(file, Text.of("export.noPermission", target.getParent()));
        }
    }

    /** Removes leftovers of killed programs from the folder of {@code target}. */
    static void clearBeside(Path target) {
        PartFile.clearBeside(target);
        PartFolder.clearBeside(target);
    }

    /** The file or folder itself, after links. */
    static Path targetOf(Path file) throws WordedIOException {
        try {
            return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        } catch (IOException e) {
            throw new WordedIOException(Text.of("export.cannotWrite", file, reason(e, file.toAbsolutePath())), e);
        }
    }

    private static void refuseUnfit(Path file, Path target) throws WordedIOException {
        if (target.getFileName() == null || Files.isDirectory(target)) {
            throw refusal(file, Text.of("export.isAFolder"));
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw refusal(file, Text.of("export.isNotOrdinary"));
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw refusal(file, Text.of("export.isProtected"));
        }
        refuseUnfitFolder(file, target.getParent());
    }

    /** Refuses a folder that cannot hold {@code file}. */
    static void refuseUnfitFolder(Path file, Path folder) throws WordedIOException {
        if (!Files.exists(folder)) {
            throw refusal(file, Text.of("export.folderMissing", folder));
        }
        if (!Files.isDirectory(folder)) {
            throw refusal(file, Text.of("export.isNotAFolder", folder));
        }
    }

    /** The failure of writing {@code file}. */
    static WordedIOException refusal(Path file, Text reason) {
        return new WordedIOException(Text.of("export.cannotWrite", file, reason));
    }

    /** Why writing {@code target} failed. */
    static Text reason(IOException e, Path target) {
        if (e instanceof AccessDeniedException) {
            return Text.of("export.noPermission", target.getParent());
        }
        if (e instanceof NoSuchFileException && !Files.exists(target.getParent())) {
            return Text.of("export.folderMissing", target.getParent());
        }
        // Libraries wrap the system's message in one of their own, such as "I/O error writing PNG file!".
        Throwable cause = e;
        while (cause.getCause() instanceof IOException inner) {
            cause = inner;
        }
        Optional<Text> said = Worded.textOf(cause);
        if (said.isPresent()) {
            return said.get();
        }
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return reason == null ? Text.of("export.refused") : Text.verbatim(reason);
    }
}
