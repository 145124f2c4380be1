package symmetrylab.export.frames;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;

/** Writes animations in one format. */
@FunctionalInterface
public interface AnimationWriter {

    /**
     * Writes an animation to a file, whole or not at all.
     *
     * @throws IOException if the file cannot be written; its message names the file and the reason
     * @throws CancellationException if it was cancelled; then there is no file
     */
    void write(Animation animation, Metadata metadata, Path file, ExportProgress progress) throws IOException;
}
