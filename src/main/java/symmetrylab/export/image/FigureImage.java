package symmetrylab.export.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import symmetrylab.figure.draw.Figure;

/** A white image that figures are painted into, one after the other. */
public final class FigureImage {

    private final PictureSize size;
    private final BufferedImage image;

    private FigureImage(PictureSize size) {
        this.size = size;
        this.image = new BufferedImage(size.pixelWidth(), size.pixelHeight(), BufferedImage.TYPE_INT_RGB);
    }

    /** An image on white. */
    public static FigureImage opaque(PictureSize size) {
        return new FigureImage(size);
    }

    /** Replaces the content of the image by {@code figure}. */
    public FigureImage paint(Figure figure) {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(size.scale(), size.scale());
            figure.paint(new GraphicsPen(graphics), size.width(), size.height());
        } finally {
            graphics.dispose();
        }
        return this;
    }

    /** The image itself, which the next call of {@link #paint} changes. */
    public BufferedImage image() {
        return image;
    }

    /** The image's own pixels, row by row, 0xRRGGBB; the highest byte means nothing. */
    public int[] pixels() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
