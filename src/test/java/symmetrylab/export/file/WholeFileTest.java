package symmetrylab.export.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.testing.English;
import symmetrylab.testing.Pipe;

@Tag("once")
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
    void a_failure_leaves_the_old_file() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .extracting(English::of)
                .isEqualTo("cannot write " + file + ": No space left on device");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(file));
    }

    @Test
    void cancelling_leaves_no_file() {
        Path file = folder.resolve("a.txt");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void says_why_a_path_cannot_be_written() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path missing = folder.resolve("missing").resolve("b.txt");
        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(missing, NEW))
                .extracting(English::of)
                .isEqualTo("cannot write " + missing + ": the folder " + missing.getParent() + " does not exist");
        Path below = file.resolve("b.txt");
        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(below, NEW))
                .extracting(English::of)
                .isEqualTo("cannot write " + below + ": " + file + " is not a folder");
        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(folder, NEW))
                .extracting(English::of)
                .isEqualTo("cannot write " + folder + ": it is a folder");
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(file));
    }

    @Test
    void does_not_blame_a_folder_that_exists() {
        Path file = Path.of("/proc/a.txt");
        assumeTrue(Files.isDirectory(file.getParent()));
        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(file, NEW))
                .extracting(English::of)
                .asString()
                .startsWith("cannot write /proc/a.txt: ")
                .doesNotContain("does not exist");
    }

    @Test
    void refuses_to_replace_anything_but_a_file() throws IOException, InterruptedException {
        Path pipe = Pipe.at(folder.resolve("a.txt"));
        for (FileWork work : List.<FileWork>of(WholeFile::check, file -> WholeFile.write(file, NEW))) {
            assertThatIOException()
                    .isThrownBy(() -> work.on(pipe))
                    .extracting(English::of)
                    .isEqualTo("cannot write " + pipe + ": it is not an ordinary file");
        }
    }

    private interface FileWork {
        void on(Path file) throws IOException;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-rw-rw-", "rwxr-x---"})
    void a_file_keeps_the_mode_of_the_one_it_replaces(String mode) throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        WholeFile.write(file, out -> {
            out.write(1);
            // Nobody else can read it while it is written either.
            try (Stream<Path> parts = Files.list(folder).filter(f -> !f.equals(file))) {
                assertThat(Files.getPosixFilePermissions(parts.findFirst().orElseThrow()))
                        .isEqualTo(PosixFilePermissions.fromString(mode));
            }
        });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(mode);
    }

    @Test
    void reports_the_systems_message_without_the_library() {
        Path file = folder.resolve("a.png");
        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(file, out -> {
                    throw new IOException("I/O error writing PNG file!", new IOException("No space left on device"));
                }))
                .extracting(English::of)
                .isEqualTo("cannot write " + file + ": No space left on device");
    }

    @Test
    void leftovers_of_a_killed_program_are_removed_by_the_next() throws IOException {
        Path left = Files.writeString(folder.resolve(".symmetry-lab-0b1c.part"), "half");
        Path empty = Files.createFile(folder.resolve(".symmetry-lab-0b1d.part"));
        Path other = Files.writeString(folder.resolve(".download.part"), "of someone else");
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, NEW);
        assertThat(left).doesNotExist();
        assertThat(empty).doesNotExist();
        assertThat(other).exists();
        assertThat(file).hasContent("new");
    }

    @Test
    void a_pipe_named_like_a_leftover_is_never_opened() throws IOException, InterruptedException {
        Path pipe = Pipe.at(folder.resolve(".symmetry-lab-0b1c.part"));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> WholeFile.write(folder.resolve("a.txt"), NEW));
        assertThat(pipe).exists();
    }

    @Test
    void files_being_written_are_not_removed_by_another_program() throws IOException {
        Path first = folder.resolve("a.txt");
        Path third = folder.resolve("c.txt");
        WholeFile.write(first, out -> {
            out.write("first".getBytes(StandardCharsets.UTF_8));
            // Looks through the folder too, and must not release the lock of the first.
            WholeFile.write(folder.resolve("b.txt"), NEW);
            Process other = OtherWriter.begin(third);
            other.getOutputStream().close();
            assertThat(other.onExit().join().exitValue()).isZero();
        });
        assertThat(first).hasContent("first");
        assertThat(third).hasContent("other");
    }

    @Test
    void files_that_another_program_writes_are_not_removed() throws IOException {
        Path first = folder.resolve("a.txt");
        Process other = OtherWriter.begin(first);
        WholeFile.write(folder.resolve("b.txt"), NEW);
        other.getOutputStream().close();
        assertThat(other.onExit().join().exitValue()).isZero();
        assertThat(first).hasContent("other");
    }

    @Test
    void a_program_that_is_ended_leaves_nothing_and_what_a_killed_one_leaves_is_removed() throws IOException {
        Path file = folder.resolve("a.txt");
        Process ended = OtherWriter.begin(file);
        // The handle leaves the program's input open; its end would let the program finish.
        ended.toHandle().destroy();
        ended.onExit().join();
        assumeTrue(ended.supportsNormalTermination());
        assertThat(folder).isEmptyDirectory();
        Process killed = OtherWriter.begin(file);
        killed.toHandle().destroyForcibly();
        killed.onExit().join();
        assertThat(folder).isDirectoryContaining(left -> !left.equals(file));
        WholeFile.write(file, NEW);
        assertThat(folder).isDirectoryNotContaining(left -> !left.equals(file));
    }

    @Test
    void files_being_written_are_not_removed() throws IOException {
        Path first = folder.resolve("a.txt");
        Path second = folder.resolve("b.txt");
        WholeFile.write(first, out -> {
            out.write("first".getBytes(StandardCharsets.UTF_8));
            out.flush();
            WholeFile.write(second, NEW);
        });
        assertThat(first).hasContent("first");
        assertThat(second).hasContent("new");
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(first) && !f.equals(second));
    }
}
