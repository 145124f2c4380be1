package symmetrylab.export.apng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.frames.Animation;
import symmetrylab.export.image.ClearImage;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.testing.SampleScene;

class SequenceWriterTest {

    private static final PictureSize SIZE = new PictureSize(161, 91, 2);
    private static final Metadata LABEL = Metadata.of("“Zero”", "Symmetry Lab 1", "{\"format\": 1}\n");
    private static final Animation SCENE = Animation.of(12, i -> new SampleScene(16 * i), SIZE);
    private static final SequenceWriter WRITER = SequenceWriter.create(frame -> 620 * frame, frame -> "Frame " + frame);

    @TempDir
    private Path parent;

    @Test
    void few_very_large_transparent_pictures_are_made_at_a_time() {
        assertThat(PngPictures.clearThreads(8, PictureSize.of(1280, 720))).isEqualTo(8);
        assertThat(PngPictures.clearThreads(8, new PictureSize(1280, 720, 4))).isEqualTo(1);
        assertThat(PngPictures.clearThreads(8, PictureSize.of(8192, 8192))).isEqualTo(1);
    }

    @Test
    void every_frame_is_a_picture_named_by_frame_and_step() throws IOException {
        Path folder = written("a", WRITER);
        assertThat(names(folder))
                .hasSize(12)
                .startsWith("frame-0001-step-0000000.png", "frame-0002-step-0000620.png")
                .endsWith("frame-0012-step-0006820.png");
        for (int i = 0; i < 12; i++) {
            BufferedImage image =
                    ImageIO.read(folder.resolve(names(folder).get(i)).toFile());
            assertThat(image.getColorModel().hasAlpha()).isFalse();
            assertThat(image.getRGB(0, 0, 322, 182, null, 0, 322))
                    .isEqualTo(opaque(FigureImage.opaque(SIZE)
                            .paint(new SampleScene(16 * i))
                            .pixels()));
        }
    }

    private static int[] opaque(int... pixels) {
        return Arrays.stream(pixels).map(pixel -> pixel | 0xFF << 24).toArray();
    }

    @Test
    void transparent_frames_are_clear_where_nothing_is_painted() throws IOException {
        Path folder = written("a", WRITER.transparent(true));
        BufferedImage image = ImageIO.read(folder.resolve(names(folder).get(3)).toFile());
        assertThat(image.getRGB(0, 0, 322, 182, null, 0, 322)).isEqualTo(ClearImage.pixels(new SampleScene(48), SIZE));
    }

    @Test
    void frames_say_what_they_show_and_the_first_holds_the_experiment() throws IOException {
        Path folder = written("a", WRITER);
        List<String> names = names(folder);
        String first = Files.readString(folder.resolve(names.get(0)), StandardCharsets.ISO_8859_1);
        assertThat(first)
                .contains(
                        "Title\0\0\0\0\0Frame 0",
                        "Symmetry Lab 1",
                        LABEL.experiment().orElseThrow());
        String second = Files.readString(folder.resolve(names.get(1)), StandardCharsets.ISO_8859_1);
        assertThat(second).contains("Frame 1", "Symmetry Lab 1").doesNotContain("{\"format\"");
    }

    @Test
    void names_sort_in_order_however_many_there_are() throws IOException {
        Animation many = Animation.of(10_001, i -> (pen, w, h) -> {}, PictureSize.of(1, 1));
        Path folder = parent.resolve("many");
        WRITER.write(many, LABEL, folder, ExportProgress.NONE);
        assertThat(names(folder))
                .hasSize(10_001)
                .startsWith("frame-00001-step-0000000.png")
                .endsWith("frame-10001-step-6200000.png");
    }

    @Test
    void the_bytes_do_not_depend_on_the_number_of_threads_and_a_sequence_replaces_another() throws IOException {
        Path one = written("a", WRITER.withThreads(1));
        Path other = written("b", SequenceWriter.create(frame -> frame, frame -> "other"));
        assertThat(names(other)).doesNotContainAnyElementsOf(names(one).subList(1, 12));
        written("b", WRITER.withThreads(5));
        assertThat(names(other)).isEqualTo(names(one));
        for (String name : names(one)) {
            assertThat(other.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
        }
    }

    @Test
    void cancelling_leaves_what_was_there() throws IOException {
        Path folder = written("a", WRITER);
        ExportProgress cancelled = new ExportProgress() {
            @Override
            public void done(int frames, int total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        for (SequenceWriter writer : List.of(WRITER, WRITER.transparent(true))) {
            assertThatThrownBy(() -> writer.write(SCENE, LABEL, folder, cancelled))
                    .isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> writer.write(SCENE, LABEL, parent.resolve("b"), cancelled))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(names(folder)).hasSize(12);
        assertThat(parent).isDirectoryNotContaining(found -> !found.equals(folder));
    }

    private Path written(String name, SequenceWriter writer) throws IOException {
        Path folder = parent.resolve(name);
        writer.write(SCENE, LABEL, folder, ExportProgress.NONE);
        return folder;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
