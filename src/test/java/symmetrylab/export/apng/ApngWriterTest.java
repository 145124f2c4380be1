package symmetrylab.export.apng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.zip.DataFormatException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.frames.Animation;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.testing.ApngContent;
import symmetrylab.testing.SampleScene;

class ApngWriterTest {

    private static final PictureSize SIZE = PictureSize.of(321, 181);
    private static final Metadata LABEL = Metadata.of("“Zero”", "Symmetry Lab 1", "{\"format\": 1}\n");

    @TempDir
    private Path folder;

    @Test
    void every_pixel_of_every_frame_is_exact() throws IOException, DataFormatException {
        assertExact(new Animation(12, i -> new SampleScene(16 * i), SIZE, 25, 3, 1.5, 2), SIZE);
    }

    @Test
    void frames_of_any_colours_are_exact() throws IOException, DataFormatException {
        PictureSize small = PictureSize.of(40, 30);
        IntFunction<Figure> noise = i -> {
            Random random = new Random(i / 2);
            return (pen, w, h) ->
                    pen.grid(0, 0, w, h, InkGrid.of(30, 40, (row, column) -> Ink.rgb(random.nextInt(1 << 24))));
        };
        assertExact(Animation.of(7, noise, small), small);
        assertExact(Animation.of(1, noise, PictureSize.of(1, 1)), PictureSize.of(1, 1));
    }

    private void assertExact(Animation animation, PictureSize size) throws IOException, DataFormatException {
        Path file = folder.resolve("a.apng");
        ApngWriter.create().write(animation, LABEL, file, ExportProgress.NONE);
        ApngContent content = ApngContent.read(file);
        assertThat(content.frames()).hasSize(animation.frames());
        assertThat(content.plays()).isEqualTo(animation.plays());
        for (int i = 0; i < animation.frames(); i++) {
            int[] painted = Arrays.stream(FigureImage.opaque(size)
                            .paint(animation.figure().apply(i))
                            .pixels())
                    .map(pixel -> pixel & 0xFFFFFF)
                    .toArray();
            assertThat(Arrays.equals(content.frames().get(i), painted))
                    .as("frame " + i)
                    .isTrue();
            assertThat(content.delays().get(i)).isEqualTo(animation.seconds(i));
        }
        BufferedImage first = ImageIO.read(file.toFile());
        assertThat(first.getRGB(0, 0) & 0xFFFFFF).isEqualTo(content.frames().get(0)[0]);
    }

    @Test
    void the_bytes_do_not_depend_on_the_number_of_threads() throws IOException {
        byte[] one = bytes(1);
        assertThat(bytes(2)).isEqualTo(one);
        assertThat(bytes(5)).isEqualTo(one);
    }

    private static byte[] bytes(int threads) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Animation scene = Animation.of(12, i -> new SampleScene(16 * i), SIZE);
        ApngWriter.create().withThreads(threads).write(scene, LABEL, out, ExportProgress.NONE);
        return out.toByteArray();
    }

    @Test
    void cancelling_leaves_no_file() {
        ExportProgress cancelled = new ExportProgress() {
            @Override
            public void done(int frames, int total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Animation scene = Animation.of(12, i -> new SampleScene(16 * i), SIZE);
        assertThatThrownBy(() -> ApngWriter.create().write(scene, LABEL, folder.resolve("a.apng"), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
