package symmetrylab.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.export.apng.ApngWriter;
import symmetrylab.export.apng.SequenceWriter;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.frames.Animation;
import symmetrylab.export.frames.AnimationWriter;
import symmetrylab.export.gif.GifWriter;
import symmetrylab.export.image.PictureSize;
import symmetrylab.export.mp4.Mp4Writer;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.Sheet;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/**
 * Frames a second of animations of 400 frames of 1280 × 720 on every core: the first preset, with the network and the
 * trajectories of both lanes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class AnimationBenchmark {

    private static final int FRAMES = 400;

    /** The format of the file. */
    @Param({"gif", "apng", "mp4", "frames"})
    private String format;

    private Animation animation;
    private AnimationWriter writer;
    private Path file;

    /** Trains the experiment and names the file that every invocation overwrites. */
    @Setup
    public void prepare() throws IOException {
        List<RunHistory> histories = Runs.histories(Runs.preset("zero-against-random"));
        SharedScales scales = SharedScales.of(histories);
        Sheet sheet =
                new Sheet(1280, 720, Theme.LIGHT, Styles.of(Palette.LIGHT, 14).words());
        PicturePlan plan = new PicturePlan(
                List.of(0, 1),
                List.of(FigureKind.NETWORK, FigureKind.TRAJECTORIES),
                sheet,
                new Frames(FrameSteps.every(0, 3_990, 10), 25));
        animation = Animation.of(
                FRAMES,
                frame -> plan.frame("Zero against random on XOR", histories, scales, frame),
                PictureSize.of(1280, 720));
        writer = switch (format) {
            case "gif" -> GifWriter.create();
            case "apng" -> ApngWriter.create();
            case "frames" -> SequenceWriter.create(frame -> 10 * frame, frame -> "");
            default -> Mp4Writer.create();
        };
        file = Files.createTempDirectory("benchmark").resolve("a." + format);
    }

    /** Deletes the file, or the folder of files. */
    @TearDown
    public void deleteFile() throws IOException {
        try (Stream<Path> written = Files.walk(file.getParent())) {
            for (Path path : written.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Writes the animation; each frame counts as an operation. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public void frames() throws IOException {
        writer.write(animation, Metadata.of("", "", "{}"), file, ExportProgress.NONE);
    }
}
