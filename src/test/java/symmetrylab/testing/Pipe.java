package symmetrylab.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes named pipes, which block whoever opens them. */
public final class Pipe {

    private static final Path MKFIFO = Path.of("/usr/bin/mkfifo");

    private Pipe() {}

    /** Makes a pipe at {@code path}; skips the test on a system without pipes. */
    public static Path at(Path path) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(MKFIFO), "there is no mkfifo here");
        assertThat(new ProcessBuilder(MKFIFO.toString(), path.toString())
                        .start()
                        .waitFor())
                .isZero();
        return path;
    }
}
