package symmetrylab.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import symmetrylab.export.FigureImage;
import symmetrylab.export.PictureSize;
import symmetrylab.figure.draw.Figure;

/**
 * Compares figures with images that somebody has looked at.
 *
 * <p>A pixel differs when one of its channels does by more than 16 of 255, and one pixel in 1,000 may: the smoothing of
 * edges is not the same to the last bit in every Java version. Run the tests with {@code -Dgolden.update} to write the
 * images anew, and look at them before they are committed.
 */
public final class GoldenImages {

    private static final int MAX_DIFFERENCE = 16;
    private static final double SHARE = 0.001;
    private static final Path GOLDEN = Path.of("src/test/resources/symmetrylab/golden");
    private static final Path FAILURES = Path.of("target/golden");

    private GoldenImages() {}

    /** Fails if the figure does not look like the golden image {@code name}; shows both under target/golden then. */
    public static void check(String name, Figure figure, int width, int height) throws IOException {
        BufferedImage actual =
                FigureImage.opaque(PictureSize.of(width, height)).paint(figure).image();
        Path file = GOLDEN.resolve(name + ".png");
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(GOLDEN);
            ImageIO.write(actual, "png", file.toFile());
            return;
        }
        if (!Files.exists(file)) {
            throw new AssertionError("there is no golden image " + file + "; write it with -Dgolden.update");
        }
        BufferedImage expected = ImageIO.read(file.toFile());
        if (expected.getWidth() != width || expected.getHeight() != height) {
            throw new AssertionError(file + " is " + expected.getWidth() + " x " + expected.getHeight()
                    + ", the figure " + width + " x " + height);
        }
        int different = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (difference(actual.getRGB(x, y), expected.getRGB(x, y)) > MAX_DIFFERENCE) {
                    different++;
                }
            }
        }
        if (different > SHARE * width * height) {
            Files.createDirectories(FAILURES);
            Path shown = FAILURES.resolve(name + ".png");
            ImageIO.write(sideBySide(actual, expected), "png", shown.toFile());
            throw new AssertionError(different + " of " + width * height + " pixels differ from " + file
                    + "; actual, expected and difference are in " + shown);
        }
    }

    /** The largest difference between two colours (0xRRGGBB) in one channel. */
    public static int difference(int a, int b) {
        int red = Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF));
        int green = Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF));
        int blue = Math.abs((a & 0xFF) - (b & 0xFF));
        return Math.max(red, Math.max(green, blue));
    }

    private static BufferedImage sideBySide(BufferedImage actual, BufferedImage expected) {
        int width = actual.getWidth();
        BufferedImage result = new BufferedImage(3 * width, actual.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < actual.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                int difference = difference(actual.getRGB(x, y), expected.getRGB(x, y));
                result.setRGB(x, y, actual.getRGB(x, y));
                result.setRGB(width + x, y, expected.getRGB(x, y));
                // Anything above the tolerance shows clearly.
                int gray = difference > MAX_DIFFERENCE ? Math.max(128, difference) : difference;
                result.setRGB(2 * width + x, y, gray * 0x010101);
            }
        }
        return result;
    }
}
