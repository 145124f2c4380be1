package symmetrylab.export.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;

class FramePipelineTest {

    private static final PictureSize SIZE = PictureSize.of(40, 20);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void every_frame_comes_in_order_beside_the_one_before(int threads) throws IOException {
        List<String> seen = new ArrayList<>();
        try (FramePipeline frames = new FramePipeline(animation(30, dots()), threads, ExportProgress.NONE)) {
            frames.run(
                    frame -> (frame.isFirst() ? "none" : dot(frame.before())) + " " + dot(frame.pixels()),
                    (number, made) -> seen.add(number + ": " + made));
        }
        List<String> expected = new ArrayList<>(List.of("0: none 0"));
        for (int i = 1; i < 30; i++) {
            expected.add(i + ": " + (i - 1) + " " + i);
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void frames_looked_at_before_are_not_painted_again() throws IOException {
        AtomicInteger painted = new AtomicInteger();
        List<String> looked = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        IntFunction<Figure> counted = i -> {
            painted.incrementAndGet();
            return dots().apply(i);
        };
        try (FramePipeline frames = new FramePipeline(animation(30, counted), 3, ExportProgress.NONE)) {
            frames.sample(4, FramePipelineTest::dot, looked::add);
            frames.run(frame -> dot(frame.pixels()), (number, made) -> seen.add(made));
        }
        assertThat(looked).containsExactly("0", "9", "19", "29");
        assertThat(seen).hasSize(30).endsWith("29");
        assertThat(painted).hasValue(30);
    }

    @Test
    void only_a_few_images_are_in_memory() throws IOException {
        Set<int[]> images = ConcurrentHashMap.newKeySet();
        try (FramePipeline frames = new FramePipeline(animation(2_000, dots()), 4, ExportProgress.NONE)) {
            frames.run(frame -> images.add(frame.pixels()), (number, made) -> {});
        }
        // Arrays are told apart by identity here.
        assertThat(images.size()).isLessThanOrEqualTo(2 * (4 + 2));
    }

    @Test
    void a_figure_that_fails_ends_the_work_with_its_own_exception() {
        List<Integer> used = new ArrayList<>();
        IntFunction<Figure> broken = i -> (pen, width, height) -> {
            if (i == 11) {
                throw new IllegalStateException("frame 11");
            }
        };
        try (FramePipeline frames = new FramePipeline(animation(1_000, broken), 4, ExportProgress.NONE)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> frames.run(PaintedFrame::number, (number, made) -> used.add(number)))
                    .withMessage("frame 11");
        }
        assertThat(used).hasSize(11);
    }

    @Test
    void output_that_fails_ends_the_work() {
        try (FramePipeline frames = new FramePipeline(animation(1_000, dots()), 4, ExportProgress.NONE)) {
            assertThatThrownBy(() -> frames.run(PaintedFrame::number, (number, made) -> {
                        if (number == 5) {
                            throw new IOException("disk full");
                        }
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk full");
        }
    }

    @Test
    void can_be_cancelled_at_any_frame() {
        List<Integer> used = new ArrayList<>();
        ExportProgress progress = new ExportProgress() {
            @Override
            public void done(int frames, int total) {}

            @Override
            public boolean cancelled() {
                return used.size() == 3;
            }
        };
        try (FramePipeline frames = new FramePipeline(animation(1_000, dots()), 4, progress)) {
            assertThatThrownBy(() -> frames.run(PaintedFrame::number, (number, made) -> used.add(number)))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(used).containsExactly(0, 1, 2);
    }

    @Test
    void tells_which_pixels_of_a_row_changed() {
        int[] before = new int[20];
        int[] now = new int[20];
        now[0] = 0xFF000000;
        now[13] = 0x000001;
        now[17] = 0x100000;
        PaintedFrame frame = new PaintedFrame(1, 10, before, now);
        assertThat(frame.firstChange(0, 0)).isEqualTo(10);
        assertThat(frame.endOfChanges(0)).isZero();
        assertThat(frame.firstChange(1, 0)).isEqualTo(3);
        assertThat(frame.firstChange(1, 4)).isEqualTo(7);
        assertThat(frame.endOfChanges(1)).isEqualTo(8);
    }

    private static Animation animation(int frames, IntFunction<Figure> figure) {
        return Animation.of(frames, figure, SIZE);
    }

    /** A black pixel whose place is the frame's number. */
    private static IntFunction<Figure> dots() {
        return i -> (pen, width, height) -> pen.rectangle(i % 40, i / 40 % 20, 1, 1, 0, Ink.rgb(0));
    }

    private static String dot(int[] pixels) {
        int[] colors = Arrays.stream(pixels).map(pixel -> pixel & 0xFFFFFF).toArray();
        int at = 0;
        while (at < colors.length && colors[at] != 0) {
            at++;
        }
        return Integer.toString(at);
    }
}
