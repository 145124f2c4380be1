package symmetrylab.export.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.testing.GoldenImages;
import symmetrylab.testing.Goldens;

@Goldens("pen")
class FigureImageTest {

    private static final Ink BLACK = Ink.rgb(0);
    private static final Ink RED = Ink.rgb(0xFF0000);

    @Test
    void every_kind_of_mark_looks_as_it_did() throws IOException {
        GoldenImages.check("pen", FigureImageTest::everyMark, 320, 200);
    }

    @Test
    void text_starts_at_its_left_anchor_and_stands_on_its_base_line() {
        Rectangle dark = dark((pen, w, h) -> pen.text("H", 20, 60, Lettering.of(40, BLACK)), 100, 100);
        assertThat(dark.y + dark.height).isEqualTo(60);
        // The letter's own side bearing is 3.5 pixels at this size, its height 29.1.
        assertThat(dark.x).isBetween(22, 24);
        assertThat(dark.height).isBetween(29, 30);
    }

    @Test
    void centred_text_surrounds_its_anchor() {
        Rectangle dark = dark(
                (pen, w, h) -> pen.text("HH", 50, 50, Lettering.of(20, BLACK).centered()), 100, 100);
        assertThat(Math.abs(dark.getCenterX() - 50)).isLessThanOrEqualTo(0.5);
        assertThat(Math.abs(dark.getCenterY() - 50)).isLessThanOrEqualTo(0.5);
    }

    @Test
    void text_hangs_from_its_top_and_ends_at_its_right_anchor() {
        Lettering lettering = Lettering.of(40, BLACK).at(Horizontal.RIGHT, Vertical.TOP);
        Rectangle dark = dark((pen, w, h) -> pen.text("H", 90, 10, lettering), 100, 100);
        assertThat(dark.y).isEqualTo(10);
        assertThat(dark.x + dark.width).isBetween(86, 88);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2, 4})
    void an_area_keeps_its_figure_inside_at_any_scale(double scale) {
        Figure flood = (pen, w, h) -> pen.rectangle(-1000, -1000, 3000, 3000, 0, BLACK);
        Figure nested = (pen, w, h) -> pen.area(10, 10, w, h, flood);
        FigureImage image = FigureImage.opaque(new PictureSize(60, 40, scale));
        Rectangle dark = dark(image.paint((pen, w, h) -> pen.area(10, 10, 20, 20, nested)));
        assertThat(dark).isEqualTo(new Rectangle((int) (20 * scale), (int) (20 * scale), (int) (10 * scale), (int)
                (10 * scale)));
    }

    @Test
    void after_an_area_the_pen_draws_everywhere_again() {
        Figure figure = (pen, w, h) -> {
            pen.area(0, 0, 5, 5, (inner, iw, ih) -> {});
            pen.rectangle(50, 50, 10, 10, 0, BLACK);
        };
        assertThat(dark(figure, 100, 100)).isEqualTo(new Rectangle(50, 50, 10, 10));
    }

    @Test
    void cells_of_a_grid_have_pure_colours_and_no_gaps() {
        InkGrid checks = InkGrid.of(7, 9, (row, column) -> (row + column) % 2 == 0 ? BLACK : RED);
        FigureImage image = FigureImage.opaque(new PictureSize(80, 60, 1.5));
        image.paint((pen, w, h) -> pen.grid(3.3, 4.7, 71.1, 50.9, checks));
        Rectangle inside = new Rectangle(5, 7, 107, 76);
        for (int y = inside.y; y < inside.y + inside.height; y++) {
            for (int x = inside.x; x < inside.x + inside.width; x++) {
                assertThat(image.image().getRGB(x, y) & 0xFFFFFF).isIn(0, 0xFF0000);
            }
        }
    }

    @Test
    void opacity_blends_with_the_background() {
        FigureImage image = FigureImage.opaque(PictureSize.of(4, 4));
        image.paint((pen, w, h) -> pen.rectangle(0, 0, 4, 4, 0, BLACK.withAlpha(0.5)));
        assertThat(image.image().getRGB(1, 1) & 0xFF).isBetween(126, 128);
    }

    private static void everyMark(Pen pen, double width, double height) {
        Ink blue = Ink.rgb(0x0072B2);
        Ink orange = Ink.rgb(0xD55E00);
        pen.rectangle(0, 0, width, height, 0, Ink.rgb(0xFBFBFD));
        pen.line(10, 10, 90, 40, Stroke.solid(blue, 4));
        pen.line(10, 30, 90, 60, Stroke.solid(orange, 2).dashed(6, 5));
        pen.disc(130, 35, 22, blue.withAlpha(0.4));
        pen.circle(150, 35, 22, Stroke.solid(orange, 3));
        pen.rectangle(190, 10, 50, 50, 10, blue);
        pen.frame(250, 10, 50, 50, 10, Stroke.solid(orange, 2));
        Path wave = Path.builder()
                .moveTo(10, 110)
                .curveTo(40, 50, 60, 170, 90, 110)
                .lineTo(90, 130)
                .lineTo(10, 130)
                .close()
                .build();
        pen.fill(wave, orange.withAlpha(0.3));
        pen.path(wave, Stroke.solid(orange, 1.5));
        pen.grid(110, 80, 60, 60, InkGrid.of(6, 6, (row, column) -> blue.mix(orange, (row + column) / 10.0)));
        pen.area(190, 80, 50, 60, (inner, w, h) -> inner.disc(w, h, 45, blue));
        pen.text("σ ≤ 10⁻¹²  ∂L/∂w₁₁ → 0", 160, 165, Lettering.of(16, BLACK).centered());
        pen.text(
                "Split at step 1,204",
                310,
                195,
                Lettering.of(12, BLACK).bold().at(Horizontal.RIGHT, Vertical.BASELINE));
    }

    private static Rectangle dark(Figure figure, int width, int height) {
        return dark(FigureImage.opaque(PictureSize.of(width, height)).paint(figure));
    }

    /** The smallest rectangle with all pixels that are more dark than light. */
    private static Rectangle dark(FigureImage image) {
        Rectangle result = new Rectangle();
        for (int y = 0; y < image.image().getHeight(); y++) {
            for (int x = 0; x < image.image().getWidth(); x++) {
                if ((image.image().getRGB(x, y) & 0xFF) < 128) {
                    Rectangle pixel = new Rectangle(x, y, 1, 1);
                    result = result.isEmpty() ? pixel : result.union(pixel);
                }
            }
        }
        return result;
    }
}
