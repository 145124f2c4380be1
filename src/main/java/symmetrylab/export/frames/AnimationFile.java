package symmetrylab.export.frames;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.file.WholeFile;

/** Writes animations as one file, whole or not at all. The bytes do not depend on the number of threads. */
public final class AnimationFile implements AnimationWriter {

    private static final int BUFFER = 1 << 16;

    private final Encoding encoding;
    private final int threads;

    private AnimationFile(Encoding encoding, int threads) {
        this.encoding = encoding;
        this.threads = threads;
    }

    /** A format of one file. */
    public interface Encoding {

        /**
         * Writes an animation to a stream, which stays open.
         *
         * @param threads how many may paint and encode
         * @throws CancellationException if it was cancelled; the stream then holds a part of it
         */
        void write(Animation animation, Metadata metadata, OutputStream out, int threads, ExportProgress progress)
                throws IOException;
    }

    /** A writer in a format, on every core. */
    public static AnimationFile of(Encoding encoding) {
        return new AnimationFile(encoding, Runtime.getRuntime().availableProcessors());
    }

    /** This writer on {@code count} threads. */
    public AnimationFile withThreads(int count) {
        return new AnimationFile(encoding, count);
    }

    @Override
    public void write(Animation animation, Metadata metadata, Path file, ExportProgress progress) throws IOException {
        WholeFile.write(file, out -> write(animation, metadata, out, progress));
    }

    /**
     * Writes an animation to a stream, which stays open.
     *
     * @throws CancellationException if it was cancelled; the stream then holds a part of it
     */
    public void write(Animation animation, Metadata metadata, OutputStream out, ExportProgress progress)
            throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        encoding.write(animation, metadata, buffered, threads, progress);
        buffered.flush();
    }
}
