package symmetrylab.figure.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;

class GridImageTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 5000})
    void another_program_reads_every_cell(int colors) throws IOException {
        InkGrid grid = InkGrid.of(70, 73, (row, column) -> {
            int number = (row * 73 + column) % colors;
            Ink ink = Ink.rgb(number * 2654435 & 0xffffff);
            return number % 3 == 1 ? ink.withAlpha(0.5) : ink;
        });
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(GridImage.png(grid)));
        assertThat(image.getWidth()).isEqualTo(73);
        assertThat(image.getHeight()).isEqualTo(70);
        for (int row = 0; row < 70; row++) {
            for (int column = 0; column < 73; column++) {
                Ink ink = grid.at(row, column);
                int alpha = (int) Math.round(255 * ink.alpha());
                assertThat(image.getRGB(column, row))
                        .isEqualTo(alpha << 24 | ink.red() << 16 | ink.green() << 8 | ink.blue());
            }
        }
    }

    @Test
    void a_map_of_few_shades_is_small() {
        InkGrid grid =
                InkGrid.of(64, 64, (row, column) -> Ink.rgb(0x010101 * ((row * row + column * column) / 600 * 20)));
        assertThat(GridImage.png(grid)).hasSizeLessThan(1200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 257, 258, 259, 300, 40_000, 100_000})
    void what_is_packed_comes_back(int length) throws DataFormatException {
        SplittableRandom random = new SplittableRandom(length);
        for (int values : new int[] {1, 3, 256}) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                // Also repeats what lies far back.
                bytes[i] = i > 35_000 ? bytes[i - 33_000] : (byte) random.nextInt(values);
            }
            Inflater inflater = new Inflater();
            inflater.setInput(Packing.packed(bytes));
            byte[] back = new byte[length + 1];
            assertThat(inflater.inflate(back)).isEqualTo(length);
            assertThat(inflater.finished()).isTrue();
            assertThat(Arrays.copyOf(back, length)).isEqualTo(bytes);
            inflater.end();
        }
    }
}
