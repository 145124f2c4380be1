package symmetrylab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.nn.Experiment;
import symmetrylab.words.Text;

/** Writes numbers or programs in one format. */
interface TextWriter {

    /** Why this writer cannot write {@code experiment}; absent if it can. */
    Optional<Text> refusal(Experiment experiment);

    /**
     * Writes {@code file} whole or not at all, and reports the updates made.
     *
     * @return what could not be measured, a line each
     * @throws IOException if it cannot be written; its text is one line and names the file and the reason
     * @throws CancellationException if it was cancelled; then no file is left
     */
    List<Text> write(TextExport content, Path file, ExportProgress progress) throws IOException;
}
