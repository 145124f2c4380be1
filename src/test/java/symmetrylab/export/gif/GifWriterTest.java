package symmetrylab.export.gif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.frames.Animation;
import symmetrylab.export.frames.AnimationFile;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.testing.English;
import symmetrylab.testing.GifContent;
import symmetrylab.testing.ImageComparison;
import symmetrylab.testing.SampleScene;

class GifWriterTest {

    private static final PictureSize SIZE = PictureSize.of(640, 360);
    private static final Animation SCENE = Animation.of(12, i -> new SampleScene(16 * i), SIZE);

    private static final Metadata LABEL = Metadata.of("Scene", "Symmetry Lab 1", "{\"format\": 1}\n");

    @TempDir
    private Path folder;

    @Test
    void every_frame_looks_as_it_was_painted() throws IOException {
        GifContent gif = written(SCENE);
        assertThat(gif.frames()).hasSize(12);
        for (int frame = 0; frame < 12; frame++) {
            int[] painted =
                    FigureImage.opaque(SIZE).paint(new SampleScene(16 * frame)).pixels();
            int[] shown = gif.frames().get(frame);
            double squares = 0;
            int far = 0;
            for (int i = 0; i < painted.length; i++) {
                int difference = ImageComparison.difference(painted[i], shown[i]);
                squares += difference * difference;
                far += difference > 40 ? 1 : 0;
            }
            // 254 colours replace some 20,000 shades: at most 2.9 was measured, 39 dB.
            assertThat(Math.sqrt(squares / painted.length)).isLessThan(3.2);
            assertThat(far).isLessThan(painted.length / 1000);
        }
    }

    @Test
    void flat_colours_are_exact() throws IOException {
        GifContent gif = written(SCENE);
        int[] last = gif.frames().get(11);
        assertThat(last[0]).isEqualTo(0xFBFBFD);
        assertThat(last[100 * 640 + 20]).isEqualTo(0xFFFFFF);
        assertThat(last).contains(0x0072B2, 0xE69F00, 0x009E73, 0x1F2328);
    }

    @Test
    void a_picture_of_few_colours_is_exact() throws IOException {
        Random random = new Random(4);
        InkGrid noise = InkGrid.of(120, 160, (row, column) -> Ink.rgb(random.nextInt(250) * 0x010203));
        Figure figure = (pen, w, h) -> pen.grid(0, 0, w, h, noise);
        PictureSize size = PictureSize.of(160, 120);
        GifContent gif = written(Animation.of(1, i -> figure, size));
        int[] painted = FigureImage.opaque(size).paint(figure).pixels();
        for (int i = 0; i < painted.length; i++) {
            assertThat(gif.frames().get(0)[i]).isEqualTo(painted[i] & 0xFFFFFF);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 255, 256, 257, 3839, 3840, 3841, 4096, 70_000})
    void compression_can_be_undone_at_every_length(int length) throws IOException {
        Random random = new Random(length);
        int[] colors = random.ints(length, 0, 250).toArray();
        Figure figure = (pen, w, h) ->
                pen.grid(0, 0, w, h, InkGrid.of(1, colors.length, (row, column) -> Ink.rgb(colors[column])));
        int width = Math.min(length, 10_000);
        PictureSize size = PictureSize.of(width, length / width);
        Figure rows = (pen, w, h) -> {
            for (int y = 0; y < length / width; y++) {
                int start = y * width;
                pen.grid(0, y, w, 1, InkGrid.of(1, width, (row, column) -> Ink.rgb(colors[start + column])));
            }
        };
        int[] shown = written(Animation.of(1, i -> length <= 10_000 ? figure : rows, size))
                .frames()
                .get(0);
        assertThat(shown).isEqualTo(colors);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void frames_of_which_any_pixels_change_are_exact(long seed) throws IOException {
        Random random = new Random(seed);
        int[][] colors = new int[40][120 * 90];
        for (int frame = 0; frame < colors.length; frame++) {
            // The first frame, from which colours are chosen, has them all.
            colors[frame] = frame == 0
                    ? IntStream.range(0, 120 * 90)
                            .map(at -> at % 200 * 0x010203)
                            .toArray()
                    : colors[frame - 1].clone();
            int shades = 1 + random.nextInt(200);
            for (int change = frame == 0 ? 0 : random.nextInt(400); change > 0; change--) {
                int from = random.nextInt(120 * 90);
                int to = Math.min(120 * 90, from + (int) Math.pow(10, 3 * random.nextDouble()));
                for (int at = from; at < to; at++) {
                    colors[frame][at] = random.nextInt(shades) * 0x010203;
                }
            }
        }
        Animation animation = Animation.of(
                colors.length,
                i -> (pen, w, h) -> pen.grid(
                        0, 0, w, h, InkGrid.of(90, 120, (row, column) -> Ink.rgb(colors[i][row * 120 + column]))),
                PictureSize.of(120, 90));
        GifContent gif = written(animation);
        for (int i = 0; i < colors.length; i++) {
            assertThat(Arrays.equals(gif.frames().get(i), colors[i]))
                    .as("frame " + i)
                    .isTrue();
        }
    }

    @Test
    void the_bytes_do_not_depend_on_the_number_of_threads() throws IOException {
        byte[] one = bytes(GifWriter.create().withThreads(1), SCENE);
        assertThat(bytes(GifWriter.create().withThreads(2), SCENE)).isEqualTo(one);
        assertThat(bytes(GifWriter.create().withThreads(5), SCENE)).isEqualTo(one);
    }

    @Test
    void rounded_delays_add_up_to_the_right_duration() throws IOException {
        assertThat(written(SCENE).delays()).containsExactly(3, 4, 3, 3, 4, 3, 3, 4, 3, 3, 4, 3);
        assertThat(written(scene(12.5, 0, 0)).delays()).containsOnly(8);
        Animation held = new Animation(3, SCENE.figure(), SIZE, 25, 0, 1.5, 0);
        assertThat(written(held).delays()).containsExactly(150, 4, 4);
        assertThat(written(scene(25, 0, 2)).delays()).containsExactly(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 200);
    }

    @Test
    void plays_for_ever_or_as_often_as_asked() throws IOException {
        assertThat(written(SCENE).begunAgain()).hasValue(0);
        assertThat(written(scene(30, 3, 0)).begunAgain()).hasValue(2);
        assertThat(written(scene(30, 1, 0)).begunAgain()).isEmpty();
    }

    @Test
    void a_frame_in_which_nothing_changes_is_kept() throws IOException {
        GifContent gif = written(Animation.of(3, i -> new SampleScene(5), PictureSize.of(320, 180)));
        assertThat(gif.frames()).hasSize(3);
        assertThat(gif.frames().get(2)).isEqualTo(gif.frames().get(0));
    }

    @Test
    void change_in_any_corner_is_shown() throws IOException {
        int[][] corners = {{0, 0}, {31, 0}, {0, 19}, {31, 19}, {15, 10}};
        Animation animation = Animation.of(
                5,
                i -> (pen, w, h) -> pen.rectangle(corners[i][0], corners[i][1], 1, 1, 0, Ink.rgb(0xFF0000)),
                PictureSize.of(32, 20));
        GifContent gif = written(animation);
        for (int i = 0; i < 5; i++) {
            int[] expected = new int[32 * 20];
            Arrays.fill(expected, 0xFFFFFF);
            expected[corners[i][1] * 32 + corners[i][0]] = 0xFF0000;
            assertThat(gif.frames().get(i)).isEqualTo(expected);
        }
    }

    @Test
    void reports_its_progress() throws IOException {
        List<Integer> frameNumbers = new ArrayList<>();
        written(SCENE, new Watcher(frameNumbers, 99));
        assertThat(frameNumbers).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void cancelling_leaves_no_file() {
        Watcher watcher = new Watcher(new ArrayList<>(), 4);
        assertThatThrownBy(() -> GifWriter.create().write(SCENE, LABEL, folder.resolve("a.gif"), watcher))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_figure_that_fails_leaves_no_file() {
        Animation broken = Animation.of(
                12,
                i -> (pen, w, h) -> {
                    if (i == 7) {
                        throw new IllegalStateException("frame 7");
                    }
                },
                SIZE);
        assertThatIllegalStateException()
                .isThrownBy(() -> GifWriter.create().write(broken, LABEL, folder.resolve("a.gif"), ExportProgress.NONE))
                .withMessage("frame 7");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_output_that_cannot_be_written_is_named() {
        Path file = folder.resolve("missing").resolve("a.gif");
        assertThatIOException()
                .isThrownBy(() -> GifWriter.create().write(SCENE, LABEL, file, ExportProgress.NONE))
                .extracting(English::of)
                .asString()
                .contains(file.toString(), "does not exist");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void speeds_that_viewers_cannot_play_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(scene(51, 0, 0)))
                .withMessageContaining("at most 50");
        assertThatIllegalArgumentException().isThrownBy(() -> scene(61, 0, 0)).withMessageContaining("at most 60");
        assertThatIllegalArgumentException().isThrownBy(() -> scene(0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> scene(Double.NaN, 0, 0));
    }

    private record Watcher(List<Integer> frameNumbers, int enough) implements ExportProgress {

        @Override
        public void done(int frames, int total) {
            assertThat(total).isEqualTo(12);
            frameNumbers.add(frames);
        }

        @Override
        public boolean cancelled() {
            return frameNumbers.size() >= enough;
        }
    }

    private static Animation scene(double framesPerSecond, int plays, double holdSeconds) {
        return new Animation(SCENE.frames(), SCENE.figure(), SIZE, framesPerSecond, plays, 0, holdSeconds);
    }

    private GifContent written(Animation animation) throws IOException {
        return written(animation, ExportProgress.NONE);
    }

    private GifContent written(Animation animation, ExportProgress progress) throws IOException {
        Path file = folder.resolve("animation.gif");
        GifWriter.create().write(animation, LABEL, file, progress);
        return GifContent.read(file);
    }

    private static byte[] bytes(AnimationFile writer, Animation animation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(animation, LABEL, out, ExportProgress.NONE);
        return out.toByteArray();
    }
}
