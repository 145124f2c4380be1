package symmetrylab.export.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.testing.English;

class WholeFolderTest {

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void name_a_folder() {
        folder = parent.resolve("pictures");
    }

    private WholeFolder whole() {
        return WholeFolder.of(folder, file -> file.getFileName().toString().endsWith(".txt"));
    }

    private void write(String name, String content) throws IOException {
        whole().write(out -> out.write(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static void fill(Path folder, String name) throws IOException {
        Files.writeString(Files.createDirectories(folder).resolve(name), "old");
    }

    private void assertOnly(String name, String content) {
        assertThat(parent).isDirectoryNotContaining(found -> !found.equals(folder));
        assertThat(folder).isDirectoryNotContaining(found -> !found.equals(folder.resolve(name)));
        assertThat(folder.resolve(name)).hasContent(content);
    }

    @Test
    void makes_a_folder_or_replaces_an_earlier_one() throws IOException {
        write("a.txt", "first");
        assertOnly("a.txt", "first");
        write("b.txt", "second");
        assertOnly("b.txt", "second");
    }

    @Test
    void fills_an_empty_folder_and_keeps_its_mode() throws IOException {
        Files.createDirectory(folder);
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
        write("a.txt", "new");
        assertOnly("a.txt", "new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwxr-x---");
    }

    @Test
    void the_old_folder_stays_until_the_new_one_is_whole() throws IOException {
        fill(folder, "a.txt");
        whole().write(out -> {
            out.write("b.txt", new byte[] {1});
            assertThat(folder.resolve("a.txt")).hasContent("old");
            assertThat(folder.resolve("b.txt")).doesNotExist();
        });
        assertThat(folder.resolve("a.txt")).doesNotExist();
        assertThat(folder.resolve("b.txt")).exists();
    }

    @Test
    void a_failure_or_a_cancelled_export_leaves_what_was_there() throws IOException {
        assertThatThrownBy(() -> whole().write(out -> {
                    out.write("a.txt", new byte[10]);
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(parent).isEmptyDirectory();
        fill(folder, "a.txt");
        assertThatIOException()
                .isThrownBy(() -> whole().write(out -> {
                    out.write("b.txt", new byte[10]);
                    throw new IOException("No space left on device");
                }))
                .extracting(English::of)
                .isEqualTo("cannot write " + folder + ": No space left on device");
        assertOnly("a.txt", "old");
    }

    @Test
    void a_folder_that_holds_anything_else_is_never_touched() throws IOException {
        fill(folder, "a.txt");
        fill(folder, "diary.doc");
        assertRefused("it holds other files than pictures of an earlier export");
        Files.delete(folder.resolve("diary.doc"));
        fill(folder.resolve("inner"), "b.txt");
        assertRefused("it holds other files than pictures of an earlier export");
        assertThat(folder.resolve("a.txt")).hasContent("old");
        assertThat(folder.resolve("inner").resolve("b.txt")).hasContent("old");
    }

    @Test
    void a_file_that_comes_while_the_folder_is_written_is_not_lost() throws IOException {
        fill(folder, "a.txt");
        assertThatIOException()
                .isThrownBy(() -> whole().write(out -> fill(folder, "diary.doc")))
                .extracting(English::of)
                .asString()
                .contains("it holds other files");
        assertThat(folder.resolve("diary.doc")).hasContent("old");
        assertThat(folder.resolve("a.txt")).hasContent("old");
    }

    @Test
    void says_why_a_folder_cannot_be_written() throws IOException {
        Path missing = parent.resolve("missing");
        folder = missing.resolve("pictures");
        assertRefused("the folder " + missing + " does not exist");
        folder = Files.writeString(parent.resolve("file"), "old");
        assertRefused("it is not a folder");
        folder = Path.of("/");
        assertRefused("it holds other files than pictures of an earlier export");
        folder = Path.of(".");
        assertThat(WholeFolder.of(folder, file -> true)).satisfies(current -> assertThatIOException()
                .isThrownBy(current::check)
                .extracting(English::of)
                .isEqualTo("cannot write .: it is the current folder"));
    }

    private void assertRefused(String reason) {
        assertThatIOException()
                .isThrownBy(() -> whole().check())
                .extracting(English::of)
                .isEqualTo("cannot write " + folder + ": " + reason);
        assertThatIOException()
                .isThrownBy(() -> write("new.txt", "new"))
                .extracting(English::of)
                .isEqualTo("cannot write " + folder + ": " + reason);
    }

    @Test
    void leftovers_of_a_killed_program_are_removed_by_the_next() throws IOException {
        Path left = parent.resolve(".symmetry-lab-0b1c.parts");
        fill(left.resolve("new"), "a.txt");
        Files.createFile(left.resolve("lock"));
        Path other = parent.resolve(".symmetry-lab-0b1d.parts");
        fill(other.resolve("new"), "a.txt");
        WholeFile.write(parent.resolve("a.txt"), out -> out.write(1));
        assertThat(left).doesNotExist();
        assertThat(other).doesNotExist();
    }

    @Test
    void an_old_folder_that_a_killed_program_had_moved_away_comes_back() throws IOException {
        Path left = parent.resolve(".symmetry-lab-0b1c.parts");
        fill(left.resolve("new"), "b.txt");
        fill(left.resolve("old").resolve("pictures"), "a.txt");
        WholeFile.write(parent.resolve("a.txt"), out -> out.write(1));
        assertThat(left).doesNotExist();
        assertThat(folder.resolve("a.txt")).hasContent("old");
    }

    @Test
    void folders_being_written_are_not_removed_and_what_a_killed_program_leaves_is() throws IOException {
        fill(folder, "a.txt");
        Process other = OtherWriter.beginFolder(folder);
        Path file = parent.resolve("a.txt");
        WholeFile.write(file, out -> out.write(1));
        other.getOutputStream().close();
        assertThat(other.onExit().join().exitValue()).isZero();
        assertThat(folder.resolve("other.txt")).hasContent("other");
        Process killed = OtherWriter.beginFolder(folder);
        killed.toHandle().destroyForcibly();
        killed.onExit().join();
        assertThat(parent).isDirectoryContaining(left -> !left.equals(folder) && !left.equals(file));
        WholeFile.write(file, out -> out.write(1));
        assertThat(parent).isDirectoryNotContaining(left -> !left.equals(folder) && !left.equals(file));
        assertThat(folder.resolve("other.txt")).hasContent("other");
    }

    @Test
    void a_program_that_is_ended_leaves_nothing() throws IOException {
        Process ended = OtherWriter.beginFolder(folder);
        ended.toHandle().destroy();
        ended.onExit().join();
        assumeTrue(ended.supportsNormalTermination());
        assertThat(parent).isEmptyDirectory();
    }
}
