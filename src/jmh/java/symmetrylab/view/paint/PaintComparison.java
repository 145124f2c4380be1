package symmetrylab.view.paint;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import symmetrylab.export.image.GraphicsPen;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.raster.PixelPen;
import symmetrylab.figure.raster.Raster;
import symmetrylab.testing.ShapesPen;

/**
 * Paints the shapes of a window's changed layers again, with the window's rasterizer and with Java2D, into as many pixels,
 * and reports the time of each for a frame.
 */
public final class PaintComparison {

    /** The pixels into which the rasterizer paints every layer. */
    private record OneLevel(Raster raster) implements PixelPen.Levels {
        @Override
        public void add(String text, double x, double y, Lettering lettering, PixelPen.Clip clip) {}

        @Override
        public void cover(double left, double top, double right, double bottom) {}
    }

    private record Job(Figure figure, double width, double height, double scale) {
        static Job of(Figure figure, FigureView view) {
            double scale = view.getScene().getWindow().getRenderScaleX();
            return new Job(figure, Math.floor(view.getWidth()), Math.floor(view.getHeight()), scale);
        }

        int across() {
            return (int) Math.max(1, Math.ceil(width * scale));
        }

        int down() {
            return (int) Math.max(1, Math.ceil(height * scale));
        }
    }

    private final Map<FigureLayer, Figure> seen = new IdentityHashMap<>();
    private final List<Double> rasterizer = new ArrayList<>();
    private final List<Double> java2d = new ArrayList<>();

    /** Paints what has changed below {@code root} since the last call. */
    public void paint(Parent root) {
        List<Job> changed = layers(root)
                .filter(layer -> layer.painted().isPresent())
                .filter(layer -> seen.put(layer, layer.painted().get())
                        != layer.painted().get())
                .map(layer -> Job.of(layer.painted().get(), (FigureView) layer.getParent()))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        boolean rasterizerFirst = rasterizer.size() % 2 == 0;
        if (rasterizerFirst) {
            rasterizer.add(byRasterizer(changed));
        }
        java2d.add(byJava2d(changed));
        if (!rasterizerFirst) {
            rasterizer.add(byRasterizer(changed));
        }
    }

    private static Stream<FigureLayer> layers(Node node) {
        Stream<FigureLayer> own = node instanceof FigureLayer layer ? Stream.of(layer) : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(PaintComparison::layers))
                : own;
    }

    // The window keeps its pixels from frame to frame, so making them is not measured.

    private static double byRasterizer(List<Job> jobs) {
        List<Raster> rasters =
                jobs.stream().map(job -> new Raster(job.across(), job.down())).toList();
        rasters.forEach(raster -> new PixelPen(new OneLevel(raster), 1).rectangle(0, 0, 1, 1, 0, Ink.rgb(0)));
        long start = System.nanoTime();
        for (int i = 0; i < jobs.size(); i++) {
            Job job = jobs.get(i);
            rasters.get(i).clear();
            job.figure().paint(new PixelPen(new OneLevel(rasters.get(i)), job.scale()), job.width(), job.height());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double byJava2d(List<Job> jobs) {
        List<int[]> pixels =
                jobs.stream().map(job -> new int[job.across() * job.down()]).toList();
        long start = System.nanoTime();
        for (int i = 0; i < jobs.size(); i++) {
            Job job = jobs.get(i);
            Arrays.fill(pixels.get(i), 0);
            Graphics2D graphics = graphicsOn(pixels.get(i), job.across(), job.down());
            graphics.scale(job.scale(), job.scale());
            job.figure().paint(new ShapesPen(new GraphicsPen(graphics)), job.width(), job.height());
            graphics.dispose();
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static Graphics2D graphicsOn(int[] pixels, int width, int height) {
        DirectColorModel premultiplied = new DirectColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                32,
                0xFF0000,
                0xFF00,
                0xFF,
                0xFF000000,
                true,
                DataBuffer.TYPE_INT);
        BufferedImage image = new BufferedImage(
                premultiplied,
                java.awt.image.Raster.createPackedRaster(
                        new DataBufferInt(pixels, pixels.length), width, height, width, premultiplied.getMasks(), null),
                true,
                null);
        if (image.getType() != BufferedImage.TYPE_INT_ARGB_PRE) {
            throw new IllegalStateException("the image is of type " + image.getType());
        }
        return image.createGraphics();
    }

    /** The number of painted frames. */
    public int frames() {
        return java2d.size();
    }

    /** Drops the times so far, taken before the JVM was warm. */
    public void forgetTimes() {
        rasterizer.clear();
        java2d.clear();
    }

    /** Median and 95th percentile of each, one line each. */
    public String toText() {
        return line("painting, rasterizer", rasterizer) + line("painting, Java2D", java2d);
    }

    private static String line(String what, List<Double> milliseconds) {
        double[] sorted =
                milliseconds.stream().mapToDouble(time -> time).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "  %-28s %6.1f / %6.1f%n",
                what,
                sorted[sorted.length / 2],
                sorted[(int) (0.95 * sorted.length)]);
    }
}
