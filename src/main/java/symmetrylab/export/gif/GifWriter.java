package symmetrylab.export.gif;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.frames.Animation;
import symmetrylab.export.frames.AnimationFile;
import symmetrylab.export.frames.FramePipeline;
import symmetrylab.export.frames.Spares;

/**
 * Writes animations as GIF.
 *
 * <p>Frames are painted, matched and compressed on several threads, and written in order on the calling thread. All share
 * one table of colours, made from a sample of the frames. Only the rectangle that changed is written of each frame, with
 * unchanged pixels left out. The same animation gives the same bytes on any number of threads.
 */
public final class GifWriter {

    /** The number of frames that the table of colours is made from. */
    private static final int SAMPLES = 9;

    /** The highest rate; viewers show shorter delays as a tenth of a second. */
    public static final int MAX_PER_SECOND = 50;

    private GifWriter() {}

    /** A writer on every core. */
    public static AnimationFile create() {
        return AnimationFile.of(GifWriter::write);
    }

    private static void write(
            Animation animation, Metadata metadata, OutputStream out, int threads, ExportProgress progress)
            throws IOException {
        if (animation.framesPerSecond() > MAX_PER_SECOND) {
            throw new IllegalArgumentException("viewers play a GIF with at most " + MAX_PER_SECOND
                    + " frames per second, not " + animation.framesPerSecond());
        }
        try (FramePipeline frames = new FramePipeline(animation, threads, progress)) {
            ColorCounts all = new ColorCounts();
            frames.sample(
                    SAMPLES,
                    pixels -> {
                        ColorCounts counts = new ColorCounts();
                        counts.add(pixels);
                        return counts;
                    },
                    all::add);
            ColorTable table = ColorTable.of(all);
            ColorMatcher matcher = new ColorMatcher(table);
            Spares<GifFrames> makers = new Spares<>(() -> new GifFrames(matcher));
            try (GifStream stream = new GifStream(out, animation.size(), table, animation.plays())) {
                for (String comment : comments(metadata)) {
                    stream.comment(comment);
                }
                frames.<byte[]>run(
                        frame -> {
                            GifFrames maker = makers.take();
                            byte[] bytes = maker.bytes(frame, animation.hundredths(frame.number()));
                            makers.giveBack(maker);
                            return bytes;
                        },
                        (frame, bytes) -> stream.write(bytes));
            }
        }
    }

    /** The experiment, found as the first that is an object of JSON, and then what else the file says about itself. */
    private static List<String> comments(Metadata metadata) {
        String about = Stream.of(
                        metadata.title(), metadata.program(), metadata.licence().orElse(""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return Stream.of(metadata.experiment().orElse(""), about)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
