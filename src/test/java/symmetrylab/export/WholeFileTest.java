package symmetrylab.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    private static final WholeFile.Content NEW = out -> out.write("new".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    @Test
    void replaces_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        WholeFile.write(file, NEW);
        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(file));
    }

    @Test
    void writes_through_a_link() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        WholeFile.write(link, NEW);
        assertThat(file).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void failing_leaves_what_was_there() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .withMessage("cannot write " + file + ": No space left on device");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(file));
    }

    @Test
    void cancelling_leaves_nothing() {
        Path file = folder.resolve("a.txt");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tells_what_is_wrong_with_the_place() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path missing = folder.resolve("missing").resolve("b.txt");
        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(missing, NEW))
                .withMessage("cannot write " + missing + ": the folder " + missing.getParent() + " does not exist");
        Path below = file.resolve("b.txt");
        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(below, NEW))
                .withMessage("cannot write " + below + ": " + file + " is not a folder");
        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(folder, NEW))
                .withMessage("cannot write " + folder + ": it is a folder");
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(file));
    }

    @Test
    void does_not_blame_a_folder_that_exists() {
        Path file = Path.of("/proc/a.txt");
        assumeTrue(Files.isDirectory(file.getParent()));
        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(file, NEW))
                .withMessageStartingWith("cannot write /proc/a.txt: ")
                .withMessageNotContaining("does not exist");
    }

    @Test
    void refuses_to_replace_what_is_no_file() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));
        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(device, NEW))
                .withMessage("cannot write /dev/null: it is not an ordinary file");
    }
}
