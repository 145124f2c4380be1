package symmetrylab.export.gif;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import symmetrylab.export.frames.Animation;
import symmetrylab.export.image.PictureSize;
import symmetrylab.testing.SampleScene;

/** Frames a second of an animation of 200 frames of 1280 × 720, written on every core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class GifBenchmark {

    private static final int FRAMES = 200;

    private final Animation animation = Animation.of(FRAMES, SampleScene::new, PictureSize.of(1280, 720));
    private Path file;

    /** Creates the file that every invocation overwrites. */
    @Setup
    public void makeFile() throws IOException {
        file = Files.createTempFile("benchmark", ".gif");
    }

    /** Deletes it. */
    @TearDown
    public void deleteFile() throws IOException {
        Files.delete(file);
    }

    /** Writes the animation; each frame counts as an operation. */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public void frames() throws IOException {
        GifWriter.create().write(animation, file);
    }
}
