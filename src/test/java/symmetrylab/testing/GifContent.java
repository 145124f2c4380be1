package symmetrylab.testing;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;

/**
 * An animated GIF as a viewer shows it, read by ImageIO.
 *
 * @param frames the whole picture after each frame, 0xRRGGBB row by row
 * @param delays how long each is shown, in hundredths of a second
 * @param begunAgain how often it repeats, 0 for ever; empty if the file does not say
 */
public record GifContent(List<int[]> frames, List<Integer> delays, OptionalInt begunAgain) {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    /** Reads a file, all frames of which are drawn over the ones before. */
    public static GifContent read(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            List<int[]> frames = new ArrayList<>();
            List<Integer> delays = new ArrayList<>();
            OptionalInt begunAgain = OptionalInt.empty();
            int count = reader.getNumImages(true);
            BufferedImage screen =
                    new BufferedImage(reader.getWidth(0), reader.getHeight(0), BufferedImage.TYPE_INT_RGB);
            for (int frame = 0; frame < count; frame++) {
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree(FORMAT);
                IIOMetadataNode place = child(root, "ImageDescriptor");
                IIOMetadataNode control = child(root, "GraphicControlExtension");
                if (!control.getAttribute("disposalMethod").equals("doNotDispose")) {
                    throw new AssertionError("frame " + frame + " does not stay");
                }
                Graphics2D graphics = screen.createGraphics();
                graphics.drawImage(
                        reader.read(frame),
                        number(place, "imageLeftPosition"),
                        number(place, "imageTopPosition"),
                        null);
                graphics.dispose();
                frames.add(visible(screen));
                delays.add(number(control, "delayTime"));
                if (root.getElementsByTagName("ApplicationExtension").getLength() > 0) {
                    IIOMetadataNode loop = child(root, "ApplicationExtension");
                    byte[] data = (byte[]) loop.getUserObject();
                    begunAgain = OptionalInt.of((data[1] & 0xFF) | (data[2] & 0xFF) << 8);
                }
            }
            return new GifContent(frames, delays, begunAgain);
        } finally {
            reader.dispose();
        }
    }

    private static int[] visible(BufferedImage screen) {
        int[] pixels = screen.getRGB(0, 0, screen.getWidth(), screen.getHeight(), null, 0, screen.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xFFFFFF;
        }
        return pixels;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
    }

    private static int number(IIOMetadataNode node, String attribute) {
        return Integer.parseInt(node.getAttribute(attribute));
    }
}
