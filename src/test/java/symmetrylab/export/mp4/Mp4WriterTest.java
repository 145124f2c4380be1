package symmetrylab.export.mp4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.frames.Animation;
import symmetrylab.export.frames.PaintedFrame;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.testing.SampleScene;

/** Files are decoded by JCodec. */
class Mp4WriterTest {

    private static final Metadata LABEL = Metadata.of("Zero", "Symmetry Lab 1", "{\"format\": 1}\n");

    @TempDir
    private Path folder;

    @ParameterizedTest
    // Small pictures have more edges in their blocks.
    @CsvSource({"640, 360, 12, 45", "320, 180, 1, 43", "333, 171, 4, 43", "120, 120, 260, 43", "16, 16, 2, 43"})
    void frames_look_as_they_were_painted(int width, int height, int frames, double decibels)
            throws IOException, JCodecException {
        assertClose(Animation.of(frames, i -> new SampleScene(16 * i), PictureSize.of(width, height)), decibels);
    }

    @Test
    void noise_survives() throws IOException, JCodecException {
        IntFunction<Figure> noise = i -> {
            Random random = new Random(i);
            return (pen, w, h) ->
                    pen.grid(0, 0, w, h, InkGrid.of(48, 64, (row, column) -> Ink.rgb(random.nextInt(2) * 0xFFFFFF)));
        };
        // FFmpeg decodes it with 41.6 dB, JCodec with 36.6.
        assertClose(Animation.of(6, noise, PictureSize.of(64, 48)), 36);
    }

    @Test
    void dark_grey_stays_dark_grey() throws IOException, JCodecException {
        Figure grey = (pen, w, h) -> pen.rectangle(0, 0, w, h, 0, Ink.rgb(0x0D1117));
        Animation animation = Animation.of(3, i -> grey, PictureSize.of(64, 48));
        Picture shown = pictures(written(animation)).get(2);
        // 16 + 219 / 255 of 0.2126 · 13 + 0.7152 · 17 + 0.0722 · 23.
        assertThat(shown.getPlaneData(0)[100] + 128).isBetween(29, 31);
    }

    @Test
    void frames_that_hold_are_repeated() throws IOException, JCodecException {
        Animation animation = new Animation(3, i -> new SampleScene(16 * i), PictureSize.of(160, 90), 10, 0, 0.5, 1);
        assertThat(pictures(written(animation))).hasSize(5 + 1 + 10);
    }

    @Test
    void the_bytes_do_not_depend_on_the_number_of_threads() throws IOException {
        byte[] one = bytes(1);
        assertThat(bytes(2)).isEqualTo(one);
        assertThat(bytes(5)).isEqualTo(one);
    }

    private static byte[] bytes(int threads) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Animation scene = Animation.of(12, i -> new SampleScene(16 * i), PictureSize.of(320, 180));
        Mp4Writer.create().withThreads(threads).write(scene, LABEL, out, ExportProgress.NONE);
        return out.toByteArray();
    }

    @Test
    void cancelling_leaves_no_file() {
        List<Integer> written = new ArrayList<>();
        ExportProgress cancelled = new ExportProgress() {
            @Override
            public void done(int frames, int total) {
                written.add(frames);
            }

            @Override
            public boolean cancelled() {
                return written.size() == 3;
            }
        };
        Animation scene = Animation.of(12, i -> new SampleScene(16 * i), PictureSize.of(320, 180));
        assertThatThrownBy(() -> Mp4Writer.create().write(scene, LABEL, folder.resolve("a.mp4"), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private Path written(Animation animation) throws IOException {
        Path file = folder.resolve("a.mp4");
        Mp4Writer.create().write(animation, LABEL, file, ExportProgress.NONE);
        return file;
    }

    private static List<Picture> pictures(Path file) throws IOException, JCodecException {
        List<Picture> pictures = new ArrayList<>();
        try (SeekableByteChannel channel = NIOUtils.readableChannel(file.toFile())) {
            FrameGrab grab = FrameGrab.createFrameGrab(channel);
            Picture picture = grab.getNativeFrame();
            while (picture != null) {
                pictures.add(picture.cropped().cloneCropped());
                picture = grab.getNativeFrame();
            }
        }
        return pictures;
    }

    private void assertClose(Animation animation, double decibels) throws IOException, JCodecException {
        List<Picture> pictures = pictures(written(animation));
        assertThat(pictures).hasSize(animation.frames());
        int width = animation.size().pixelWidth();
        int height = animation.size().pixelHeight();
        for (int i = 0; i < animation.frames(); i++) {
            int[] pixels = FigureImage.opaque(animation.size())
                    .paint(animation.figure().apply(i))
                    .pixels();
            Blocks blocks = Blocks.of(new PaintedFrame(0, width, new int[0], pixels), true);
            int across = (width + 15) / 16;
            double squares = 0;
            Picture picture = pictures.get(i);
            assertThat(picture.getWidth()).isEqualTo(width + width % 2);
            assertThat(picture.getHeight()).isEqualTo(height + height % 2);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int wanted = blocks.value(y / 16 * across + x / 16, y % 16 * 16 + x % 16);
                    int shown = picture.getPlaneData(0)[y * picture.getWidth() + x] + 128;
                    squares += (wanted - shown) * (wanted - shown);
                }
            }
            double error = squares / width / height;
            assertThat(10 * Math.log10(255 * 255 / Math.max(error, 1e-9)))
                    .as("frame " + i)
                    .isGreaterThan(decibels);
        }
    }
}
