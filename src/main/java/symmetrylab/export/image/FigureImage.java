package symmetrylab.export.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.raster.PixelPen;
import symmetrylab.figure.raster.Raster;

/** A white image that figures are painted into, one after the other: by the window's pen, with texts as their outlines. */
public final class FigureImage {

    private static final int WHITE = 0xFFFFFF;

    private final PictureSize size;
    private final BufferedImage image;
    private final PixelPen pen;

    private FigureImage(PictureSize size) {
        this.size = size;
        this.image = new BufferedImage(size.pixelWidth(), size.pixelHeight(), BufferedImage.TYPE_INT_RGB);
        this.pen = new PixelPen(new OneLevel(Raster.on(pixels(), size.pixelWidth())), size.scale());
    }

    /** The pixels that everything is painted into, texts too. */
    private final class OneLevel implements PixelPen.Levels {

        private final Raster raster;

        OneLevel(Raster raster) {
            this.raster = raster;
        }

        @Override
        public Raster raster() {
            return raster;
        }

        @Override
        public void add(String text, double x, double y, Lettering lettering, PixelPen.Clip clip) {
            pen.fill(FontOutlines.outline(text, lettering).placed(1, x, y), lettering.ink());
        }

        @Override
        public void cover(double left, double top, double right, double bottom) {}
    }

    /** An image on white. */
    public static FigureImage opaque(PictureSize size) {
        return new FigureImage(size);
    }

    /** Replaces the content of the image by {@code figure}. */
    public FigureImage paint(Figure figure) {
        return paintOn(WHITE, figure);
    }

    /** Replaces the content of the image by {@code figure} on this colour. */
    FigureImage paintOn(int color, Figure figure) {
        Arrays.fill(pixels(), color);
        figure.paint(pen, size.width(), size.height());
        return this;
    }

    /**
     * Replaces the content of the image by {@code figure}, a frame of an animation, with the parts that other frames
     * already painted copied from {@code still}.
     */
    public FigureImage paint(Figure figure, StillParts still) {
        Arrays.fill(pixels(), WHITE);
        figure.paint(new StillPen(pen, this, still), size.width(), size.height());
        return this;
    }

    /** The pixels of a part of the figure; {@code shift} is added to {@code x}, and both are pixels of the figure. */
    StillParts.Place place(double shift, double x, double y, double width, double height) {
        return new StillParts.Place(
                Math.max(0, (int) Math.round(size.scale() * (x + shift))),
                Math.max(0, (int) Math.round(size.scale() * y)),
                Math.min(size.pixelWidth(), (int) Math.round(size.scale() * (x + width + shift))),
                Math.min(size.pixelHeight(), (int) Math.round(size.scale() * (y + height))));
    }

    /** The pixels of a row. */
    int width() {
        return size.pixelWidth();
    }

    /** A copy of the pixels of a place, row by row. */
    int[] cut(StillParts.Place place) {
        int[] result = new int[place.width() * place.height()];
        for (int y = 0; y < place.height(); y++) {
            System.arraycopy(
                    pixels(), (place.top() + y) * width() + place.left(), result, y * place.width(), place.width());
        }
        return result;
    }

    /** Copies the columns from {@code left} to {@code right} of what was cut from a place back into it. */
    void copy(int[] cut, StillParts.Place place, int left, int right) {
        for (int y = 0; y < place.height(); y++) {
            System.arraycopy(
                    cut,
                    y * place.width() + left - place.left(),
                    pixels(),
                    (place.top() + y) * width() + left,
                    right - left);
        }
    }

    /** Fills a place with one colour. */
    void fill(StillParts.Place place, int color) {
        for (int y = place.top(); y < place.bottom(); y++) {
            Arrays.fill(pixels(), y * width() + place.left(), y * width() + place.right(), color);
        }
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
