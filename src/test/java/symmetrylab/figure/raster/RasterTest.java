package symmetrylab.figure.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.figure.draw.Ink;

/** Every pixel gets the share that follows from its distance to the shape, whichever way its row was scanned. */
class RasterTest {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 90;

    /** The distance of a place from the middle of a line, or from the border of a box, negative inside. */
    @FunctionalInterface
    private interface Distance {
        double at(double x, double y);
    }

    private static Stream<Random> seeds() {
        return Stream.of(1, 2, 3, 4, 5, 6).map(Random::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_line_covers_each_pixel_by_its_distance(Random random) {
        for (int i = 0; i < 100; i++) {
            double x1 = place(random, WIDTH);
            double y1 = place(random, HEIGHT);
            double x2 = i % 5 == 0 ? x1 : place(random, WIDTH);
            double y2 = i % 7 == 0 ? y1 : place(random, HEIGHT);
            double width = 0.3 + 7 * random.nextDouble();
            Raster raster = new Raster(WIDTH, HEIGHT);
            raster.line(x1, y1, x2, y2, width, Ink.rgb(0));
            assertCovered(raster, (x, y) -> Raster.band(distance(x - x1, y - y1, x2 - x1, y2 - y1), width / 2));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_round_box_and_its_frame_cover_each_pixel_by_its_distance(Random random) {
        for (int i = 0; i < 50; i++) {
            double left = place(random, WIDTH);
            double top = place(random, HEIGHT);
            double width = 1 + 60 * random.nextDouble();
            double height = 1 + 60 * random.nextDouble();
            double radius = Math.min(0.5 + 12 * random.nextDouble(), Math.min(width, height) / 2);
            double lineWidth = 0.5 + 5 * random.nextDouble();
            Distance border = (x, y) -> {
                double across = Math.abs(x - left - width / 2) - width / 2 + radius;
                double down = Math.abs(y - top - height / 2) - height / 2 + radius;
                return across > 0 && down > 0 ? Math.hypot(across, down) - radius : Math.max(across, down) - radius;
            };
            Raster box = new Raster(WIDTH, HEIGHT);
            box.box(left, top, width, height, radius, Ink.rgb(0));
            assertCovered(box, (x, y) -> Math.max(0, Math.min(1, 0.5 - border.at(x, y))));
            Raster frame = new Raster(WIDTH, HEIGHT);
            frame.frame(left, top, width, height, radius, lineWidth, Ink.rgb(0));
            assertCovered(frame, (x, y) -> Raster.band(Math.abs(border.at(x, y)), lineWidth / 2));
        }
    }

    /** Often on the border between pixels, sometimes outside the picture. */
    private static double place(Random random, double size) {
        double place = -10 + (size + 20) * random.nextDouble();
        return random.nextInt(4) == 0 ? Math.rint(2 * place) / 2 : place;
    }

    private static double distance(double x, double y, double toX, double toY) {
        double square = toX * toX + toY * toY;
        double share = square == 0 ? 0 : Math.max(0, Math.min(1, (x * toX + y * toY) / square));
        return Math.hypot(x - share * toX, y - share * toY);
    }

    private static void assertCovered(Raster raster, Distance share) {
        int[] pixels = raster.pixels();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int alpha = pixels.length == 0 ? 0 : pixels[y * WIDTH + x] >>> 24;
                // Half a step of 255 for rounding, and what arithmetic in another order may add.
                assertThat((double) alpha)
                        .as("pixel %d, %d", x, y)
                        .isCloseTo(255 * share.at(x + 0.5, y + 0.5), within(0.51));
            }
        }
    }
}
