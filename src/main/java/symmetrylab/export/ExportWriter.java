package symmetrylab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import symmetrylab.export.file.ExportProgress;

/** Writes exports in one format. */
interface ExportWriter {

    /**
     * Writes {@code file} whole or not at all.
     *
     * @throws IOException if it cannot be written; its text is one line and names the file and the reason
     * @throws CancellationException if it was cancelled; then no file is left
     */
    void write(ExportContent content, Path file, ExportProgress progress) throws IOException;
}
