package symmetrylab.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import symmetrylab.testing.SampleScene;

/** Measures how many frames a second an animation is written with: 200 frames of 1280 × 720, three times. */
final class GifBenchmark {

    private static final int FRAMES = 200;

    private GifBenchmark() {}

    /** Prints the time of each round; the first includes the warming up of the virtual machine. */
    public static void main(String[] arguments) throws IOException {
        Path file = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempFile("benchmark", ".gif");
        Animation animation = Animation.of(FRAMES, SampleScene::new, PictureSize.of(1280, 720));
        for (int round = 1; round <= 3; round++) {
            long start = System.nanoTime();
            GifWriter.create().write(animation, file);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "round %d: %.2f s, %.1f frames/s, %.2f MB%n",
                    round, seconds, FRAMES / seconds, Files.size(file) / 1e6);
        }
    }
}
