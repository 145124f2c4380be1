package symmetrylab.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImageComparisonTest {

    /** The faintest line of the light theme. */
    private static final Color GRID = new Color(0xE1E6EB);

    @Test
    void images_of_the_same_pixels_are_the_same() {
        assertThat(ImageComparison.differentTiles(page(100, 40), page(100, 40))).isEmpty();
    }

    @Test
    void a_mark_of_a_few_dark_pixels_makes_its_tile_differ_and_no_other() {
        BufferedImage marked = page(100, 40);
        fill(marked, new Rectangle(35, 20, 5, 1), Color.BLACK);
        assertThat(ImageComparison.differentTiles(marked, page(100, 40)))
                .containsExactly(new Rectangle(32, 16, 16, 16));
    }

    @Test
    void tiles_at_the_border_count_although_they_are_cut() {
        BufferedImage marked = page(100, 40);
        fill(marked, new Rectangle(98, 38, 2, 2), Color.BLACK);
        assertThat(ImageComparison.differentTiles(marked, page(100, 40))).containsExactly(new Rectangle(96, 32, 4, 8));
    }

    @Test
    void a_faint_line_that_moves_by_a_pixel_differs() {
        BufferedImage line = page(96, 40);
        BufferedImage moved = page(96, 40);
        fill(line, new Rectangle(0, 20, 96, 1), GRID);
        fill(moved, new Rectangle(0, 21, 96, 1), GRID);
        assertThat(ImageComparison.differentTiles(moved, line)).hasSize(6);
    }

    @Test
    void a_small_word_erased_from_a_large_golden_makes_it_differ() throws IOException {
        BufferedImage golden = GoldenImages.read("whole-preset-light-1200");
        BufferedImage erased = GoldenImages.read("whole-preset-light-1200");
        Rectangle word = new Rectangle(366, 56, 42, 20); // "bias" in the key
        fill(erased, word, Color.WHITE);
        assertThat(ImageComparison.differentTiles(erased, golden))
                .as("the golden image has a word there")
                .isNotEmpty()
                .allMatch(tile -> tile.intersects(word));
    }

    @Test
    void a_minus_sign_erased_from_a_large_golden_makes_it_differ() throws IOException {
        BufferedImage golden = GoldenImages.read("whole-preset-light-1200");
        BufferedImage erased = GoldenImages.read("whole-preset-light-1200");
        fill(erased, new Rectangle(54, 832, 10, 18), Color.WHITE); // that of "−5" in the first lane
        assertThat(ImageComparison.differentTiles(erased, golden)).isNotEmpty();
    }

    @Test
    void differences_of_three_in_few_pixels_of_a_golden_do_not_count() throws IOException {
        BufferedImage golden = GoldenImages.read("whole-preset-light-1200");
        BufferedImage noisy = GoldenImages.read("whole-preset-light-1200");
        Random random = new Random(1);
        for (int i = 0; i < 5000; i++) {
            int x = random.nextInt(noisy.getWidth());
            int y = random.nextInt(noisy.getHeight());
            noisy.setRGB(x, y, golden.getRGB(x, y) ^ 0x030303);
        }
        assertThat(ImageComparison.differentTiles(noisy, golden)).isEmpty();
    }

    private static BufferedImage page(int width, int height) {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        fill(result, new Rectangle(width, height), Color.WHITE);
        return result;
    }

    private static void fill(BufferedImage image, Rectangle box, Color color) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fill(box);
        graphics.dispose();
    }
}
