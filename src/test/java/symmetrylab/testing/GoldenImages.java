package symmetrylab.testing;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;

/**
 * Compares figures with approved images, and their texts, letter by letter, with those in a file beside the image.
 *
 * <p>Run the tests with {@code -Dgolden.update} to rewrite missing or differing files, and check them before
 * committing.
 */
public final class GoldenImages {

    private static final Path GOLDEN = Path.of("src/test/resources/symmetrylab/golden");
    private static final Path FAILURES = Path.of("target/golden");

    private static final Set<String> USED = ConcurrentHashMap.newKeySet();

    private GoldenImages() {}

    /** Fails if the figure does not look or read like the golden image {@code name}; shows how under target/golden. */
    public static void check(String name, Figure figure, int width, int height) throws IOException {
        USED.add(name);
        List<String> texts = TextPen.of(figure, width, height);
        BufferedImage image =
                FigureImage.opaque(PictureSize.of(width, height)).paint(figure).image();
        String fault = Stream.of(textFault(name, texts), imageFault(name, image))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        if (!fault.isEmpty() && System.getProperty("golden.update") != null) {
            write(GOLDEN, name, texts, image);
        } else if (!fault.isEmpty()) {
            BufferedImage shown =
                    Files.exists(file(name, ".png")) ? ImageComparison.sideBySide(image, read(name)) : image;
            write(FAILURES, name, texts, shown);
            throw new AssertionError(name + ": " + fault + "; see " + FAILURES
                    + " (actual, expected, difference), and renew it with -Dgolden.update if it is meant");
        }
    }

    /** Fails if no picture has been compared with a golden file, image or text, whose name matches. */
    static void checkAllUsed(String names) {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            List<String> unused = files.map(file -> file.getFileName().toString())
                    .filter(file -> name(file).matches(names) && !USED.contains(name(file)))
                    .sorted()
                    .toList();
            if (!unused.isEmpty()) {
                throw new AssertionError("no test uses " + unused + " in " + GOLDEN);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String file) {
        return file.replaceFirst("\\.(png|txt)$", "");
    }

    /** The golden image {@code name}. */
    public static BufferedImage read(String name) throws IOException {
        return ImageIO.read(file(name, ".png").toFile());
    }

    private static String textFault(String name, List<String> actual) throws IOException {
        Path file = file(name, ".txt");
        if (!Files.exists(file)) {
            return "there is no " + file;
        }
        List<String> expected = Files.readAllLines(file);
        if (expected.equals(actual)) {
            return "";
        }
        int same = 0;
        while (same < actual.size()
                && same < expected.size()
                && actual.get(same).equals(expected.get(same))) {
            same++;
        }
        return "text " + (same + 1) + " is " + at(actual, same) + ", not " + at(expected, same);
    }

    private static String imageFault(String name, BufferedImage actual) throws IOException {
        Path file = file(name, ".png");
        if (!Files.exists(file)) {
            return "there is no " + file;
        }
        BufferedImage expected = read(name);
        if (expected.getWidth() != actual.getWidth() || expected.getHeight() != actual.getHeight()) {
            return "the golden is " + expected.getWidth() + " x " + expected.getHeight() + ", the figure "
                    + actual.getWidth() + " x " + actual.getHeight();
        }
        List<Rectangle> tiles = ImageComparison.differentTiles(actual, expected);
        return tiles.isEmpty()
                ? ""
                : tiles.size() + " tiles differ, the first at " + tiles.get(0).x + ", " + tiles.get(0).y;
    }

    private static void write(Path folder, String name, List<String> texts, BufferedImage image) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".txt"), texts);
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    }

    private static String at(List<String> texts, int index) {
        return index < texts.size() ? "'" + texts.get(index) + "'" : "missing";
    }

    private static Path file(String name, String ending) {
        return GOLDEN.resolve(name + ending);
    }
}
