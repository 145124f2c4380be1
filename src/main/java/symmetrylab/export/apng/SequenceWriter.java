package symmetrylab.export.apng;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.file.WholeFolder;
import symmetrylab.export.frames.Animation;
import symmetrylab.export.frames.AnimationWriter;

/**
 * Writes animations as a folder of PNG files, one a frame, named by frame and step so that they sort in order. The first
 * holds the experiment. The same animation gives the same bytes on any number of threads.
 */
public final class SequenceWriter implements AnimationWriter {

    private static final Pattern NAME = Pattern.compile("frame-\\d{4,9}-step-\\d{7,10}\\.png");

    private final int threads;
    private final IntUnaryOperator step;
    private final IntFunction<String> title;

    private final boolean clear;

    private SequenceWriter(int threads, IntUnaryOperator step, IntFunction<String> title, boolean clear) {
        this.clear = clear;
        this.threads = threads;
        this.step = step;
        this.title = title;
    }

    /**
     * A writer on every core.
     *
     * @param step of a frame, from 0
     * @param title of a frame, stored inside its file; called on several threads
     */
    public static SequenceWriter create(IntUnaryOperator step, IntFunction<String> title) {
        return new SequenceWriter(Runtime.getRuntime().availableProcessors(), step, title, false);
    }

    /** This writer on {@code count} threads. */
    SequenceWriter withThreads(int count) {
        return new SequenceWriter(count, step, title, clear);
    }

    /** This writer, whose pictures are transparent where a figure paints nothing, if {@code wanted}. */
    public SequenceWriter transparent(boolean wanted) {
        return new SequenceWriter(threads, step, title, wanted);
    }

    /** The folder for a sequence, which may replace an earlier sequence and nothing else. */
    public static WholeFolder folder(Path folder) {
        return WholeFolder.of(
                folder,
                file -> NAME.matcher(file.getFileName().toString()).matches()
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public void write(Animation animation, Metadata metadata, Path folder, ExportProgress progress) throws IOException {
        PngPictures pictures = new PngPictures(animation, clear, frame -> texts(frame, metadata));
        folder(folder)
                .write(out -> pictures.run(
                        threads, progress, (frame, bytes) -> out.write(name(frame, animation.frames()), bytes)));
    }

    private List<PngTexts.Entry> texts(int frame, Metadata metadata) {
        Metadata named = metadata.titled(title.apply(frame));
        return PngTexts.of(frame == 0 ? named : named.withoutExperiment());
    }

    private String name(int frame, int frames) {
        int digits = Math.max(4, Integer.toString(frames).length());
        return String.format(Locale.ROOT, "frame-%0" + digits + "d-step-%07d.png", frame + 1, step.applyAsInt(frame));
    }
}
