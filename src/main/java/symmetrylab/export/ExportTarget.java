package symmetrylab.export;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import symmetrylab.export.apng.SequenceWriter;
import symmetrylab.export.file.WholeFile;

/**
 * Where an export goes.
 *
 * @param file the file, or the folder of a sequence
 * @param format of the file
 */
public record ExportTarget(Path file, ExportFormat format) {

    /** A file in the format of its ending; absent if it has no known one. */
    public static Optional<ExportTarget> of(Path file) {
        return ExportFormat.of(file).map(format -> new ExportTarget(file, format));
    }

    /**
     * What a user typed: a folder if it ends like one, or names one that exists and has no ending of a format, else a
     * file in the format of its ending; absent if it has no known one.
     */
    public static Optional<ExportTarget> of(String typed) {
        Path file = Path.of(typed);
        ExportTarget folder = new ExportTarget(file, ExportFormat.FRAMES);
        if (isFolder(typed)) {
            return Optional.of(folder);
        }
        Optional<ExportTarget> known = of(file);
        return known.isEmpty() && Files.isDirectory(file) ? Optional.of(folder) : known;
    }

    /** Whether a typed path ends like a folder, with a slash. */
    public static boolean isFolder(String typed) {
        return typed.endsWith(ExportFormat.FRAMES.ending()) || typed.endsWith(File.separator);
    }

    /**
     * The size of what was written.
     *
     * @throws IOException if it cannot be read
     */
    public long bytes() throws IOException {
        if (format != ExportFormat.FRAMES) {
            return Files.size(file);
        }
        long bytes = 0;
        try (DirectoryStream<Path> pictures = Files.newDirectoryStream(file)) {
            for (Path picture : pictures) {
                bytes += Files.size(picture);
            }
        }
        return bytes;
    }

    /**
     * Checks before long work whether it can be written, as far as possible without writing.
     *
     * @throws IOException if not, also if this build has no program for live pages; its text is one line and names the
     *     file and the reason
     */
    public void check() throws IOException {
        if (format == ExportFormat.HTML) {
            HtmlExport.check(file);
        }
        if (format == ExportFormat.FRAMES) {
            SequenceWriter.folder(file).check();
        } else {
            WholeFile.check(file);
        }
    }
}
