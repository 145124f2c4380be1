package symmetrylab.export.apng;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.export.image.PictureSize;

class PngFrameTest {

    private static final int OPAQUE = 0xFF << 24;

    private static int[] noise(int pixels) {
        RandomGenerator random = new MersenneTwister(1);
        return IntStream.range(0, pixels).map(i -> random.nextInt()).toArray();
    }

    private static int[] read(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "37, 15", "37, 16", "37, 17", "640, 300", "2100, 2000"})
    void pixels_without_any_order_are_exact(int width, int height) throws IOException {
        int[] pixels = noise(width * height);
        PictureSize size = PictureSize.of(width, height);
        assertThat(read(PngFrame.series(size, true).bytes(pixels, List.of()))).isEqualTo(pixels);
        assertThat(read(PngFrame.alone(size, true).bytes(pixels, List.of()))).isEqualTo(pixels);
        int[] opaque = Arrays.stream(pixels).map(pixel -> pixel | OPAQUE).toArray();
        assertThat(read(PngFrame.series(size, false).bytes(pixels, List.of()))).isEqualTo(opaque);
    }

    @Test
    void the_bytes_do_not_depend_on_the_pictures_before() throws IOException {
        PictureSize size = PictureSize.of(60, 70);
        int[] first = noise(60 * 70);
        int[] second = first.clone();
        Arrays.fill(second, 60 * 20, 60 * 40, OPAQUE);
        PngFrame frames = PngFrame.series(size, false);
        byte[] before = frames.bytes(first, List.of());
        byte[] changed = frames.bytes(second, List.of());
        assertThat(changed).isEqualTo(PngFrame.series(size, false).bytes(second, List.of()));
        assertThat(read(changed))
                .isEqualTo(Arrays.stream(second).map(pixel -> pixel | OPAQUE).toArray());
        assertThat(frames.bytes(first, List.of())).isEqualTo(before);
    }
}
