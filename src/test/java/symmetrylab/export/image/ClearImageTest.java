package symmetrylab.export.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;

class ClearImageTest {

    @Test
    void what_is_free_is_clear_what_is_covered_is_not_and_half_is_half() {
        Figure figure = (pen, width, height) -> {
            pen.rectangle(0, 0, 10, 10, 0, Ink.rgb(0x3366CC));
            pen.rectangle(10, 0, 10, 10, 0, Ink.rgb(0x3366CC).withAlpha(0.5));
        };
        int[] pixels = ClearImage.pixels(figure, PictureSize.of(30, 10));
        assertThat(pixels[155]).isEqualTo(0xFF3366CC);
        assertThat(pixels[175] >>> 24).isZero();
        int half = pixels[165];
        assertThat(half >>> 24).isBetween(126, 129);
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat(half >> shift & 0xFF).isBetween((0x3366CC >> shift & 0xFF) - 2, (0x3366CC >> shift & 0xFF) + 2);
        }
    }
}
