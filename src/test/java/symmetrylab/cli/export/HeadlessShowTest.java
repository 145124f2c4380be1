package symmetrylab.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.cli.console.Terminal;
import symmetrylab.testing.CommandRun;
import symmetrylab.words.Words;

class HeadlessShowTest {

    @TempDir
    private Path folder;

    @Test
    void draws_a_file_into_an_animation_and_a_picture() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "{\"format\": 1, \"training\": {\"steps\": 3}}");
        CommandRun run = show(Optional.of(file));
        Path out = folder.resolve("symmetry-lab-out");
        assertThat(run.exit()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "There is no display to open a window on; drawing " + file + " into " + out + ":",
                        out.resolve("mine.gif").toString(),
                        out.resolve("mine.json").toString(),
                        out.resolve("mine.png").toString());
        assertThat(out.resolve("mine.gif")).isNotEmptyFile();
        assertThat(ImageIO.read(out.resolve("mine.png").toFile()).getWidth()).isEqualTo(1280);
    }

    @Test
    void a_wrong_file_gives_one_line_and_draws_nothing() {
        CommandRun run = show(Optional.of(folder.resolve("none.json")));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().endsWith("none.json: there is no such file");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_cannot_be_created_gives_one_line() throws IOException {
        Files.createFile(folder.resolve("symmetry-lab-out"));
        CommandRun run = show(Optional.empty());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().endsWith("there is a file of that name");
        assertThat(run.out()).contains("the preset zero-against-random");
    }

    @Test
    void a_result_that_cannot_be_printed_is_a_failure() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "{\"format\": 1, \"training\": {\"steps\": 1}}");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Terminal terminal =
                Terminal.of(full, new PrintStream(err, true, StandardCharsets.UTF_8), false, Words.english());
        assertThat(new HeadlessShow(terminal, folder).show(Optional.of(file))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .endsWith("cannot write standard output: No space left on device\n");
    }

    @Test
    void a_table_gives_the_experiment_that_reads_it() throws IOException {
        CommandRun run = show(Optional.of(Files.writeString(folder.resolve("a.csv"), "a,y\n1,2\n")));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is a table", "\"path\": \"a.csv\"");
    }

    private CommandRun show(Optional<Path> file) {
        return CommandRun.printing(false, terminal -> new HeadlessShow(terminal, folder).show(file));
    }
}
